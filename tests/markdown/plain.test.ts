import fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { markdownText, parseMarkdown, plainText, textPieces } from '../../src/markdown/plain.ts';

const fullParse = (markdown: string): Root =>
	unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).parse(markdown);

const text = (markdown: string) => plainText(parseMarkdown(markdown));

test('keeps a plain abstract as it is', () => {
	const abstract = 'We train SAEs (see [12]) on ~5 layers & 3*4 heads_of 1.4B models.\nIt works.';
	expect(text(abstract)).toBe(abstract);
});

test('drops marks and keeps the words', () => {
	expect(text('*Sparse* **features** of [GPT-2](https://example.org) in `code`')).toBe(
		'Sparse features of GPT-2 in code',
	);
});

test('parts blocks by a blank line', () => {
	expect(text('# Goal\nWe ask.\n\n- one\n- two\n\n> three')).toBe(
		'Goal\n\nWe ask.\n\none\n\ntwo\n\nthree',
	);
});

test('shows HTML as typed', () => {
	expect(text('The <eos> token and a<b>c</b>.')).toBe('The <eos> token and a<b>c</b>.');
});

test('reads a tilde as "about"', () => {
	expect(text('Between ~5~ and ~10 layers')).toBe('Between ~5~ and ~10 layers');
});

test('gives each piece its place in the plain text', () => {
	const tree = parseMarkdown('A **bold** claim about `x`\n\nwith https://example.org/a_b, ok.');
	const whole = plainText(tree);
	for (const piece of textPieces(tree)) {
		expect(whole.slice(piece.start, piece.start + piece.value.length)).toBe(piece.value);
	}
	expect(whole).toBe('A bold claim about x\n\nwith https://example.org/a_b, ok.');
});

test('reads text without marks as the full parser does', () => {
	const word = fc.constantFrom(
		...['a', 'GPT-2', '1.', '1) ', '#', '>', '-', '*', '_', 'x_y', '`', '[', ']', '(', ')', ':'],
		...['\\', '&', '&lt;', '<', '<b>', '!', '~', '~~', '|', '\n', '\n\n', ' ', '  ', '\t', '='],
		...[
			'https://a.bc/d_e',
			'www.a.bc',
			'a@b.cd',
			'^',
			'"',
			'\u{1F600}',
			'e\u0301',
			'漢字',
			'\u2028',
		],
	);
	fc.assert(
		fc.property(fc.array(word, { maxLength: 12 }), (words) => {
			const markdown = words.join('');
			expect(markdownText(markdown)).toBe(plainText(fullParse(markdown)));
			expect(text(markdown)).toBe(plainText(fullParse(markdown)));
		}),
		{ numRuns: 800 },
	);
});

test.each([
	['brackets', '['.repeat(50_000)],
	['emphasis that never closes', '*a_ '.repeat(20_000)],
	['quotes in quotes', `${'>'.repeat(20_000)}a`],
	['links that never close', '[a]('.repeat(20_000)],
	['items', '- item\n'.repeat(20_000)],
	['items in items', `${'- '.repeat(20_000)}a`],
	[
		'deeper and deeper items',
		Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- x\n`).join(''),
	],
	['underlined headings', 'a\n=\n'.repeat(20_000)],
	['quotes and paragraphs', '> a\n\nb\n\n'.repeat(5000)],
	['rows of a table', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(20_000)}`],
	['ticks', '`a'.repeat(20_000)],
])('comes back soon from %s', (_name, markdown) => {
	expect(text(markdown).trim() === markdown.trim()).toBe(true);
});

test('reads a long list as a list', () => {
	expect(text('- *item*\n'.repeat(400))).toBe(Array(400).fill('item').join('\n\n'));
});
