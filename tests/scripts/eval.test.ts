import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scoreAbbreviations } from '../../scripts/lib/eval-abbreviations.ts';
import { ratesOf, scoreConcepts } from '../../scripts/lib/eval-concepts.ts';
import {
	goldText,
	parseAbbreviations,
	parseGoldPapers,
	parseKeyphrases,
} from '../../scripts/lib/eval-gold.ts';
import { formOf, pairConcepts } from '../../scripts/lib/eval-matching.ts';
import { scoreRelations } from '../../scripts/lib/eval-relations.ts';
import { readGiven } from '../../scripts/lib/given-file.ts';
import { extractTexts } from '../../src/pipeline/extract.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Mention } from '../../src/schema/mention.ts';
import { concept } from '../pipeline/build.ts';
import { contentFolder, runScript } from './content-folder.ts';

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
			relations: [],
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

test('scores relations by the concepts of the gold that their ends are', () => {
	const abstract = 'Nets outperform trees. BERT is a language model.';
	const at = (id: string, exact: string) => {
		const start = abstract.indexOf(exact);
		const sentence = `${abstract.split('. ').find((text) => text.includes(exact))}`;
		return { ...mention(id, exact, start), sentence };
	};
	const papers = [
		{
			...{ id: 'p', title: 'T', abstract },
			concepts: [gold('network', ['Nets']), gold('decision tree', ['trees'])],
			relations: [
				{ subject: 'network', relation: 'outperforms', object: 'decision tree' },
				{ subject: 'network', relation: 'is-a', object: 'decision tree' },
			],
		},
	];
	const mentions = [
		...[at('net', 'Nets'), at('tree', 'trees')],
		...[at('bert', 'BERT'), at('model', 'language model')],
	];
	const extraction = {
		mentions: [{ paper: 'p', mentions }],
		...{ salience: new Map(), discovered: [], problems: [] },
	};
	const concepts = [concept('net'), concept('tree'), concept('bert'), concept('model')];
	const score = scoreRelations(papers, extraction, concepts);
	expect(score?.byName.get('outperforms')).toEqual({ hits: 1, found: 1, gold: 1 });
	expect(score?.byName.get('is-a')).toEqual({ hits: 0, found: 1, gold: 1 });
	expect(score?.strays).toEqual(['bert is-a model in p: BERT is a language model.']);
	const without = papers.map((one) => ({ ...one, relations: [] }));
	expect(scoreRelations(without, extraction, concepts)).toBeUndefined();
});

const PAPER = { id: 'a', title: 'T', abstract: 'A.', concepts: [] };
const CONCEPT = { id: 'x', prefLabel: 'X', kind: 'unit', salience: 3 };

test.each<[string, unknown, RegExp]>([
	['a field that is not there', [{ id: 'a' }], /^gold\.json:2, entry 1: .*`title`/],
	['a wrong type', [{ ...PAPER, title: 3 }], /entry 1: Unexpected number `3`/],
	[
		'another number',
		[{ ...PAPER, concepts: [{ ...CONCEPT, salience: 5 }] }],
		/one of `1`, `2`, `3`/,
	],
	['a second paper', [PAPER, PAPER], /second paper `a`/],
	['a second concept', [{ ...PAPER, concepts: [CONCEPT, CONCEPT] }], /paper `a`: .*concept `x`/],
	[
		'an unknown concept in a relation',
		[{ ...PAPER, relations: [{ subject: 'y', relation: 'is-a', object: 'x' }] }],
		/paper `a`: Unexpected `y` in `relations`/,
	],
	['no list', { papers: [] }, /^gold\.json:1: Unexpected/],
])('refuses gold with %s and says where', (_, value, message) => {
	const text = JSON.stringify(value, undefined, 1);
	expect(() => parseGoldPapers(text, 'gold.json')).toThrow(message);
});

