import { expect, test } from 'vitest';
import { createSearch } from '../../src/client/search/engine.ts';
import { around, placesOf, sentencesIn } from '../../src/client/search/text.ts';
import type { SearchData } from '../../src/view/explorer-data.ts';

const data: SearchData = {
	version: 1,
	themes: [],
	concepts: [
		{
			id: 'sae',
			label: 'Sparse autoencoder',
			kind: 'method',
			theme: undefined,
			papers: 8,
			forms: ['SAEs'],
		},
		{
			id: 'sparsity',
			label: 'Sparsity',
			kind: 'phenomenon',
			theme: undefined,
			papers: 12,
			forms: [],
		},
		{ id: 'fmri', label: 'fMRI', kind: 'modality', theme: undefined, papers: 3, forms: [] },
	],
	papers: [
		{
			...{ id: 'p', title: 'Transcoders Find Circuits', theme: undefined },
			text: 'We use e.g. GPT-2. Sparse features are found by SAEs. Nothing else.',
		},
		{ id: 'q', title: 'Naïve Brains', theme: undefined, text: 'A brain.' },
	],
};
const search = createSearch(data);

test('finds a concept by a written form and says which', () => {
	expect(search('sae').concepts.map(({ concept, written }) => [concept.id, written])).toEqual([
		['sae', 'SAEs'],
	]);
});

test('finds beginnings of words and marks what was typed', () => {
	const [first] = search('spars').concepts;
	expect(first?.places).toEqual([{ start: 0, end: 5 }]);
	expect(
		search('spars')
			.concepts.map(({ concept }) => concept.id)
			.sort(),
	).toEqual(['sae', 'sparsity']);
});

test('wants every word, in a title or in a text', () => {
	expect(search('transcoders circuits').titles.map(({ paper }) => paper.id)).toEqual(['p']);
	expect(search('transcoders brains').titles).toEqual([]);
	expect(search('sparse saes').sentences.map(({ text }) => text)).toEqual([
		'Sparse features are found by SAEs.',
	]);
});

test('forgives a slip in a long word and a missing accent', () => {
	expect(search('transcodres').titles.map(({ paper }) => paper.id)).toEqual(['p']);
	expect(search('naive').titles.map(({ paper }) => paper.id)).toEqual(['q']);
});

test.each(['', 'a', '  ', '((((', '"<script>'])('answers %j without an error', (query) => {
	expect(() => search(query)).not.toThrow();
});

test('marks whole words with accents', () => {
	expect(placesOf('Naïve nets', ['naive'])).toEqual([{ start: 0, end: 5 }]);
});

test('cuts sentences at a stop before a capital', () => {
	expect(sentencesIn('One (e.g. two) is. Three? Four.')).toEqual([
		'One (e.g. two) is.',
		'Three?',
		'Four.',
	]);
});

test('cuts a long sentence around its first place', () => {
	const text = `${'before '.repeat(30)}SAE${' after'.repeat(30)}`;
	const cut = around(text, placesOf(text, ['sae']), 60);
	expect(cut.text).toMatch(/^… .*SAE.* …$/);
	expect(cut.places.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['SAE']);
});
