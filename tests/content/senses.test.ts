import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { extractPaper } from '../../src/pipeline/extract.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import { OTHER_FIELDS, OWN_FIELDS } from './sense-cases.ts';

const { concepts } = await readContent('content');
const vocabulary = compileVocabulary(concepts);

/** Concepts that share a word with another field. */
const AMBIGUOUS = new Set([
	'action-potential',
	'activation-neural-network',
	'activation-patching',
	'activation-steering',
	'ai-alignment',
	'attention-mechanism',
	'attention-psychology',
	'brain-encoding-model',
	'circuit-analysis',
	'circuit-interpretability',
	'concept-interpretability',
	'dictionary-learning',
	'dropout',
	'early-visual-cortex',
	'embedding',
	'faithfulness',
	'feature-attribution',
	'feature-interpretability',
	'hallucination',
	'input-feature',
	'linear-probe',
	'local-field-potential',
	'machine-translation',
	'memory-cognition',
	'mouse-animal',
	'neural-circuit',
	'neuron-artificial',
	'neuron-biological',
	'prior-distribution',
	'probing',
	'pruning',
	'region-of-interest',
	'representational-alignment',
	'retina',
	'sparse-autoencoder',
	'superposition-interpretability',
	'synaptic-plasticity',
	'transcoder',
	'transformer',
	'universality',
	'voxel-3d-graphics',
	'voxel-neuroimaging',
]);

/** The ambiguous concepts that the shipped vocabulary finds in `abstract`. */
function sensesIn(abstract: string): string[] {
	const { mentions } = extractPaper({ id: 'a', title: '', abstract }, vocabulary);
	const found = new Set(mentions.map(({ concept }) => concept));
	return [...found].filter((id) => AMBIGUOUS.has(id)).sort();
}

describe('the shipped vocabulary', () => {
	it.each(OWN_FIELDS)('knows %s', (_, abstract, expected) => {
		expect(sensesIn(abstract)).toEqual(expected);
	});

	it.each(OTHER_FIELDS)('is not taken in by %s', (_, abstract, expected) => {
		expect(sensesIn(abstract)).toEqual(expected);
	});
});
