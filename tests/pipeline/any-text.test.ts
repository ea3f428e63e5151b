import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveNames } from '../../src/pipeline/discover/discover.ts';
import { extractPaper, type PaperExtraction } from '../../src/pipeline/extract.ts';
import { type PaperText, paperText } from '../../src/pipeline/passages.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import { concept } from './build.ts';

const concepts = [
	concept('sparse-autoencoder', { altLabel: ['SAE'] }),
	concept('attention', { sense: { with: ['layer'], without: ['little attention'], fields: [] } }),
	concept('neural-network'),
];
const vocabulary = compileVocabulary(concepts);
const ways = [
	['a vocabulary', (text: PaperText) => extractPaper(text, vocabulary)],
	[
		'a vocabulary and discovery',
		(text: PaperText) => extractPaper(text, vocabulary, reserveNames(concepts)),
	],
	[
		'discovery alone',
		(text: PaperText) => extractPaper(text, compileVocabulary([]), reserveNames([])),
	],
] as const;

function expectTrue({ title, abstract }: PaperText, { mentions }: PaperExtraction): void {
	for (const { section, start, end, exact, sentence } of mentions) {
		expect((section === 'title' ? title : abstract).slice(start, end)).toBe(exact);
		expect(exact).not.toBe('');
		expect(sentence).toContain(exact);
	}
}

const piece = fc.oneof(
	fc.constantFrom(
		...['sparse autoencoders', ' (SAEs) ', 'We present BrainMAE, ', 'attention layers', 'GPT‑2'],
		...[
			'a novel graph kernel ',
			'of neural networks',
			'. ',
			'.\n\n',
			', ',
			'-',
			'/',
			' ',
			'(',
			')',
		],
		...[
			'\u{1F468}\u200D\u{1F52C}',
			'\u{1F1E9}\u{1F1EA}',
			'e\u0301',
			'ﬁ',
			'漢字',
			'かな',
			'한국어',
			'שלום',
			'لا',
		],
		...['\u202E', '\u200B', '\uFEFF', '\u2028', '\0', '\uD83D', '\uDE00', '𝐀𝐁', 'ǅ', 'İ', 'ß', '²'],
	),
	fc.string({ unit: 'binary', maxLength: 5 }),
);
const text = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

describe.each(ways)('with %s', (_name, extract) => {
	test('every mention says what stands at its place, in any text', () => {
		fc.assert(
			fc.property(text, text, (title, abstract) => {
				const plain = { id: 'x', title, abstract };
				expectTrue(plain, extract(plain));
				const marked = paperText(plain);
				expectTrue(marked, extract(marked));
			}),
		);
	});
});

describe.each(ways.slice(0, 2))('with %s', (_name, extract) => {
	test.each([
		['opening brackets', '('.repeat(50_000)],
		['nested brackets', '('.repeat(25_000) + ')'.repeat(25_000)],
		['bracketed letters', '(A)'.repeat(10_000)],
		['words with a bracketed letter', 'alpha (A) '.repeat(3000)],
		['definitions', 'sparse autoencoders (SAEs) '.repeat(3000)],
		['capitals', 'A'.repeat(20_000)],
		['words in capitals', 'AB '.repeat(20_000)],
		['blanks', `SAE${' '.repeat(100_000)}`],
		['one long word', 'x'.repeat(100_000)],
		['hyphens', '-'.repeat(50_000)],
		['hyphened letters', 'a-'.repeat(50_000)],
		['full stops', 'a. '.repeat(10_000)],
		['blank lines', 'a\n\n'.repeat(20_000)],
		['equations', 'AB = '.repeat(10_000)],
		['short forms', 'SAE, '.repeat(10_000)],
		['one noun', 'model '.repeat(10_000)],
		['a word with a sense', 'attention '.repeat(10_000)],
		['citations', '(Smith, 2020; '.repeat(5000)],
		['symbols', '漢🧠'.repeat(20_000)],
		['TeX', '\\alpha_{x}'.repeat(10_000)],
	])('reads endless %s and answers briefly', (_text, endless) => {
		const inAbstract = { id: 'x', title: 'On SAEs', abstract: endless };
		const found = extract(inAbstract);
		expectTrue(inAbstract, { ...found, mentions: found.mentions.slice(0, 50) });
		expect(found.mentions.every(({ sentence }) => sentence.length <= 1000)).toBe(true);
		const inTitle = extract({ id: 'x', title: endless, abstract: 'An SAE.' });
		expect(inTitle.mentions.every(({ sentence }) => sentence.length <= 1000)).toBe(true);
	});
});
