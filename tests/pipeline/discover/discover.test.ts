import { expect, test } from 'vitest';
import {
	addSums,
	nameTerms,
	reserveNames,
	sumTerms,
	withoutPhrases,
} from '../../../src/pipeline/discover/discover.ts';
import type { Term } from '../../../src/pipeline/discover/paper-terms.ts';
import type { Concept } from '../../../src/schema/concept.ts';

function term(label: string, more: Partial<Term> = {}): Term {
	const key = label.toLowerCase().replaceAll(/[\s-]/g, '');
	const place = { section: 'abstract' as const, start: 0, end: label.length };
	return {
		key,
		shortKeys: [],
		label,
		altLabel: [],
		kind: 'method',
		score: 1,
		mentions: [{ ...place, exact: label, sentence: label, rule: 'discovered' }],
		...more,
	};
}

function concept(id: string, prefLabel: string): Concept {
	const lists = { altLabel: [], hiddenLabel: [], broader: [], related: [], exactMatch: [] };
	return { id, prefLabel, kind: 'method', definition: '', curated: true, ...lists };
}

const nothing = reserveNames([]);

test('names a concept as most papers do', () => {
	const papers = [[term('fine tuning')], [term('fine-tuning')], [term('fine-tuning')]];
	const { concepts } = nameTerms(papers, nothing);
	expect(concepts.map(({ id, prefLabel }) => [id, prefLabel])).toEqual([
		['fine-tuning', 'fine-tuning'],
	]);
});

test('joins an abbreviation with the long form that another paper explains', () => {
	const papers = [
		[term('sparse autoencoder', { altLabel: ['SAE'], shortKeys: ['sae'] })],
		[term('SAE')],
	];
	const { concepts, mentions } = nameTerms(papers, nothing);
	expect(concepts.map(({ prefLabel, altLabel }) => [prefLabel, altLabel])).toEqual([
		['sparse autoencoder', ['SAE']],
	]);
	expect(mentions[1]?.map(({ concept }) => concept)).toEqual(['sparse-autoencoder']);
});

test('mentions what a paper doubts where another paper is sure of it', () => {
	const sure = term('orientation column');
	const doubtful = term('Orientation-Columns', { key: sure.key, score: -0.5 });
	const { concepts, mentions } = nameTerms([[doubtful], [sure]], nothing);
	expect(concepts).toMatchObject([{ prefLabel: 'orientation column', altLabel: [] }]);
	expect(mentions.map((own) => own.map(({ exact }) => exact))).toEqual([
		['Orientation-Columns'],
		['orientation column'],
	]);
	expect(nameTerms([[doubtful]], nothing)).toEqual({ concepts: [], mentions: [[]] });
	expect(nameTerms([[doubtful]], nothing, sumTerms([[doubtful], [sure]])).mentions[0]).toHaveLength(
		1,
	);
});

test('keeps an abbreviation apart that stands for two things', () => {
	const papers = [
		[term('mean average precision', { altLabel: ['MAP'], shortKeys: ['map'] })],
		[term('maximum a posteriori', { altLabel: ['MAP'], shortKeys: ['map'] })],
		[term('MAP')],
	];
	expect(nameTerms(papers, nothing).concepts).toHaveLength(3);
});

test('takes neither a label nor an id of the vocabulary', () => {
	const reserved = reserveNames([
		concept('probe', 'probing classifier'),
		concept('lens', 'logit lens'),
	]);
	const { concepts } = nameTerms(
		[[term('probing classifier'), term('probe'), term('mirror')]],
		reserved,
	);
	expect(concepts.map(({ id, prefLabel }) => [id, prefLabel])).toEqual([
		['mirror', 'mirror'],
		['probe-2', 'probe'],
	]);
});

test('gives the same names however the sums of a collection were split and added', () => {
	const papers = [
		[term('fine tuning'), term('SAE')],
		[term('fine-tuning')],
		[term('fine-tuning'), term('sparse autoencoder', { altLabel: ['SAE'], shortKeys: ['sae'] })],
	];
	const [first = [], ...others] = papers;
	const whole = nameTerms(papers, nothing);
	const added = addSums([sumTerms(others), sumTerms([first])]);
	const parts = papers.map((paper) => nameTerms([paper], nothing, added));
	for (const part of parts) expect(part.concepts).toEqual(whole.concepts);
	expect(parts.map(({ mentions }) => mentions[0])).toEqual(whole.mentions);
});

test('drops the phrases that the site ignores, with their mentions', () => {
	const { concepts, mentions } = nameTerms([[term('case studies'), term('probe')]], nothing);
	const extraction = {
		discovered: concepts,
		mentions: [{ paper: 'p', mentions: mentions[0] ?? [] }],
	};
	const { discovered, mentions: left } = withoutPhrases(extraction, ['Case Study']);
	expect(discovered.map(({ id }) => id)).toEqual(['probe']);
	expect(left[0]?.mentions.map(({ concept }) => concept)).toEqual(['probe']);
});
