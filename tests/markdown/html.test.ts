import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderHtml, type Wrap } from '../../src/markdown/html.ts';
import { parseMarkdown, plainText } from '../../src/markdown/plain.ts';

const html = (markdown: string, wraps: Wrap[] = []) => renderHtml(parseMarkdown(markdown), wraps);

/** A wrap around the first `words` in the plain text. */
function around(markdown: string, words: string, fields: Partial<Wrap> = {}): Wrap {
	const start = plainText(parseMarkdown(markdown)).indexOf(words);
	return { start, end: start + words.length, tag: 'span', attributes: {}, ...fields };
}

test('renders marks, lists and quotes', () => {
	expect(html('*Sparse* **features**\n\n- one\n- two\n\n> three')).toBe(
		'<p><em>Sparse</em> <strong>features</strong></p><ul><li><p>one</p></li><li><p>two</p></li></ul><blockquote><p>three</p></blockquote>',
	);
});

test('puts an element around words, with escaped attributes', () => {
	const markdown = 'We train sparse autoencoders.';
	const wrap = around(markdown, 'sparse autoencoders', {
		tag: 'a',
		attributes: { href: '/x/?a=1&b="2"', title: undefined },
	});
	expect(html(markdown, [wrap])).toBe(
		'<p>We train <a href="/x/?a=1&amp;b=&quot;2&quot;">sparse autoencoders</a>.</p>',
	);
});

test('wraps words that are partly emphasised, with one id', () => {
	const markdown = 'a *sparse* code';
	const wrap = around(markdown, 'sparse code', { attributes: { id: 's2' } });
	expect(html(markdown, [wrap])).toBe(
		'<p>a <em><span id="s2">sparse</span></em><span> code</span></p>',
	);
});

test('nests elements of one stretch and closes crossing ones properly', () => {
	const markdown = 'alpha beta gamma';
	const outer = around(markdown, 'alpha beta', { attributes: { class: 'x' } });
	const crossing = around(markdown, 'beta gamma', { attributes: { class: 'y' } });
	expect(html(markdown, [outer, crossing])).toBe(
		'<p><span class="x">alpha <span class="y">beta</span></span><span class="y"> gamma</span></p>',
	);
});

test('makes no link inside a link of the source', () => {
	const markdown = 'see [the SAE page](https://example.org)';
	const wrap = around(markdown, 'SAE', { tag: 'a', attributes: { href: '/sae/', class: 't0' } });
	expect(html(markdown, [wrap])).toBe(
		'<p>see <a href="https://example.org" rel="noopener">the <span class="t0">SAE</span> page</a></p>',
	);
});

test('shows HTML of the source and does not obey it', () => {
	expect(html('a <img src=x onerror=alert(1)> b')).toBe(
		'<p>a &lt;img src=x onerror=alert(1)&gt; b</p>',
	);
	expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
});

test('leads to http, https and mailto only', () => {
	expect(html('[a](javascript:alert(1)) [b](data:text/html,x) [c](https://c.org)')).toBe(
		'<p>a b <a href="https://c.org" rel="noopener">c</a></p>',
	);
});

test('loads no picture', () => {
	expect(html('![a figure](https://example.org/pixel.png)')).toBe('<p>a figure</p>');
});

test('says the plain text, whatever is wrapped', () => {
	const words = fc.constantFrom(
		'a',
		'SAE',
		'*b*',
		'**c**',
		'`d`',
		'<e>',
		'&',
		'\n\n',
		'[f](https://f.org)',
	);
	const cut = fc.nat({ max: 40 });
	fc.assert(
		fc.property(fc.array(words), fc.array(fc.tuple(cut, cut)), (parts, cuts) => {
			const tree = parseMarkdown(parts.join(' '));
			const wraps = cuts.map(([a, b]): Wrap => {
				return { start: Math.min(a, b), end: Math.max(a, b), tag: 'mark', attributes: {} };
			});
			const rendered = renderHtml(tree, wraps);
			const said = rendered
				.replace(/<br>/g, '\n')
				.replace(/<[^>]*>/g, '')
				.replace(/&lt;/g, '<')
				.replace(/&gt;/g, '>')
				.replace(/&amp;/g, '&');
			expect(said.replace(/\s/g, '')).toBe(plainText(tree).replace(/\s/g, ''));
		}),
	);
});
