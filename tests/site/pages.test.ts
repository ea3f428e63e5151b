import { expect, test } from 'vitest';
import type { CoOccursEdge } from '../../src/schema/graph.ts';
import {
	papersByLevel,
	papersByTheme,
	papersByYear,
	relationsOf,
} from '../../src/site/concept-page.ts';
import { anchorOf } from '../../src/site/evidence.ts';
import { writtenForms } from '../../src/site/forms.ts';
import { meetingsOf, strengthInNumbers } from '../../src/site/pair-page.ts';
import { conceptsByTheme } from '../../src/site/paper-page.ts';
import { createStore, type Store } from '../../src/site/store.ts';
import { stripOf } from '../../src/site/strip.ts';
import { clip, count, fill, series } from '../../src/view/words.ts';
import { collection } from './collection.ts';

function conceptOf(store: Store, id: string) {
	const entry = store.concept(id);
	if (entry === undefined) throw new Error(`no ${id}`);
	return entry;
}

function paperOf(store: Store, id: string) {
	const entry = store.paper(id);
	if (entry === undefined) throw new Error(`no ${id}`);
	return entry;
}

test('sorts papers by how much they lean on a concept', () => {
	const names = { SAE: 'sae' };
	const store = createStore(
		collection({
			once: { title: 'One', abstract: 'An SAE.', names },
			title: { title: 'The SAE', abstract: 'Nothing.', names },
			often: { title: 'Two', abstract: 'An SAE. Two SAEs.', names },
		}),
	);
	expect(
		papersByLevel(conceptOf(store, 'sae')).map(({ label, items }) => [
			label,
			items.map(({ paper, sentences }) => [paper.id, sentences.length]),
		]),
	).toEqual([
		['In the title', [['title', 1]]],
		['Used more than once', [['often', 2]]],
		['Mentioned once', [['once', 1]]],
	]);
});

test('shows years only if most papers have one', () => {
	const names = { SAE: 'sae' };
	const dated = (id: string, issued?: string) => ({
		[id]: { title: `SAE ${id}`, names, ...(issued ? { issued } : {}) },
	});
	const few = createStore(collection({ ...dated('a', '2020'), ...dated('b') }));
	expect(papersByYear(conceptOf(few, 'sae'))).toEqual([]);
	const most = createStore(
		collection({ ...dated('a', '2020'), ...dated('b', '2022-05'), ...dated('c') }),
	);
	expect(
		papersByYear(conceptOf(most, 'sae')).map(({ year, papers }) => [year, papers.length]),
	).toEqual([
		[2020, 1],
		[2021, 0],
		[2022, 1],
	]);
});

test('counts written forms without minding case, shown as they are written most', () => {
	const store = createStore(
		collection({
			p: {
				title: 'SAE',
				abstract: 'Sparse Coding and sparse coding, sparse coding.',
				names: { SAE: 'x', 'Sparse Coding': 'x', 'sparse coding': 'x' },
			},
		}),
	);
	expect(writtenForms(conceptOf(store, 'x'))).toEqual([
		{ text: 'sparse coding', count: 3 },
		{ text: 'SAE', count: 1 },
	]);
});

test('counts the papers of a concept by their theme', () => {
	const names = { SAE: 'sae' };
	const store = createStore(
		collection({
			a: { title: 'SAE', theme: 'brains', names },
			b: { title: 'SAE', theme: 'nets', names },
			c: { title: 'SAE', theme: 'nets', names },
		}),
	);
	expect(
		papersByTheme(conceptOf(store, 'sae')).map(({ theme, count: n }) => [theme?.id, n]),
	).toEqual([
		['nets', 2],
		['brains', 1],
	]);
});

