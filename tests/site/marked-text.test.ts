import { expect, test } from 'vitest';
import { sentencesOf } from '../../src/site/evidence.ts';
import { abstractHtml, titleHtml } from '../../src/site/marked-text.ts';
import { quoteHtml } from '../../src/site/quote.ts';
import { createStore, type Store } from '../../src/site/store.ts';
import { collection } from './collection.ts';

type Sketch = Parameters<typeof collection>[0][string];

function storeOf(sketch: Partial<Sketch>, extra: Parameters<typeof collection>[1] = {}): Store {
	return createStore(collection({ p: { title: 'A title', ...sketch } }, extra));
}

function abstractOf(store: Store): string {
	const [entry] = store.papers;
	return entry === undefined ? '' : abstractHtml(entry, ({ id }) => `/concepts/${id}/`);
}

test('links the first mention, lets later ones light up, anchors the sentence', () => {
	const store = storeOf({ abstract: 'Nothing. SAEs are SAEs.', names: { SAEs: 'sae' } });
	expect(abstractOf(store)).toBe(
		'<p>Nothing. <span class="s" id="s9"><a class="thread t-none" data-c="sae" href="/concepts/sae/" title="Sae, in 1 paper">SAEs</a> are <span class="t-none" data-c="sae">SAEs</span>.</span></p>',
	);
});

test('colours a thread by the theme of its concept', () => {
	const store = storeOf({ abstract: 'SAEs.', names: { SAEs: 'sae' } }, { themes: { sae: 'nets' } });
	expect(abstractOf(store)).toContain('class="thread t0"');
});

test('gives a ubiquitous concept no link', () => {
	const store = storeOf({ abstract: 'SAEs.', names: { SAEs: 'sae' } }, { ubiquitous: ['sae'] });
	expect(abstractOf(store)).not.toContain('<a');
	expect(abstractOf(store)).toContain('data-c="sae"');
});

test('links a concept inside another where it stands on its own', () => {
	const store = storeOf({
		abstract: 'An attention layer has attention.',
		names: { 'attention layer': 'layer', attention: 'attention' },
	});
	expect(abstractOf(store)).toMatch(
		/<a [^>]*data-c="layer"[^>]*>attention layer<\/a>|<a [^>]*data-c="layer"[^>]*><span[^>]*data-c="attention"[^>]*>attention<\/span> layer<\/a>|<span[^>]*data-c="attention"[^>]*><a [^>]*data-c="layer"[^>]*>attention<\/a><\/span><a [^>]*data-c="layer"[^>]*> layer<\/a>/,
	);
	expect(abstractOf(store)).toMatch(/<a [^>]*data-c="attention"[^>]*>attention<\/a>\./);
});

test('shares out the words when the inner concept has no place of its own', () => {
	const store = storeOf({
		abstract: 'An attention layer.',
		names: { 'attention layer': 'layer', attention: 'attention' },
	});
	expect(abstractOf(store)).toMatch(
		/<a [^>]*data-c="attention"[^>]*>attention<\/a><a [^>]*data-c="layer"[^>]*> layer<\/a>/,
	);
});

test('never nests links', () => {
	const store = storeOf({
		abstract: '[SAE papers](https://x.org) and a sparse SAE probe.',
		names: { SAE: 'sae', 'SAE probe': 'probe', 'sparse SAE': 'sparse' },
	});
	let depth = 0;
	for (const [tag] of abstractOf(store).matchAll(/<\/?a\b/g)) {
		depth += tag === '<a' ? 1 : -1;
		expect(depth).toBeLessThanOrEqual(1);
	}
	expect(depth).toBe(0);
});

test('lights up a title but makes no link of it', () => {
	const store = storeOf({ title: 'SAEs <b>', names: { SAEs: 'sae' } });
	const [entry] = store.papers;
	expect(entry && titleHtml(entry)).toBe('<span class="t-none" data-c="sae">SAEs</span> &lt;b&gt;');
});

test('finds the sentence of a mention, also when the same sentence stands twice', () => {
	const store = storeOf({ abstract: 'SAE. SAE.', names: { SAE: 'sae' } });
	const [entry] = store.papers;
	const sentences = entry === undefined ? [] : sentencesOf(entry, [0, 1]);
	expect(sentences.map(({ start, anchor, marks }) => [start, anchor, marks])).toEqual([
		[0, 's0', [{ start: 0, end: 3, concept: 'sae' }]],
		[5, 's5', [{ start: 0, end: 3, concept: 'sae' }]],
	]);
});

test('a quote is escaped, marked and leads to its place', () => {
	const store = storeOf({ abstract: 'a<b SAE & c', names: { SAE: 'sae' } });
	const [entry] = store.papers;
	const [sentence] = entry === undefined ? [] : sentencesOf(entry, [0]);
	const options = { only: new Set(['sae']), href: '/papers/p/#s0', colour: () => 3 };
	expect(sentence && quoteHtml(sentence, options)).toContain(
		'<bdi>a&lt;b <span class="thread t3">SAE</span> &amp; c</bdi>\u00a0<a class="to" href="/papers/p/#s0"',
	);
});
