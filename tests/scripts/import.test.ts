import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importLists } from '../../scripts/lib/import-lists.ts';
import { importReport } from '../../scripts/lib/import-report.ts';
import { contentFolder, filesOf, paper, runScript } from './content-folder.ts';

const FIRST = [
	'Daily Papers',
	'Finding Circuits in Small Models',
	'We look for circuits in small language models. We find three of them. Code is at https://github.com/a/b.',
	'Neurons of the Retina: A Survey',
	'Neurons of the retina are many. This survey lists all of them, from rods to ganglion cells, with what each is known for.',
].join('\n\n');

async function list(text = FIRST): Promise<string> {
	const dir = await contentFolder();
	await writeFile(join(dir, 'list.txt'), text);
	return join(dir, 'list.txt');
}

/** Imports as the command does and gives what it says. */
async function runImport(dir: string, ...args: string[]): Promise<string> {
	const paths = args.filter((arg) => arg !== '--dry-run');
	const dryRun = args.includes('--dry-run');
	const { outcomes, problems } = await importLists(dir, paths, { dryRun });
	expect(problems).toEqual([]);
	return outcomes.map(importReport).join('');
}

async function edit(dir: string, path: string, change: (text: string) => string): Promise<void> {
	await writeFile(join(dir, path), change(await readFile(join(dir, path), 'utf8')));
}

const CIRCUITS = 'papers/finding-circuits-in-small-models.md';

describe('importing a list', () => {
	test('writes a file per paper and keeps the list', async () => {
		const dir = await contentFolder();
		expect(await runImport(dir, await list())).toContain(
			'2 added, 0 updated, 0 unchanged, 1 skipped',
		);
		const files = await filesOf(dir);
		expect(Object.keys(files)).toEqual([
			CIRCUITS,
			'papers/neurons-of-the-retina-a-survey.md',
			'site.yaml',
			'sources/list.txt',
		]);
		expect(files['sources/list.txt']).toBe(FIRST);
		expect(files[CIRCUITS]).toBe(`---
title: "Finding Circuits in Small Models"
code:
  - https://github.com/a/b
source: { file: list.txt, format: hf-daily-papers, position: 1 }
---

We look for circuits in small language models. We find three of them. Code is at https://github.com/a/b.
`);
	});

	test('again changes no byte', async () => {
		const dir = await contentFolder();
		const file = await list();
		await runImport(dir, file);
		const before = await filesOf(dir);
		expect(await runImport(dir, file)).toContain('0 added, 0 updated, 2 unchanged');
		expect(await filesOf(dir)).toEqual(before);
	});

	test('with --dry-run says the same and writes nothing', async () => {
		const dir = await contentFolder();
		const before = await filesOf(dir);
		expect(await runImport(dir, '--dry-run', await list())).toContain('2 added');
		expect(await filesOf(dir)).toEqual(before);
	});

	test('begins a new collection with its settings', async () => {
		const dir = join(await contentFolder(), 'new');
		await runImport(dir, await list());
		expect((await filesOf(dir))['site.yaml']).toContain('title: My reading list');
	});

	test('that names a paper twice takes it once', async () => {
		const dir = await contentFolder();
		const twice = `${FIRST}\n\n${FIRST.replace('Finding Circuits', 'FINDING circuits')}`;
		expect(await runImport(dir, await list(twice))).toContain('the same as number 1');
		expect(Object.keys(await filesOf(dir))).toHaveLength(4);
	});

	test('gives papers whose names would be the same different ids', async () => {
		const dir = await contentFolder({
			'papers/neurons-of-the-retina-a-survey.md': paper('title: X'),
		});
		await runImport(dir, await list());
		expect(Object.keys(await filesOf(dir))).toContain('papers/neurons-of-the-retina-a-survey-2.md');
	});
});

describe('importing a list that changed', () => {
	const changed = FIRST.replace('three of them', 'four of them');

	test('keeps ids, fields and comments that people wrote', async () => {
		const dir = await contentFolder();
		await runImport(dir, await list());
		await edit(dir, CIRCUITS, (text) =>
			text.replace('code:', '# seen at a talk\ntitle-short: Circuits\nissued: 2024-08\ncode:'),
		);
		expect(await runImport(dir, await list(changed))).toContain('1 updated, 1 unchanged');
		expect((await filesOf(dir))[CIRCUITS]).toBe(`---
title: "Finding Circuits in Small Models"
# seen at a talk
title-short: Circuits
issued: 2024-08
code:
  - https://github.com/a/b
source: { file: list.txt, format: hf-daily-papers, position: 1 }
---

We look for circuits in small language models. We find four of them. Code is at https://github.com/a/b.
`);
	});

	test('leaves an abstract alone that people corrected, and says so', async () => {
		const dir = await contentFolder();
		await runImport(dir, await list());
		await edit(dir, CIRCUITS, (text) => text.replace('three of them', '3 of them'));
		expect(await runImport(dir, await list())).toContain('2 unchanged');
		const said = await runImport(dir, await list(changed));
		expect(said).toContain('kept your `abstract` of finding-circuits-in-small-models');
		expect((await filesOf(dir))[CIRCUITS]).toContain('We find 3 of them');
	});

	test('does not bring back a field that people took out', async () => {
		const dir = await contentFolder();
		await runImport(dir, await list());
		await edit(dir, CIRCUITS, (text) => text.replace('code:\n  - https://github.com/a/b\n', ''));
		await runImport(dir, await list());
		expect((await filesOf(dir))[CIRCUITS]).not.toContain('code:');
	});

	test('keeps the old list when the new one is another', async () => {
		const dir = await contentFolder();
		await runImport(dir, await list());
		const other = FIRST.replace('Neurons of the Retina', 'Neurons of the Cochlea').replace(
			'Finding Circuits',
			'Losing Circuits',
		);
		await runImport(dir, await list(other));
		const files = await filesOf(dir);
		expect(files['sources/list.txt']).toBe(FIRST);
		expect(files['sources/list-2.txt']).toBe(other);
	});
});

describe('nothing is written and the status tells why', () => {
	test('when the content has a mistake: 1, with its place', async () => {
		const dir = await contentFolder({ 'papers/a.md': paper('titel: T') });
		const before = await filesOf(dir);
		const { status, stderr } = await runScript('import', ['--content', dir, await list()]);
		expect(status).toBe(1);
		expect(stderr).toContain('papers/a.md:2: Unexpected field `titel`, expected `title`');
		expect(await filesOf(dir)).toEqual(before);
	});

	test('when the kind of list is not known', async () => {
		const dir = await contentFolder();
		const before = await filesOf(dir);
		const { problems } = await importLists(dir, [await list(), await list('{"name": "x"}')], {
			dryRun: false,
		});
		expect(problems.map(({ rule }) => rule)).toEqual(['import/unknown-format']);
		expect(await filesOf(dir)).toEqual(before);
	});

	test.each([
		[[], 'expected the file of a list'],
		[['--dry'], 'Unexpected option `--dry`, expected `--dry-run`'],
	])('when it is misused (%j): 2', async (args, message) => {
		const { status, stderr } = await runScript('import', args);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});
});

test('the shipped papers are what importing the shipped list gives', async () => {
	const dir = await contentFolder();
	const ended = await runScript('import', [
		'--content',
		dir,
		'content/sources/hf-daily-papers.txt',
	]);
	expect(ended).toMatchObject({ status: 0, stderr: '' });
	const { 'site.yaml': _, ...fresh } = await filesOf(dir);
	for (const [path, text] of Object.entries(fresh))
		expect(await readFile(join('content', path), 'utf8')).toBe(text);
});