test('says in which line JSON ends', () => {
	const text = '[\n{"id": "a",\n"title": "T",}\n]';
	expect(() => parseGoldPapers(text, 'gold.json')).toThrow(/^gold\.json:3: .*expected JSON/);
	const lines = '{"id": "a", "title": "", "text": "", "gold": []}\n\n{"id": 3,';
	expect(() => parseKeyphrases(lines, 'gold.ndjson')).toThrow(/^gold\.ndjson:3: .*expected JSON/);
});

test('reads each form of gold as a list and as lines', () => {
	const document = { id: 'a', title: '', text: 'b', gold: ['b'] };
	const both = [JSON.stringify([document]), JSON.stringify(document)];
	for (const text of both) expect(parseKeyphrases(text, 'gold')).toEqual([document]);
	const lines = `${JSON.stringify(PAPER)}\r\n${JSON.stringify({ ...PAPER, id: 'b' })}\r\n`;
	expect(parseGoldPapers(lines, 'gold').map(({ id }) => id)).toEqual(['a', 'b']);
});

test('does not take documents of another kind for abbreviations', () => {
	const keyphrases = '{"id": "a", "title": "", "text": "b", "gold": ["b"]}';
	expect(() => parseAbbreviations(keyphrases, 'gold')).toThrow(/gold:1: .*`pairs`/);
	const outside = '{"id": "a", "text": "b", "acronyms": [{"start": 0, "end": 9}], "longForms": []}';
	expect(() => parseAbbreviations(outside, 'gold')).toThrow(/gold:1: .*inside of `text`/);
});

describe('a file that the user names', () => {
	test.each<[string, Uint8Array]>([
		['a byte order mark', Buffer.from('\uFEFF[1]')],
		['UTF-16', Buffer.from('\uFEFF[1]', 'utf16le')],
		['gzip', gzipSync('[1]')],
	])('is read with %s', async (_, bytes) => {
		const dir = await contentFolder({ 'gold.json': bytes });
		expect(await readGiven(join(dir, 'gold.json'), 'gold')).toBe('[1]');
	});

	test.each([
		['empty', 'gold.json', /Unexpected empty .*gold\.json`, expected gold/],
		['of no text', 'latin.json', /Unexpected bytes in .*latin\.json`, expected gold in UTF-8/],
		['cut off', 'cut.gz', /Unexpected end of .*cut\.gz`/],
		['a folder', 'concepts', /Unexpected folder .*concepts`, expected gold/],
		['not there', 'gold.jsn', /absence of .*gold\.jsn`, expected gold, did you mean .*gold\.json`/],
	])('is refused when it is %s', async (_, name, message) => {
		const dir = await contentFolder({
			...{ 'gold.json': ' \n', 'latin.json': Buffer.from('["\u00e9"]', 'latin1') },
			...{ 'cut.gz': gzipSync('[1, 2, 3, 4, 5]').subarray(0, 20), 'concepts/a.md': '' },
		});
		await expect(readGiven(join(dir, name), 'gold')).rejects.toThrow(message);
	});
});

test('ends with the mistake when there is no such vocabulary, or it is not sound', async () => {
	const missing = await runScript('eval', ['--vocabulary', '/not/there']);
	expect(missing.status).toBe(2);
	expect(missing.stderr).toContain('Unexpected absence of `/not/there`, expected a folder');
	const dir = await contentFolder({ 'concepts/a.md': 'no front matter' });
	const unsound = await runScript('eval', ['--content', dir]);
	expect(unsound).toMatchObject({ status: 1, stdout: '' });
	expect(unsound.stderr).toContain('[content/missing-front-matter]');
}, 60_000);

test('a first concept of a vocabulary leaves what else is discovered as it is', async () => {
	const file = await readFile('tests/gold/papers.json', 'utf8');
	const texts = parseGoldPapers(file, 'papers.json').map(goldText);
	const discovered = (concepts: Concept[]) =>
		extractTexts(texts, concepts).discovered.map(({ prefLabel }) => prefLabel);
	const before = new Set(discovered([]));
	const after = discovered([concept('place-cell', { prefLabel: 'place cell' })]);
	expect(after.filter((name) => !before.has(name)).length).toBeLessThan(3);
	expect(after.length).toBeGreaterThan(before.size - 3);
});
