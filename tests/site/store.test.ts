import { expect, test } from 'vitest';
import type { CoOccursEdge, SimilarEdge } from '../../src/schema/graph.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { createStore } from '../../src/site/store.ts';
import { collection } from './collection.ts';

function together(a: string, b: string, weight: number, strength = 2): CoOccursEdge {
	const evidence = [{ paper: 'p', mentions: [0] }];
	return {
		kind: 'co-occurs',
		source: `concept:${a}`,
		target: `concept:${b}`,
		weight,
		strength,
		evidence,
	};
}

test('joins papers and concepts both ways, the most salient first', () => {
	const store = createStore(
		collection({
			p: { title: 'SAEs', abstract: 'A probe reads SAEs.', names: { SAE: 'sae', probe: 'probe' } },
			q: { title: 'Probes', abstract: 'A probe.', names: { probe: 'probe' } },
		}),
	);
	expect(store.paper('p')?.concepts.map(({ concept }) => concept.id)).toEqual(['sae', 'probe']);
	expect(store.concept('probe')?.papers.map(({ paper }) => paper.id)).toEqual(['q', 'p']);
	expect(store.paper('p')?.concepts[0]).toMatchObject({ inTitle: true, mentions: [0, 2] });
	expect(store.links).toBe(3);
});

test('keeps the order of the source list', () => {
	const store = createStore(
		collection({
			a: { title: 'A', position: 3 },
			b: { title: 'B', position: 1 },
			c: { title: 'C' },
			d: { title: 'D', position: 2 },
		}),
	);
	expect(store.papers.map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c']);
});

test('tells concepts in use from those that no paper names', () => {
	const store = createStore(
		collection(
			{ p: { title: 'SAE', names: { SAE: 'sae' } } },
			{ concepts: [{ id: 'autoencoder', prefLabel: 'autoencoder', kind: 'method' }] },
		),
	);
	expect(store.concepts.map(({ id }) => id)).toEqual(['sae']);
	expect(store.unused.map(({ id }) => id)).toEqual(['autoencoder']);
	expect(store.concept('autoencoder')?.name).toBe('Autoencoder');
});

test('lists concepts alongside, most telling first, and makes pages for pairs with two papers', () => {
	const names = { a: 'a', b: 'b', c: 'c', d: 'd' };
	const store = createStore(
		collection(
			{ p: { title: 'a b c d', names } },
			{
				edges: [together('a', 'b', 2), together('a', 'c', 5), together('a', 'd', 1, 900)],
				ubiquitous: ['c'],
			},
		),
	);
	expect(
		store.concept('a')?.alongside.map(({ concept, hasPage }) => [concept.id, hasPage]),
	).toEqual([
		['d', false],
		['c', false],
		['b', true],
	]);
	expect(store.pairs.map(({ id }) => id)).toEqual(['a--b']);
	expect(store.concept('b')?.alongside.map(({ concept }) => concept.id)).toEqual(['a']);
});

test('says of close papers what they share, in both directions', () => {
	const similar: SimilarEdge = {
		...{ kind: 'similar', source: 'paper:p', target: 'paper:q' },
		...{ weight: 0.4, shared: ['sae', 'gone'] },
	};
	const store = createStore(
		collection(
			{
				p: { title: 'SAE', names: { SAE: 'sae' } },
				q: { title: 'SAE too', names: { SAE: 'sae' } },
			},
			{ edges: [similar] },
		),
	);
	const shared = (id: string) =>
		store.paper(id)?.similar.map((one) => [one.paper.id, one.shared.map((concept) => concept.id)]);
	expect(shared('p')).toEqual([['q', ['sae']]]);
	expect(shared('q')).toEqual([['p', ['sae']]]);
});

test('groups by theme and knows what comes before and after', () => {
	const store = createStore(
		collection({
			a: { title: 'A', theme: 'nets', position: 1 },
			b: { title: 'B', theme: 'brains', position: 2 },
			c: { title: 'C', theme: 'nets', position: 3 },
			d: { title: 'D', position: 4 },
		}),
	);
	expect(store.themes.map(({ theme, papers }) => [theme?.id, papers.map(({ id }) => id)])).toEqual([
		['nets', ['a', 'c']],
		['brains', ['b']],
		[undefined, ['d']],
	]);
	const [a] = store.papers;
	expect(a && store.around(a).next?.id).toBe('c');
	expect(a && store.around(a).previous).toBeUndefined();
});

test('shows broader, narrower and related concepts from both sides', () => {
	const store = createStore(
		collection(
			{ p: { title: 'SAE probe', names: { SAE: 'sae', probe: 'probe' } } },
			{
				concepts: [{ id: 'sae', related: ['probe', 'gone'] }],
				edges: [{ kind: 'broader', source: 'concept:sae', target: 'concept:probe', weight: 1 }],
			},
		),
	);
	expect(store.concept('sae')?.broader.map(({ id }) => id)).toEqual(['probe']);
	expect(store.concept('probe')?.narrower.map(({ id }) => id)).toEqual(['sae']);
	expect(store.concept('probe')?.related.map(({ id }) => id)).toEqual(['sae']);
});

test('an empty collection has nothing and breaks nothing', () => {
	const store = createStore(collection({}));
	expect([store.papers, store.concepts, store.themes, store.pairs, store.links]).toEqual([
		[],
		[],
		[],
		[],
		0,
	]);
});

test('gives a concept discovered in a single paper no page in a large collection', () => {
	const names = { rare: 'rare', known: 'known', shared: 'shared' };
	const title = 'rare known shared';
	const sketches = { p: { title, names }, q: { title: 'shared', names: { shared: 'shared' } } };
	const concepts = ['rare', 'shared'].map((id) => {
		return { id, prefLabel: id, kind: 'method', curated: false };
	});
	const small = collection(sketches, { concepts });
	expect(createStore(small).concept('rare')?.hasPage).toBe(true);
	const more = [...Array(9000).keys()].map((at) => ({ ...small.papers[0], id: `more-${at}` }));
	const store = createStore({ ...small, papers: [...small.papers, ...more] as Paper[] });
	const pages = ['rare', 'known', 'shared'].map((id) => store.concept(id)?.hasPage);
	expect(pages).toEqual([false, true, true]);
});
