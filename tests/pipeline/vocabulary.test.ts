import { expect, test } from 'vitest';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import { concept } from './build.ts';

const sense = { with: ['word'], without: [], fields: [] };

test('reports a label that two concepts claim, in any spelling', () => {
	const { problems } = compileVocabulary([
		concept('a', { prefLabel: 'spike (loss)' }),
		concept('b', { prefLabel: 'Spikes' }),
	]);
	expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
		'content/concepts/a.md: Unexpected label `spike`, expected one that `b` does not have',
	]);
});

test('accepts a shared label when all who claim it say when they are meant', () => {
	const shared = { prefLabel: 'spike', sense };
	expect(compileVocabulary([concept('a', shared), concept('b', shared)]).problems).toEqual([]);
});

test('names the concept that lacks a sense', () => {
	const { problems } = compileVocabulary([
		concept('a', { prefLabel: 'spike', sense }),
		concept('b', { prefLabel: 'spike' }),
	]);
	expect(problems.map(({ file }) => file)).toEqual(['content/concepts/b.md']);
});
