import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEvaluation, saveEvaluation } from '../../scripts/lib/evaluation-file.ts';
import { evaluationInWords } from '../../src/site/evaluation-words.ts';
import { concept, contentFolder, problemsOf, runScript } from './content-folder.ts';

const FIGURES = {
	...{ gold: 'mine.json', papers: 2, links: 4, precision: 0.756, recall: 0.5, f1: 0.602 },
	recallBySalience: { subject: 1, used: 0.5, named: 0 },
	precisionBySource: { curated: 0.9, discovered: 0.25 },
	senses: { right: 3, judged: 4 },
	wrongOffsets: 0,
};

/** As a person would have it, so that every figure has a line of its own. */
const text = (change: object = {}) => JSON.stringify({ ...FIGURES, ...change }, undefined, 2);

const GOLD = JSON.stringify([
	{
		...{ id: 'a', title: 'Probing', abstract: 'We train a sparse autoencoder. It wins.' },
		concepts: [
			{
				...{ id: 'sae', prefLabel: 'sparse autoencoder', kind: 'unit', salience: 3 },
				surfaces: ['sparse autoencoder'],
			},
			{ id: 'x', prefLabel: 'steering vector', kind: 'unit', salience: 1 },
		],
	},
]);

test('saves the figures of a run with the name of the gold file and keeps the note', async () => {
	const dir = await contentFolder({
		'concepts/sae.md': concept('prefLabel: sparse autoencoder\nkind: unit'),
		'gold/mine.json': GOLD,
	});
	const options = ['--content', dir, '--save', '--note', 'Few papers.'];
	const { status, stderr } = await runScript('eval', [join(dir, 'gold/mine.json'), ...options]);
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
	expect(await readFile(join(dir, 'evaluation.json'), 'utf8')).not.toContain(dir);
	const { evaluation, problems } = await readEvaluation(dir);
	expect(problems).toEqual([]);
	expect(evaluation).toMatchObject({
		...{ gold: 'mine.json', note: 'Few papers.', papers: 1, links: 2, recall: 0.5 },
		recallBySalience: { subject: 1, used: 0, named: 0 },
		precisionBySource: { curated: 1 },
	});
	await saveEvaluation(dir, FIGURES);
	const again = await readEvaluation(dir);
	expect(again.evaluation).toEqual({ ...FIGURES, note: 'Few papers.' });
}, 60_000);

test('does not save figures that are not of the collection', async () => {
	const { status, stderr } = await runScript('eval', ['--save', '--no-discover']);
	expect(status).toBe(2);
	expect(stderr).toContain('Unexpected `--save`');
}, 60_000);

test.each([
	[
		'a share above 1',
		text({ recall: 50 }),
		'evaluation.json:6: Unexpected 50 for `recall`, expected at most 1 [evaluation/wrong-value]',
	],
	[
		'an unknown field',
		text({ date: '2020' }),
		/^evaluation\.json:22: Unexpected field `date`.* \[evaluation\/unknown-field\]$/,
	],
	[
		'more right than judged',
		text({ senses: { right: 5, judged: 4 } }),
		/^evaluation\.json:\d+: Unexpected `5`.* expected at most as many as `judged` \[evaluation\/wrong-value\]$/,
	],
	['no JSON', '{ "gold": "mine.json", }', /^evaluation\.json:1: .* \[content\/bad-json\]$/],
])('reports %s with its place', async (_, file, problem) => {
	const expected = typeof problem === 'string' ? problem : expect.stringMatching(problem);
	expect(await problemsOf({ 'evaluation.json': file })).toEqual([expected]);
});

test('a content folder needs no figures', async () => {
	expect(await problemsOf({})).toEqual([]);
});

test('tells the figures in words, with the note as its own sentence', () => {
	const [links, rest, note] = evaluationInWords({ ...FIGURES, note: 'Few papers.' });
	expect(links).toMatch(
		/^Checked by hand: 2 papers, 4 links\..* 76% .* \(precision\).* 50% \(recall\)/,
	);
	expect(rest).toContain(
		'Of 4 uses of a word with several meanings, 3 were taken in the right one.',
	);
	expect(rest).toContain('Every mention stands where it is said to.');
	expect(note).toBe('Few papers.');
	expect(evaluationInWords(FIGURES)).toHaveLength(2);
});