test('a strip has a mark per drawn concept, higher in the title, and says so in words', () => {
	const store = createStore(
		collection(
			{
				p: { title: 'SAE', abstract: 'A probe.', names: { SAE: 'sae', probe: 'probe' } },
				q: { title: 'Nothing' },
			},
			{ themes: { sae: 'nets', probe: 'brains' } },
		),
	);
	const strip = stripOf(store, paperOf(store, 'p'));
	expect(strip?.marks.map(({ height, colour }) => [height, colour])).toEqual([
		[17.7, 0],
		[9.9, 1],
	]);
	expect(strip?.label).toBe('The nets 1, The brains 1');
	expect(stripOf(store, paperOf(store, 'q'))).toBeUndefined();
});

test('groups the concepts of an abstract by theme, those everywhere last', () => {
	const store = createStore(
		collection(
			{
				p: {
					title: 'SAE',
					abstract: 'A probe reads a feature. SAE.',
					names: { SAE: 'sae', probe: 'probe', feature: 'feature' },
				},
			},
			{ themes: { sae: 'nets', probe: 'nets', feature: 'nets' }, ubiquitous: ['feature'] },
		),
	);
	expect(
		conceptsByTheme(paperOf(store, 'p')).map(({ label, uses }) => [
			label,
			uses.map(({ concept, length }) => [concept.id, length]),
		]),
	).toEqual([
		[
			'The nets',
			[
				['sae', 12],
				['probe', 9],
			],
		],
		['In most papers', [['feature', 9]]],
	]);
});

test('a pair shows the sentence that has both, or one for each, and its strength in numbers', () => {
	const names = { SAE: 'sae', probe: 'probe' };
	const edge: CoOccursEdge = {
		...{
			kind: 'co-occurs',
			source: 'concept:probe',
			target: 'concept:sae',
			weight: 2,
			strength: 1.5,
		},
		evidence: [
			{ paper: 'apart', mentions: [0, 1] },
			{ paper: 'one', mentions: [0, 1] },
		],
	};
	const store = createStore(
		collection(
			{
				apart: { title: 'A', abstract: 'An SAE. A probe.', names },
				one: { title: 'B', abstract: 'An SAE probe.', names },
				other: { title: 'C' },
			},
			{ edges: [edge] },
		),
	);
	const [pair] = store.pairs;
	if (pair === undefined) throw new Error('no pair');
	expect(
		meetingsOf(pair, store).map(({ paper, together, apart }) => [
			paper.id,
			together?.text,
			apart.map(({ text }) => text),
		]),
	).toEqual([
		['one', 'An SAE probe.', []],
		['apart', undefined, ['A probe.', 'An SAE.']],
	]);
	expect(strengthInNumbers(pair, 3)).toContain('= 2 / (2 × 2 / 3) = 1.5');
});

test('writes numbers and series in words', () => {
	expect([count(1, 'paper'), count(0, 'paper')]).toEqual(['1 paper', '0 papers']);
	expect(series(['a', 'b', 'c'])).toBe('a, b and c');
	expect(fill('{papers} of {what}', { papers: 54 })).toBe('54 of {what}');
	expect(clip('one two three', 9)).toBe('one two…');
	expect(clip('x'.repeat(20), 5)).toBe('xxxx…');
});

test('tells what sentences say of a concept, with the place of the sentence', () => {
	const names = { SAEs: 'sae', PCA: 'pca' };
	const sentence = 'SAEs outperform PCA.';
	const edge: CoOccursEdge = {
		...{ kind: 'co-occurs', source: 'concept:pca', target: 'concept:sae', weight: 1, strength: 2 },
		evidence: [{ paper: 'p', mentions: [0, 1] }],
		relations: [
			{
				...{ relation: 'outperforms', source: 'concept:sae', target: 'concept:pca' },
				...{ paper: 'p', sentence },
			},
		],
	};
	const store = createStore(
		collection({ p: { title: 'A', abstract: `First. ${sentence}`, names } }, { edges: [edge] }),
	);
	expect(relationsOf(conceptOf(store, 'pca')).map(({ relation }) => relation)).toEqual([
		'outperforms',
	]);
	expect(anchorOf(paperOf(store, 'p'), sentence)).toBe('s7');
});
