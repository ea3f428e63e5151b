import { expect, test } from 'vitest';
import { sentenceCase } from '../../src/view/sentence-case.ts';

test('raises the first letter of a plain word and leaves names alone', () => {
	expect(
		['sparse autoencoder', 'self-supervised learning', 'fMRI', 'k-means', 'GPT-2', 'éponge'].map(
			sentenceCase,
		),
	).toEqual([
		'Sparse autoencoder',
		'Self-supervised learning',
		'fMRI',
		'k-means',
		'GPT-2',
		'Éponge',
	]);
});
