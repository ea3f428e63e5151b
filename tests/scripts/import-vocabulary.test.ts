import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasErrors, readContent } from '../../scripts/lib/content.ts';
import { importLists } from '../../scripts/lib/import-lists.ts';
import { importReport } from '../../scripts/lib/import-report.ts';
import { concept, contentFolder, filesOf } from './content-folder.ts';

const PREFIXES = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <https://example.org/> .
`;

/** Imports Turtle as the command does and gives what it says; the content stays valid. */
async function importTurtle(dir: string, turtle: string): Promise<string> {
	const path = join(await contentFolder(), 'v.ttl');
	await writeFile(path, PREFIXES + turtle);
	const { outcomes, problems } = await importLists(dir, [path], { dryRun: false });
	expect(hasErrors(problems)).toBe(false);
	expect(hasErrors((await readContent(dir)).problems)).toBe(false);
	return outcomes.map(importReport).join('');
}

const NET = concept('prefLabel: neural network\naltLabel: [ANN] # my own\nkind: unit', 'Mine.');

test('a new concept gets a file, with its address and its links', async () => {
	const dir = await contentFolder({ 'concepts/net.md': NET });
	await importTurtle(
		dir,
		'ex:1 a skos:Concept ; skos:prefLabel "Sparse Autoencoder" ; skos:altLabel "SAE" ; skos:broader ex:2 .\nex:2 a skos:Concept ; skos:prefLabel "neural networks" .',
	);
	expect((await filesOf(dir))['concepts/sparse-autoencoder.md']).toBe(`---
prefLabel: Sparse Autoencoder
altLabel: [SAE]
kind: unit
broader: [net]
exactMatch:
  - https://example.org/1
---
`);
});

test('a known concept gets what it lacks and keeps what people wrote', async () => {
	const dir = await contentFolder({ 'concepts/net.md': NET });
	await importTurtle(
		dir,
		'ex:2 a skos:Concept ; skos:prefLabel "Neural Network" ; skos:altLabel "neural net", "ANNs" ; skos:definition "Theirs." .',
	);
	expect((await filesOf(dir))['concepts/net.md']).toBe(`---
prefLabel: neural network
altLabel: [ANN, neural net] # my own
kind: unit
exactMatch:
  - https://example.org/2
---

Mine.
`);
});

test('importing again changes no byte and does not bring back what people took out', async () => {
	const dir = await contentFolder({ 'concepts/net.md': NET });
	const turtle = 'ex:2 a skos:Concept ; skos:prefLabel "neural network" ; skos:altLabel "NN" .';
	await importTurtle(dir, turtle);
	const path = join(dir, 'concepts/net.md');
	await writeFile(path, ((await filesOf(dir))['concepts/net.md'] ?? '').replace(', NN', ''));
	const before = await filesOf(dir);
	expect(before['concepts/net.md']).toContain('altLabel: [ANN] # my own');
	expect(await importTurtle(dir, turtle)).toContain('0 updated, 1 unchanged');
	expect(await filesOf(dir)).toEqual(before);
});

test('what would be a mistake is left out, with a reason', async () => {
	const dir = await contentFolder({ 'concepts/net.md': NET });
	const said = await importTurtle(
		dir,
		`ex:1 a skos:Concept ; skos:prefLabel "spike (biology)" ; skos:altLabel "ANN" ; skos:broader ex:1, ex:9, ex:2 .
ex:2 a skos:Concept ; skos:prefLabel "action potential" ; skos:broader ex:1 .
ex:3 a skos:Concept ; skos:prefLabel "spike (loss)" .`,
	);
	expect(said).toContain('a label of net: "ANN" of spike-biology');
	expect(said).toContain('the concept itself');
	expect(said).toContain('a concept that is not there');
	expect(said).toContain('a cycle');
	expect(said).toContain('a second concept of the same name: "spike (loss)" of spike-biology');
});

test('terms that a thesaurus ignores are left out of discovery', async () => {
	const dir = await contentFolder({ 'concepts/net.md': NET });
	const path = join(await contentFolder(), 'thesaurus.txt');
	await writeFile(path, 'label\treplace by\nnnet\tneural network\nnovel study\t\n');
	await importLists(dir, [path], { dryRun: false });
	const { site, concepts } = await readContent(dir);
	expect(site.ignoredPhrases).toEqual(['novel study']);
	expect(concepts.map(({ id, hiddenLabel }) => [id, hiddenLabel])).toEqual([['net', ['nnet']]]);
	const before = await filesOf(dir);
	await importLists(dir, [path], { dryRun: false });
	expect(await filesOf(dir)).toEqual(before);
});

test('a broken vocabulary is a problem and nothing is written', async () => {
	const dir = await contentFolder();
	const before = await filesOf(dir);
	const path = join(await contentFolder(), 'v.ttl');
	await writeFile(path, `${PREFIXES}ex:1 a`);
	const { problems } = await importLists(dir, [path], { dryRun: false });
	expect(problems.map(({ rule }) => rule)).toEqual(['import/bad-file']);
	expect(await filesOf(dir)).toEqual(before);
});
