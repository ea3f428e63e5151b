import { expect, test } from 'vitest';
import { extractCollection, extractPaper, extractTexts } from '../../src/pipeline/extract.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import { formatProblem } from '../../src/schema/problem.ts';
import { concept } from './build.ts';

const concepts = [
	concept('latent-space'),
	concept('sparse-autoencoder', { altLabel: ['SAE'] }),
	concept('unit', {
		prefLabel: 'neuron (artificial)',
		sense: { with: ['layer'], without: [], fields: [] },
	}),
	concept('cell', {
		prefLabel: 'neuron (biological)',
		sense: { with: ['cortex'], without: [], fields: [] },
	}),
];

const defines = {
	id: 'one',
	title: 'One',
	abstract: 'A latent space model (LSM) has a latent space (LSP).',
};
const uses = { id: 'two', title: 'Two', abstract: 'We use an LSP.' };
const differs = { id: 'three', title: 'Three', abstract: 'A linear sum of parts (LSP) is used.' };

const curated = (papers: readonly (typeof uses)[]) =>
	extractTexts(papers, concepts, { discover: false }).mentions.map(({ mentions }) =>
		mentions.map(({ exact }) => exact),
	);

test('knows a short form that another paper defines', () => {
	expect(curated([defines, uses])[1]).toEqual(['LSP']);
	expect(curated([uses])).toEqual([[]]);
});

test('does not trust a short form that papers use differently', () => {
	expect(curated([defines, uses, differs])[1]).toEqual([]);
});

test('does not depend on the order of the papers', () => {
	expect(curated([uses, defines]).toReversed()).toEqual(curated([defines, uses]));
});

test('reads a paper by itself as it does in a collection', () => {
	const alone = extractPaper(defines, compileVocabulary(concepts));
	const [first] = extractTexts([defines], concepts, { discover: false }).mentions;
	expect(alone.mentions).toEqual(first?.mentions);
});

test('counts offsets in the text without Markdown', () => {
	const abstract = 'A **sparse** [autoencoder](https://example.org)';
	const { mentions } = extractCollection([{ id: 'a', title: 'T', abstract }], concepts, {
		discover: false,
	});
	expect(mentions[0]?.mentions.map(({ exact, start }) => [exact, start])).toEqual([
		['sparse autoencoder', 2],
	]);
});

test('rates a concept of few papers higher than one of all', () => {
	const papers = [1, 2, 3].map((n) => ({
		...{ id: `p${n}`, title: 'T' },
		abstract: n === 1 ? 'An SAE. A latent space.' : 'An SAE.',
	}));
	const salience = extractTexts(papers, concepts, { discover: false }).salience.get('p1');
	expect(salience?.get('latent-space')).toBeGreaterThan(salience?.get('sparse-autoencoder') ?? 1);
});

test('warns of a word whose sense a paper does not tell, once', () => {
	const paper = { id: 'two', title: 'T', abstract: 'Neurons fire. The neurons rest.' };
	expect(extractTexts([paper], concepts, { discover: false }).problems.map(formatProblem)).toEqual([
		'content/papers/two.md: Unexpected `Neurons` without a sign of its sense, expected one of `unit` or `cell`; add a word of its sentence to the `sense` of the one it means [concept/undecided-sense]',
	]);
});
