import { expect, test } from 'vitest';
import { findAbbreviations } from '../../src/pipeline/abbreviations.ts';
import { isAcronym } from '../../src/pipeline/forms.ts';

const found = (text: string) =>
	findAbbreviations(text).map(({ short, long }) => `${short} = ${long}`);

test.each([
	['We use sparse autoencoders (SAEs).', 'SAE = sparse autoencoders'],
	['The SAE (sparse autoencoder) works.', 'SAE = sparse autoencoder'],
	['Resting-state functional MRI (fMRI) shows', 'fMRI = functional MRI'],
	[
		'with semi-nonnegative matrix factorization (SNMF)',
		'SNMF = semi-nonnegative matrix factorization',
	],
	['a basis - the Local Interaction Basis (LIB).', 'LIB = Local Interaction Basis'],
	['patients treated with carbamazepine (CBZ)', 'CBZ = carbamazepine'],
	['large language models (LLMs; see below)', 'LLM = large language models'],
	['the region of interest ("ROI")', 'ROI = region of interest'],
	['of vessels (blood-brain barrier, BBB)', 'BBB = blood-brain barrier'],
	['in 2,6-diaminopurine (DAP) cultures', 'DAP = 2,6-diaminopurine'],
	[
		'(called MILAN, for mutual-information-guided linguistic annotation of neurons)',
		'MILAN = mutual-information-guided linguistic annotation of neurons',
	],
	['LR = labeled recall; more', 'LR = labeled recall'],
	['Here IOI stands for indirect object identification.', 'IOI = indirect object identification'],
	['We present ARES, an Automated RAG Evaluation System', 'ARES = Automated RAG Evaluation System'],
	['acute graft-versus-host disease GVHD in mice', 'GVHD = graft-versus-host disease'],
	['where AI denotes artificial intelligence', 'AI = artificial intelligence'],
	['trained on two-dimensional (2D) maps', '2D = two-dimensional'],
	['explainable artificial intelligence (XAI)', 'XAI = explainable artificial intelligence'],
	['levels of prostaglandin E(2) (PGE(2))', 'PGE(2) = prostaglandin E(2)'],
	['dyed with N-(1-naphthyl) ethylene diamine (NED)', 'NED = N-(1-naphthyl) ethylene diamine'],
])('reads the definition in %j', (text, expected) => {
	expect(found(text)).toEqual([expected]);
});

test.each([
	'as shown before (Fig. 2) and after (ii)',
	'trained on graphics cards (GPU)',
	'We follow Wang et al. (2022) here',
	'a large network (see Table 3)',
	'of the mean (n = 26)',
	'In the US, under stress, people',
	'when ATP is added to preformed filaments',
	'up to physiological levels (Ca2%)',
])('finds no definition in %j', (text) => {
	expect(found(text)).toEqual([]);
});

test('looks for the long form after the last aside', () => {
	expect(found('noun phrases (NP), verbs of motion (VM)')).toEqual([
		'NP = noun phrases',
		'VM = verbs of motion',
	]);
	expect(found('AB = alpha beta GD = gamma delta')).toEqual([
		'AB = alpha beta',
		'GD = gamma delta',
	]);
});

test.each([
	['SAE', true],
	['LLMs', true],
	['fMRI', true],
	['II', false],
	['XIV', false],
	['Model', false],
])('knows whether %j is written as an acronym', (text, expected) => {
	expect(isAcronym({ text, form: -1 })).toBe(expected);
});

test('does not look for the long form in the sentence before', () => {
	expect(found('We use sparse autoencoders. (SAE) is short.')).toEqual([]);
});

test('gives offsets of both forms', () => {
	const text = '\u{1F9E0} Sparse auto-encoders (SAEs)';
	const [first] = findAbbreviations(text);
	expect(first && text.slice(first.shortSpan.start, first.shortSpan.end)).toBe('SAEs');
	expect(first && text.slice(first.longSpan.start, first.longSpan.end)).toBe(
		'Sparse auto-encoders',
	);
});

test.each(['(', 'A(', 'A (B) ', '((A) ', 'ABCDEFGHIJ (ABCDEFGHIJ'])(
	'stays linear on 50,000 times %j',
	(piece) => {
		expect(findAbbreviations(piece.repeat(50_000 / piece.length)).length).toBeLessThan(50_000);
	},
);
