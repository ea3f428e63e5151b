import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { scoreAbbreviations } from '../../scripts/lib/eval-abbreviations.ts';
import { ratesOf, scoreConcepts } from '../../scripts/lib/eval-concepts.ts';
import { parseAbbreviations, parseGoldPapers } from '../../scripts/lib/eval-gold.ts';
import { formOf, pairConcepts } from '../../scripts/lib/eval-matching.ts';
import type { Mention } from '../../src/schema/mention.ts';
import { concept } from '../pipeline/build.ts';

const gold = (prefLabel: string, surfaces: string[] = [], salience: 1 | 2 | 3 = 2) => ({
	...{ id: prefLabel, prefLabel, altLabels: [], kind: 'method', surfaces, salience },
});

const mention = (id: string, exact: string, start = 0): Mention => ({
	...{ concept: id, section: 'abstract', start, end: start + exact.length, exact },
	...{ sentence: exact, rule: 'label' },
});

test.each([
	['Sparse Auto-Encoders', 'sparse auto encoder'],
	['neuron (artificial)', 'Neurons'],
	['Behaviour–modelling', 'behavior modeling'],
])('takes %j and %j for one', (one, other) => {
	expect(formOf(one)).toBe(formOf(other));
});

test('pairs one to one, as many as can be', () => {
	const found = [
		{
			concept: concept('network'),
			mentions: [mention('network', 'nets'), mention('network', 'net')],
		},
		{ concept: concept('net'), mentions: [mention('net', 'net')] },
	];
	const pairing = pairConcepts(found, [gold('net'), gold('network', ['nets'])]);
	expect([...pairing].map(([one, other]) => [one.concept.id, other.prefLabel])).toEqual(
		expect.arrayContaining([
			['network', 'network'],
			['net', 'net'],
		]),
	);
});

test('counts hits, misses, false alarms and offsets that do not hold', () => {
	const papers = [
		{
			id: 'p',
			title: 'T',
			abstract: 'nets win',
			concepts: [gold('net', ['nets'], 3), gold('loss')],
		},
	];
	const concepts = [concept('net'), concept('win')];
	const mentions = [mention('net', 'nets'), mention('win', 'win', 4)];
	const extraction = {
		mentions: [{ paper: 'p', mentions }],
		...{ salience: new Map(), discovered: [], problems: [] },
	};
	const score = scoreConcepts(papers, extraction, concepts);
	expect(ratesOf(score.all)).toEqual({ p: 0.5, r: 0.5, f: 0.5 });
	expect(score.bySalience.get(3)).toEqual({ hits: 1, found: 0, gold: 1 });
	expect(score.misses.map((miss) => miss.concept.prefLabel)).toEqual(['loss']);
	expect(score.falseAlarms.map((alarm) => alarm.found.concept.id)).toEqual(['win']);
	expect(score.wrongOffsets).toBe(1);
});

test('scores abbreviations as pairs', () => {
	const text = 'We use sparse autoencoders (SAEs) and a long short-term memory (LSTM).';
	const pairs: [string, string][] = [['SAEs', 'sparse autoencoders']];
	expect(scoreAbbreviations([{ id: 'a', title: '', text, pairs }])).toEqual({
		pairs: { hits: 1, found: 2, gold: 1 },
	});
});

test('scores abbreviations as labelled tokens', async () => {
	const documents = parseAbbreviations(
		await readFile('tests/gold/abbreviations.json', 'utf8'),
		'abbreviations.json',
	);
	expect(documents[0]).toMatchObject({ text: expect.stringContaining('autoencoder ( SAE ) on') });
	expect(scoreAbbreviations(documents)).toEqual({
		shorts: { hits: 10, found: 10, gold: 10 },
		longs: { hits: 6, found: 6, gold: 7 },
	});
	const [first] = parseAbbreviations('{"id": 1, "tokens": ["AB"], "labels": ["B-short"]}\n', 'a');
	expect(first).toMatchObject({ id: '1', acronyms: [{ start: 0, end: 2 }], longForms: [] });
	expect(() => parseAbbreviations('{"id": 1, "tokens": ["AB"], "labels": []}', 'a')).toThrow(
		/a:1.*labels/,
	);
});

test('refuses a gold file of another form', () => {
	expect(() => parseGoldPapers('[{"id": "a"}]', 'gold.json')).toThrow(/gold\.json.*title/);
	expect(() => parseGoldPapers('[{', 'gold.json')).toThrow(/gold\.json.*expected JSON/);
});
