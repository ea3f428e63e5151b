import { expect, test } from 'vitest';
import { findMentions } from '../../src/pipeline/mentions.ts';
import { readPassages } from '../../src/pipeline/passages.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import { concept, paper } from './build.ts';

const vocabulary = compileVocabulary([
	concept('unit', {
		prefLabel: 'neuron (artificial)',
		altLabel: ['artificial neuron'],
		sense: { with: ['layer', 'language model'], without: ['cortical'], fields: ['transformer'] },
	}),
	concept('cell', {
		prefLabel: 'neuron (biological)',
		sense: { with: ['cortical', 'mouse'], without: ['layer'], fields: ['cortex'] },
	}),
	concept('attention', {
		prefLabel: 'attention',
		sense: { with: ['head', 'transformer'], without: ['significant'], fields: [] },
	}),
	concept('transformer'),
	concept('cortex'),
	concept('visual-cortex', { broader: ['cortex'] }),
]);

function read(abstract: string) {
	return findMentions({ passages: readPassages(paper(abstract)), abbreviations: [] }, vocabulary);
}

const found = (abstract: string) =>
	read(abstract)
		.mentions.filter(({ exact }) => /neuron|attention/.test(exact))
		.map(({ concept: id, rule }) => `${id}: ${rule}`);

test('decides by words in the sentence and keeps them', () => {
	expect(found('Each neuron of a layer fires. A cortical neuron fires.')).toEqual([
		'unit: sense: layer',
		'cell: sense: cortical',
	]);
});

test('decides by the paper where the sentence is silent', () => {
	expect(found('Mice: we use a mouse. The neurons fire.')).toEqual(['cell: sense: mouse']);
});

test('decides by a field, or something narrower, that the paper is in', () => {
	expect(found('Of the visual cortex. The neurons fire.')).toEqual(['cell: sense: cortex']);
});

test('takes a label that names its sense for what it says', () => {
	expect(found('An artificial neuron.')).toEqual(['unit: label']);
});

test('follows the sense that a word has elsewhere in the paper', () => {
	expect(found('An artificial neuron is it. The neurons fire.')[1]).toMatch(/^unit: sense: neuron/);
});

test('reports what it cannot decide and links nothing', () => {
	const { mentions, undecided } = read('The neurons fire.');
	expect(mentions).toEqual([]);
	expect(undecided).toEqual([
		{ exact: 'neurons', sentence: 'The neurons fire.', concepts: ['unit', 'cell'] },
	]);
});

test('takes no word for a sign of itself', () => {
	const { mentions } = findMentions(
		{ passages: readPassages(paper('The mice sleep.')), abbreviations: [[], []] },
		compileVocabulary([
			concept('mouse', { altLabel: ['mice'], sense: { with: ['mice'], without: [], fields: [] } }),
		]),
	);
	expect(mentions).toEqual([]);
});

test('leaves an everyday word alone', () => {
	expect(found('It drew attention.')).toEqual([]);
	expect(found('A transformer drew significant attention. Its attention heads help.')).toEqual([
		'attention: sense: head, transformer',
	]);
});
