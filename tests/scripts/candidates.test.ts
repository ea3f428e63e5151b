import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../scripts/lib/atomic-write.ts';
import { acceptCandidate, addLabel, ignorePhrase } from '../../scripts/lib/candidate-files.ts';
import { findCandidates } from '../../scripts/lib/candidate-list.ts';
import { type Content, hasErrors, readContent } from '../../scripts/lib/content.ts';

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

test('an accepted phrase becomes a concept file and leaves the list', async () => {
	await acceptCandidate('Transcoders', { dir, content, candidates: findCandidates(content) });
	content = await readContent(dir);
	expect(hasErrors(content.problems)).toBe(false);
	expect(content.concepts.map(({ prefLabel }) => prefLabel)).toContain('transcoder');
	expect(names()).not.toContain('transcoder');
});

test('an alias is added to its concept, whose text stays', async () => {
	await addLabel('transcoder', { dir, content, concept: 'sparse-autoencoder' });
	const text = await readFile(join(dir, 'concepts', 'sparse-autoencoder.md'), 'utf8');
	expect(text).toContain('Learns a dictionary of features.');
	content = await readContent(dir);
	expect(content.concepts.map(({ altLabel }) => altLabel)).toEqual([['transcoder']]);
	expect(names()).not.toContain('transcoder');
});

test('an ignored phrase is not listed again, and the site file keeps its comments', async () => {
	await ignorePhrase('transcoder', join(dir, 'site.yaml'));
	expect(await readFile(join(dir, 'site.yaml'), 'utf8')).toContain('# shown on every page');
	content = await readContent(dir);
	expect(names()).not.toContain('transcoder');
});

test('a name that is not in the list is refused with the nearest one', async () => {
	const candidates = findCandidates(content);
	await expect(acceptCandidate('transcodr', { dir, content, candidates })).rejects.toThrow(
		'did you mean `transcoder`',
	);
});
