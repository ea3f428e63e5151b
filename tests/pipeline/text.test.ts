import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceAt, splitSentences } from '../../src/pipeline/sentences.ts';
import { partsOf, tokenize } from '../../src/pipeline/text.ts';

const words = (text: string) => tokenize(text).map((token) => token.text);
const parts = (text: string) =>
	tokenize(text).flatMap((token) => partsOf(token).map((part) => part.text));
const sentences = (text: string) =>
	splitSentences(text).map(({ start, end }) => text.slice(start, end));

test('keeps hyphenated words and model names whole and shows their parts', () => {
	expect(words('voxel-wise weights-based Llama-3.1-8B GPT-2')).toEqual([
		'voxel-wise',
		'weights-based',
		'Llama-3.1-8B',
		'GPT-2',
	]);
	expect(parts('Llama-3.1-8B GPT2 3D state–space')).toEqual([
		...['Llama', '3.1', '8B', 'GPT', '2', '3D', 'state', 'space'],
	]);
});

test('cuts punctuation off, and the genitive', () => {
	expect(words("(SAEs), MLP's layers' 1,000 3.5% e.g. C++ it's don't")).toEqual([
		...['(', 'SAEs', ')', ',', 'MLP', "'s", 'layers', "'", '1,000', '3.5', '%', 'e.g.', 'C++'],
		...['it', "'s", "don't"],
	]);
});

test('leaves a dash with blanks or doubled between words', () => {
	expect(words('a basis - the LIB -- here')).toEqual([
		'a',
		'basis',
		'-',
		'the',
		'LIB',
		'-',
		'-',
		'here',
	]);
});

test('takes a web address as one token without the full stop after it', () => {
	expect(words('See https://github.com/a/sparse_coder. Or github.com/b/c, www.d.org!')).toEqual([
		...['See', 'https://github.com/a/sparse_coder', '.', 'Or', 'github.com/b/c', ','],
		...['www.d.org', '!'],
	]);
});

test('takes each Chinese or Japanese character as a word', () => {
	expect(words('神经网络model')).toEqual(['神', '经', '网', '络', 'model']);
});

test.each([
	['See Fig. 2 and Eq. 3. We agree.', 2],
	['Wang et al. (2022) found it. So did Li et al. in 2023.', 2],
	['Many tools, e.g. SAEs, i.e. Dictionaries, exist. The end.', 2],
	['Small (resp. Large) vs. Huge variance. Next.', 2],
	['We probe GPT-2 small. Llama 3.1 and Gemma 2. Then v2.0 works.', 3],
	['J. Smith and A. B. Lee studied D. melanogaster. They won.', 2],
	['We show (i) a thing, (ii) another. Also 1.) this and 2.) that.', 2],
	['Accuracy rose from 49.6 to 93.7. That is 78% more.', 2],
	['Does it work? Yes! "It does." Good.', 4],
	['Better performance.We release code.', 2],
	['Signals differ. fMRI is slow.', 2],
	['A heading\n\nno stop before', 2],
	['one line\ngoes on', 1],
	['神经网络。它很好。', 2],
	['Sold by Acme Inc. for use. The U.S. team won.', 2],
	['', 0],
])('counts the sentences of %j', (text, count) => {
	expect(sentences(text)).toHaveLength(count);
});

test('finds the sentence around an offset', () => {
	const text = 'One is here. Two is there.';
	const found = sentenceAt(splitSentences(text), text.indexOf('Two') + 1);
	expect(found && text.slice(found.start, found.end)).toBe('Two is there.');
	expect(sentenceAt(splitSentences(text), 12)).toBeUndefined();
});

test('covers any text with tokens whose offsets hold', () => {
	const odd = fc.constantFrom(
		'e\u0301',
		'\u{1F468}\u200D\u{1F52C}',
		'ש',
		'لا',
		'漢',
		'ａ',
		'\uD800',
		'-',
		'.',
		"'",
		' ',
		'\n',
	);
	const any = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.array(odd).map((all) => all.join('')),
	);
	fc.assert(
		fc.property(any, (text) => {
			const tokens = tokenize(text);
			let end = 0;
			for (const token of tokens) {
				expect(text.slice(token.start, token.end)).toBe(token.text);
				expect(text.slice(end, token.start)).toMatch(/^[\s\p{Z}\p{Cc}\u200B\uFEFF]*$/u);
				for (const part of partsOf(token)) expect(text.slice(part.start, part.end)).toBe(part.text);
				end = token.end;
			}
			const all = splitSentences(text, tokens);
			for (const token of tokens) expect(sentenceAt(all, token.start)).toBeDefined();
		}),
	);
});

test.each([
	['brackets', '('.repeat(50_000)],
	['capitals', 'A'.repeat(20_000)],
	['capital words', 'AB '.repeat(20_000)],
	['blanks', `a${' '.repeat(100_000)}b`],
	['one long word', 'x'.repeat(100_000)],
	['full stops', 'a. '.repeat(50_000)],
	['points', 'a.'.repeat(50_000)],
	['hyphens', 'a-'.repeat(50_000)],
])('reads 100,000 characters of %s', (_name, text) => {
	expect(splitSentences(text).at(-1)?.end).toBe(text.trimEnd().length);
});
