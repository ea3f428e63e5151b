import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../scripts/lib/atomic-write.ts';
import { type Decisions, planCuration } from '../../scripts/lib/candidate-files.ts';
import { findCandidates } from '../../scripts/lib/candidate-list.ts';
import { type Content, hasErrors, readContent } from '../../scripts/lib/content.ts';
import { filesOf, runScript } from './content-folder.ts';

const SITE = `title: Test # shown on every page
description: A test.
kinds:
  method: { label: Method }
  architecture: { label: Architecture }
`;

const CONCEPT = `---
prefLabel: sparse autoencoder
kind: architecture
---

Learns a dictionary of features.
`;

const PAPER = `---
title: "Transcoders find interpretable feature circuits"
---

We train transcoders on language models. Transcoders and sparse auto encoders reveal residual streams.
`;

let dir = '';
let content: Content;

beforeEach(async () => {
	dir = await mkdtemp(join(tmpdir(), 'candidates-'));
	await writeFile(join(dir, 'site.yaml'), SITE);
	await writeAtomically(join(dir, 'concepts', 'sparse-autoencoder.md'), CONCEPT);
	await writeAtomically(join(dir, 'papers', 'transcoders.md'), PAPER);
	content = await readContent(dir);
});

afterEach(() => rm(dir, { recursive: true }));

function names(): string[] {
	return findCandidates(content).map(({ concept }) => concept.prefLabel);
}

test('lists what no concept file covers, with a sentence', () => {
	const found = findCandidates(content).find(({ concept }) => concept.prefLabel === 'transcoder');
	expect(found?.papers).toEqual(['transcoders']);
	expect(found?.sentences).toEqual(['Transcoders find interpretable feature circuits']);
	expect(names()).not.toContain('sparse autoencoder');
});

async function decide(decisions: Partial<Decisions>): Promise<string[]> {
	const all = { accept: [], alias: undefined, ignore: [], ...decisions };
	const edits = await planCuration(all, { dir, content, candidates: findCandidates(content) });
	for (const { path, text } of edits) await writeAtomically(path, text);
	content = await readContent(dir);
	expect(hasErrors(content.problems)).toBe(false);
	return edits.map(({ path }) => path.slice(dir.length + 1));
}

test('an accepted phrase becomes a concept file and leaves the list', async () => {
	expect(await decide({ accept: ['Transcoders'] })).toEqual(['concepts/transcoder.md']);
	expect(content.concepts.map(({ prefLabel }) => prefLabel)).toContain('transcoder');
	expect(names()).not.toContain('transcoder');
});

test('aliases are added to their concept, whose text stays; again they need no edit', async () => {
	const alias = { concept: 'sparse-autoencoder', names: [' transcoder ', 'residual  stream'] };
	expect(await decide({ alias })).toEqual(['concepts/sparse-autoencoder.md']);
	const text = await readFile(join(dir, 'concepts', 'sparse-autoencoder.md'), 'utf8');
	expect(text).toContain('Learns a dictionary of features.');
	expect(content.concepts.map(({ altLabel }) => altLabel)).toEqual([
		['transcoder', 'residual stream'],
	]);
	expect(names()).not.toContain('transcoder');
	expect(await decide({ alias })).toEqual([]);
});

test.each([
	['no list', ''],
	['a list in brackets', 'ignoredPhrases: [other thing]\n'],
	['a list of lines', 'ignoredPhrases:\n    - other thing # why\n\n# the end\n'],
	['an empty list', 'ignoredPhrases: []\n'],
])('ignored phrases are not listed again, and %s in the site file stays', async (_, list) => {
	const site = SITE.replace('A test.', '>-\n  A test of\n  two lines.') + list;
	await writeFile(join(dir, 'site.yaml'), site);
	content = await readContent(dir);
	expect(await decide({ ignore: ['transcoders', 'residual stream'] })).toEqual(['site.yaml']);
	const ignored = ['transcoder', 'residual stream'];
	if (list.includes('other')) ignored.unshift('other thing');
	expect(content.site.ignoredPhrases).toEqual(ignored);
	const kept = await readFile(join(dir, 'site.yaml'), 'utf8');
	for (const line of site.split('\n'))
		if (!line.includes('[')) expect(kept.split('\n')).toContain(line);
	expect(names()).not.toContain('transcoder');
	expect(await decide({ ignore: ['transcoder'] })).toEqual([]);
});

test.each<[Partial<Decisions>, string]>([
	[{ accept: ['transcodr'] }, 'did you mean `transcoder`'],
	[{ ignore: ['transcodr'] }, 'did you mean `transcoder`'],
	[{ accept: ['sparse autoencoders'] }, 'a label of `sparse-autoencoder`'],
	[{ ignore: ['sparse autoencoder'] }, 'a label of `sparse-autoencoder`'],
	[{ accept: ['transcoder'], ignore: ['Transcoders'] }, 'expected each name once'],
	[{ accept: [' '] }, 'expected one with a letter or a digit'],
	[{ alias: { concept: 'sparse-autoencodr', names: ['x'] } }, 'mean `sparse-autoencoder`'],
	[{ alias: { concept: 'Sparse Autoencoder', names: ['x'] } }, 'an id: `sparse-autoencoder`'],
])('%j is refused before anything is written', async (decisions, message) => {
	const accept = [...(decisions.accept ?? []), 'residual stream'];
	await expect(decide({ ...decisions, accept })).rejects.toThrow(message);
	expect(Object.keys(await filesOf(dir))).not.toContain('concepts/residual-stream.md');
});

test('the command writes what it is told and says what to do next', async () => {
	const options = ['--content', dir, '--accept', 'transcoder', '--ignore', 'residual stream'];
	const { status, stdout } = await runScript('candidates', options);
	expect(status).toBe(0);
	expect(stdout).toMatch(/Wrote .*transcoder\.md\nWrote .*site\.yaml\nNext: .*npm run extract/);
	const twice = await runScript('candidates', ['--alias', 'a', '--alias', 'b', 'c']);
	expect(twice).toMatchObject({ status: 2, stdout: '' });
	expect(twice.stderr).toContain('Unexpected second `--alias`');
}, 60_000);

test('a folder that cannot be written is named, without a stack trace', async () => {
	await rm(join(dir, 'concepts'), { recursive: true });
	await writeFile(join(dir, 'concepts'), '');
	const { status, stderr } = await runScript('candidates', ['--content', dir]);
	expect(status).toBe(1);
	expect(stderr).toMatch(
		/^.*concepts: Unexpected `ENOTDIR` from `scandir`, expected a folder.*\n$/,
	);
}, 60_000);
