import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownText } from '../../../src/markdown/plain.ts';
import { toMarkdown } from '../../../src/pipeline/sources/to-markdown.ts';

test.each([
	'Plain text stays (as it is), 5 * 3 = 15, a_b and https://x.org/a_b_c.',
	'*not* _emphasis_, `not code`, [not a link](x), <b>not HTML</b>, &amp; no entity',
	'# not a heading',
	'1. not a list',
	'- not a list',
	'> not a quote',
	'===',
	'~~not struck~~ ~5 and ~10',
	'$x_i$ and $\\ell_0^*$ and \\alpha',
	"``mechanistically'' and [1]: http://x.org",
	'A footnote[^1] and a | table | row',
	'First paragraph.\n\n# Second *paragraph*.',
	'_https://x.org/a_b_',
])('reads back as typed: %s', (text) => {
	expect(markdownText(toMarkdown(text))).toBe(text);
});

test('leaves text alone that needs no escape', () => {
	const text = 'We train 3 * 4 = 12 models (SAEs), see https://x.org/a_b.';
	expect(toMarkdown(text)).toBe(text);
});

test('reads back whatever a paragraph holds', () => {
	const signs = fc.constantFrom(...'*_`[]()<>&#~|\\!$^-+=.:"1a Zé'.split(''));
	const paragraph = fc
		.array(signs, { minLength: 1, maxLength: 40 })
		.map((letters) => letters.join('').replace(/ +/g, ' ').trim())
		.filter((text) => text !== '');
	fc.assert(
		fc.property(paragraph, (text) => markdownText(toMarkdown(text)) === text),
		{ seed: 7, numRuns: 2000 },
	);
});
