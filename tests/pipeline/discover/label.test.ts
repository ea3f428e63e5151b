import { expect, test } from 'vitest';
import { kindOf } from '../../../src/pipeline/discover/kinds.ts';
import { labelOf } from '../../../src/pipeline/discover/label.ts';
import { tagPassage } from '../../../src/pipeline/discover/words.ts';
import { readPassages } from '../../../src/pipeline/passages.ts';

function labelIn(section: 'title' | 'abstract', phrase: string): string {
	const texts = { title: '', abstract: '', [section]: phrase };
	const passages = readPassages({ id: 'p', ...texts }).map(tagPassage);
	const words = passages.find((passage) => passage.section === section)?.words ?? [];
	return labelOf(words, section === 'title', false);
}

test.each([
	['title', 'Sparse Autoencoders', 'sparse autoencoder'],
	['title', 'Gaussian Processes', 'Gaussian process'],
	['abstract', 'visual cortices', 'visual cortex'],
	['abstract', 'SAEs', 'SAE'],
	['abstract', 'input analyses', 'input analysis'],
	['abstract', 'Mixture-of-Experts', 'Mixture-of-Experts'],
	['abstract', 'loss', 'loss'],
	['abstract', 'interpretable', 'interpretability'],
	['title', 'Evaluation Metrics', 'evaluation metric'],
	['abstract', 'naive Bayes', 'naive Bayes'],
	['abstract', 'premises', 'premise'],
	['abstract', 'digital humanities', 'digital humanities'],
] as const)('%s: %s becomes %s', (section, phrase, label) => {
	expect(labelIn(section, phrase).toLowerCase()).toBe(label.toLowerCase());
	if (section === 'title') expect(labelIn(section, phrase)).toBe(label);
});

test.each([
	[['image', 'dataset'], undefined, 'dataset'],
	[['visual', 'cortex'], undefined, 'brain-area'],
	[['graph', 'neural', 'network'], undefined, 'architecture'],
	[['mnist'], 'dataset', 'dataset'],
	[['milan'], '', 'model'],
	[['inductive', 'bias'], undefined, 'phenomenon'],
])('the kind of %j before %j is %s', (words, behind, kind) => {
	expect(kindOf(words, behind)).toBe(kind);
});
