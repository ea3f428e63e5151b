import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reserveNames } from '../../src/pipeline/discover/discover.ts';
import { extractPaper, type PaperExtraction } from '../../src/pipeline/extract.ts';
import { type PaperText, paperText } from '../../src/pipeline/passages.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import type { Mention } from '../../src/schema/mention.ts';
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
		['words without a full stop', 'graph kernel network '.repeat(3000)],
		['numbered names', Array.from({ length: 3000 }, (_, i) => `Brain${i}MAE`).join(' ')],
		['capitals between commas', 'A, B, C, '.repeat(7000)],
		['apostrophes', "a'".repeat(50_000)],
		['numbers with points', '1.'.repeat(50_000)],
		['points of abbreviations', 'e.g. '.repeat(20_000)],
		['definitions without capitals', 'alpha beta (AB) '.repeat(3000)],
		['combining marks', `a${'\u0301'.repeat(50_000)} SAE`],
		['joined emoji', '\u{1F468}\u200D\u{1F52C}'.repeat(10_000)],
		['halves of surrogate pairs', 'a\uD800 b\uDC00 '.repeat(5000)],
		['signs without blanks', '深度学习神经网络'.repeat(6000)],
		['right-to-left text', '\u200Fשלום\u200E '.repeat(5000)],
		['items of a list', '- item\n'.repeat(10_000)],
		['cells of a table', '|a|b|\n'.repeat(10_000)],
		['symbols', '漢🧠'.repeat(20_000)],
		['TeX', '\\alpha_{x}'.repeat(10_000)],
	])('reads endless %s and answers briefly', (_text, endless) => {
		const inAbstract = { id: 'x', title: 'On SAEs', abstract: endless };
		const found = extract(inAbstract);
		const isTrue = ({ section, start, end, exact, sentence }: Mention) =>
			inAbstract[section].slice(start, end) === exact && sentence.includes(exact);
		expect(found.mentions.filter((mention) => !isTrue(mention))).toEqual([]);
		expect(found.mentions.every(({ sentence }) => sentence.length <= 1000)).toBe(true);
		const inTitle = extract({ id: 'x', title: endless, abstract: 'An SAE.' });
		expect(inTitle.mentions.every(({ sentence }) => sentence.length <= 1000)).toBe(true);
	});
});

test('no phrase reaches into the next item, heading or paragraph', () => {
	const abstract = '# Graph kernel\n\nNetwork models win.\n\n- residual stream\n- spectral gap\n';
	const { mentions } = extractPaper(
		paperText({ id: 'x', title: 'T', abstract }),
		compileVocabulary([]),
		reserveNames([]),
	);
	const found = mentions.map(({ exact }) => exact);
	expect(found).toContain('residual stream');
	expect(found.filter((exact) => exact.includes('\n'))).toEqual([]);
});

test('reads a text with more definitions than a call has room for arguments', () => {
	const text = { id: 'x', title: 'T', abstract: 'graph kernel (GK) '.repeat(130_000) };
	const { mentions } = extractPaper(text, compileVocabulary([]), reserveNames([]));
	expect(mentions.length).toBeGreaterThan(250_000);
}, 60_000);
