import { describe, expect, test } from 'vitest';
import { findAbbreviations } from '../../../src/pipeline/abbreviations.ts';
import { discoverTerms, type Term } from '../../../src/pipeline/discover/paper-terms.ts';
import type { ReadPaper } from '../../../src/pipeline/mentions.ts';
import { readPassages } from '../../../src/pipeline/passages.ts';

function read(title: string, abstract: string): ReadPaper {
	const passages = readPassages({ id: 'p', title, abstract });
	const abbreviations = passages.map(({ text, tokens, sentences }) =>
		findAbbreviations(text, tokens, sentences),
	);
	return { passages, abbreviations };
}

function discover(title: string, abstract: string): Term[] {
	return discoverTerms(read(title, abstract));
}

function labels(terms: readonly Term[]): string[] {
	return terms.map(({ label }) => label);
}

const TITLE = 'Transcoders Find Interpretable LLM Feature Circuits';
const ABSTRACT =
	'A key goal in mechanistic interpretability is circuit analysis: finding sparse subgraphs of models ' +
	'corresponding to specific behaviors. However, features found by sparse autoencoders (SAEs) are linear ' +
	'combinations of many neurons, as Wang et al. (2022) show. We train transcoders on language models with ' +
	'120M parameters and compare them with SAEs. Transcoders reach state-of-the-art results on GPT2-small, ' +
	'and a sparse autoencoder does not. We evaluate mechanistic interpretability on Llama 3.1 in Section II.';

describe('finds what a paper speaks of', () => {
	const terms = discover(TITLE, ABSTRACT);

	test('the phrases that a reader would mark', () => {
		expect(labels(terms)).toEqual(
			expect.arrayContaining(['transcoder', 'mechanistic interpretability', 'sparse autoencoder']),
		);
	});

	test('an abbreviation and its long form as one, with the singular as its name', () => {
		const found = terms.find(({ label }) => label === 'sparse autoencoder');
		expect(found?.altLabel).toEqual(['SAE']);
		expect(found?.mentions.map(({ exact }) => exact)).toEqual([
			'sparse autoencoders',
			'SAEs',
			'SAEs',
			'sparse autoencoder',
		]);
	});

	test('a model with the number that belongs to its name', () => {
		expect(labels(terms)).toContain('Llama 3.1');
	});

	test('no citation, no number, no praise', () => {
		const texts = terms.flatMap(({ mentions }) => mentions.map(({ exact }) => exact));
		expect(texts.filter((text) => /Wang|2022|120M|state-of-the-art|\bII\b/.test(text))).toEqual([]);
	});

	test('mentions that say exactly what stands at their place', () => {
		const sections = { title: TITLE, abstract: ABSTRACT };
		for (const { mentions } of terms) {
			for (const { section, start, end, exact, sentence } of mentions) {
				expect(sections[section].slice(start, end)).toBe(exact);
				expect(sentence).toContain(exact);
			}
		}
	});
});

test.each([
	[
		'Uncovering Hate Speech: The Curious Case of Overlooked Factors',
		'uncovering|curious|overlooked',
	],
	['Learning Word Order from Phrases Matching a Template', 'learning|matching'],
	['Wider Networks are Fairer Evaluators', 'wider|fairer'],
	['Translation vs. Transliteration, 3-23 Percent Faster than SOTAs', 'vs|3-23|faster|sota'],
])('takes no act, no judgement and no number from the title %s', (title, unwanted) => {
	const texts = labels(discover(title, `${title}.`)).join(' | ');
	expect(texts).not.toMatch(new RegExp(unwanted, 'i'));
});

test('keeps the first word of a title that is part of a name', () => {
	const title = 'Spiking Neural Networks without Gradients';
	expect(labels(discover(title, ''))).toContain('spiking neural network');
});

test('keeps offsets right among emoji, combining marks and other scripts', () => {
	const abstract =
		'👩‍🚀 We present BrainMAE, a masked autoencoder for fMRI 🧠 data. Cafe\u0301 神经网络 שלום: BrainMAE learns brain networks.';
	const terms = discover('', abstract);
	expect(labels(terms)).toContain('BrainMAE');
	for (const { mentions } of terms) {
		for (const { start, end, exact } of mentions) expect(abstract.slice(start, end)).toBe(exact);
	}
});

test('names what an abbreviation spells out in small letters, by its usual word order', () => {
	const abstract =
		'We study Grammatical Error Correction (GEC). GEC is hard. Word senses differ; the sense of a word is one of many word senses.';
	const terms = discover('Better GEC', abstract);
	expect(terms).toContainEqual(
		expect.objectContaining({ label: 'grammatical error correction', altLabel: ['GEC'] }),
	);
	expect(terms.flatMap(({ altLabel }) => altLabel).filter((alt) => alt.includes(' of '))).toEqual(
		[],
	);
});

test('gives the same terms whatever was read before', () => {
	const first = discover(TITLE, ABSTRACT);
	discover('Neural decoding of speech', 'We decode speech from sEEG recordings with Du-IN.');
	expect(discover(TITLE, ABSTRACT)).toEqual(first);
});

test('leaves to the vocabulary what it has named', () => {
	const paper = read(TITLE, ABSTRACT);
	const start = ABSTRACT.indexOf('sparse autoencoders');
	const curated = [
		['sparse autoencoders', start],
		['SAEs', start + 21],
		['SAEs', ABSTRACT.lastIndexOf('SAEs')],
		['sparse autoencoder', ABSTRACT.lastIndexOf('sparse autoencoder')],
	] as const;
	const mentions = curated.map(([exact, at]) => ({
		concept: 'sae',
		section: 'abstract' as const,
		start: at,
		end: at + exact.length,
		exact,
		sentence: exact,
		rule: 'label',
	}));
	const texts = discoverTerms(paper, mentions).flatMap((term) =>
		term.mentions.map(({ exact }) => exact),
	);
	expect(texts).not.toContain('SAEs');
	expect(texts).not.toContain('sparse autoencoders');
	expect(texts).not.toContain('autoencoders');
});

test('finds nothing in an empty paper', () => {
	expect(discover('', '')).toEqual([]);
});

test('a judging word ends a phrase, unless it names something with the word behind it', () => {
	const terms = discover(
		'A lower bound for sorting networks',
		'We prove a lower bound on the depth of sorting networks. The lower bound is tight. It gives lower costs.',
	);
	expect(labels(terms)).toContain('lower bound');
	expect(labels(terms).filter((label) => /lower cost/.test(label))).toEqual([]);
});

test('a phrase said once gives way to its end, which the paper speaks of', () => {
	const terms = discover(
		'Functional zonation of the adult mammalian adrenal cortex',
		'The adrenal cortex has three zones. Cells of the adrenal cortex migrate, and the adrenal cortex grows.',
	);
	expect(labels(terms)).toContain('adrenal cortex');
	expect(labels(terms)).not.toContain('adult mammalian adrenal cortex');
});
