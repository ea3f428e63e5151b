import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAbbreviations } from '../../src/pipeline/abbreviations.ts';
import { findMentions } from '../../src/pipeline/mentions.ts';
import { readPassages } from '../../src/pipeline/passages.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import type { Concept } from '../../src/schema/concept.ts';
import { concept, paper } from './build.ts';

const sae = concept('sparse-autoencoder', { altLabel: ['SAE'] });
const gpt2 = concept('gpt-2', { prefLabel: 'GPT-2' });
const tuning = concept('fine-tuning', { prefLabel: 'fine-tuning' });
const behaviour = concept('behaviour', { prefLabel: 'behaviour' });
const network = concept('neural-network', { kind: 'architecture' });
const deep = concept('deep-neural-network', { broader: ['neural-network'] });

function mentionsOf(abstract: string, concepts: readonly Concept[], title?: string) {
	const passages = readPassages(paper(abstract, title));
	const abbreviations = passages.map(({ text }) => findAbbreviations(text));
	return findMentions({ passages, abbreviations }, compileVocabulary(concepts)).mentions;
}

const found = (text: string, ...concepts: Concept[]) =>
	mentionsOf(text, concepts).map(({ exact, concept: id }) => `${exact} = ${id}`);

const texts = (text: string, ...concepts: Concept[]) =>
	mentionsOf(text, concepts).map(({ exact }) => exact);

test.each([
	['Sparse Autoencoders and sparse auto-encoders', ['Sparse Autoencoders', 'sparse auto-encoders']],
	['a sparse-autoencoder, SAEs, an SAE-based method', ['sparse-autoencoder', 'SAEs', 'SAE']],
	['the sae of a SAe', []],
	['MP-SAE is another one', []],
])('finds a concept in %j', (text, expected) => {
	expect(texts(text, sae)).toEqual(expected);
});

test('takes a name with any hyphen and no longer name for it', () => {
	expect(texts('GPT-2, GPT2-small, GPT 2 and GPT‑2', gpt2)).toEqual([
		'GPT-2',
		'GPT2',
		'GPT 2',
		'GPT‑2',
	]);
	expect(texts('GPT-2 and GPT2', concept('gpt', { prefLabel: 'GPT' }))).toEqual([]);
	expect(texts('BLOOM-7B and BLOOM-2', concept('bloom', { prefLabel: 'BLOOM' }))).toEqual([
		'BLOOM',
	]);
});

test('takes no part of a name that the paper defines', () => {
	expect(texts('An SAE with gates (SAE-G) beats SAEs. SAE-G is small.', sae)).toEqual([
		'SAE',
		'SAEs',
	]);
});

test('tells acronyms and names from words by their capitals', () => {
	const map = concept('maximum-a-posteriori', {
		prefLabel: 'maximum a posteriori',
		altLabel: ['MAP'],
	});
	const monet = concept('monet', { prefLabel: 'Monet' });
	expect(texts('We map the MAP onto maps of Monet, not monet.', map, monet)).toEqual([
		'MAP',
		'Monet',
	]);
});

test('folds spaces, hyphens and British spelling', () => {
	expect(texts('finetuning, fine tuning and fine–tuning', tuning)).toHaveLength(3);
	expect(texts('Behaviors and behaviours', behaviour)).toEqual(['Behaviors', 'behaviours']);
});

test('does not run across a full stop, a comma or a hyphenated word', () => {
	const language = concept('language-model');
	expect(
		texts('Of language. Model it. Language, model. A vision-language model.', language),
	).toEqual([]);
});

test('prefers the longest label', () => {
	expect(found('A deep neural network, a neural network.', network, deep)).toEqual([
		'deep neural network = deep-neural-network',
		'neural network = neural-network',
	]);
});

test('keeps a concept that a longer label begins with', () => {
	const representation = concept('neural-network-representation');
	expect(texts('neural network representations', network, representation)).toEqual([
		'neural network representations',
		'neural network',
	]);
});

test('takes a qualifier in brackets for no part of the label', () => {
	expect(texts('neurons', concept('neuron', { prefLabel: 'neuron (artificial)' }))).toEqual([
		'neurons',
	]);
});

test('follows a short form that the paper defines', () => {
	const fmri = concept('fmri', {
		prefLabel: 'functional magnetic resonance imaging',
		altLabel: ['fMRI'],
	});
	const lasso = concept('latent-space');
	expect(found('A latent space (LS) is used. LS helps; LS-based too.', lasso)).toEqual([
		'latent space = latent-space',
		...['LS', 'LS', 'LS'].map((short) => `${short} = latent-space`),
	]);
	expect(texts('functional MRI (fMRI) and fMRI', fmri)).toEqual(['fMRI', 'fMRI']);
});

test('does not take a short form for a concept when the paper defines it as something else', () => {
	const map = concept('maximum-a-posteriori', { altLabel: ['MAP'] });
	expect(texts('Mean average precision (MAP) rises. MAP is high.', map)).toEqual([]);
});

test('says what was folded', () => {
	const rules = mentionsOf('SAE, SAEs, sparse auto-encoder', [sae]).map(({ rule }) => rule);
	expect(rules).toEqual(['label', 'plural', 'spelling']);
});

test('gives the sentence around a mention, and the title as one', () => {
	const mentions = mentionsOf('First here. An SAE is there. Last.', [sae], 'SAEs. Again SAEs');
	expect(mentions.map(({ sentence }) => sentence)).toEqual([
		'SAEs. Again SAEs',
		'SAEs. Again SAEs',
		'An SAE is there.',
	]);
});

test('gives offsets that hold in any text', () => {
	const piece = fc.constantFrom(
		'SAEs',
		'GPT‑2',
		'fine-tuning',
		'\u{1F9E0}',
		'e\u0301',
		'ש',
		'漢',
		' ',
		'. ',
		'-',
		'(SAE)',
		'\n\n',
		'\uD83D',
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
			const text = pieces.join('');
			for (const mention of mentionsOf(text, [sae, gpt2, tuning], text)) {
				expect(text.slice(mention.start, mention.end)).toBe(mention.exact);
				expect(mention.sentence).toContain(mention.exact);
			}
		}),
	);
});

test.each([
	['brackets', '('.repeat(50_000)],
	['capitals', 'ABCDEFGHIJ '.repeat(2000)],
	['blanks', `SAE${' '.repeat(100_000)}`],
	['one long word', 'sae'.repeat(33_000)],
	['mentions', 'sparse '.repeat(10_000)],
	['short forms', 'latent space (LS) '.repeat(3000)],
])('reads a hostile text of %s', (_name, text) => {
	expect(mentionsOf(text, [sae, deep, network, concept('latent-space')]).length).toBeLessThan(
		10_000,
	);
});

test('reads a word of very many parts', () => {
	const endless = `${'a-'.repeat(200_000)}a`;
	expect(texts(`SAEs beside ${endless}`, sae)).toEqual(['SAEs']);
});
