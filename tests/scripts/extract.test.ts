import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { takeGraphPrint } from '../../scripts/lib/graph-refresh.ts';
import { type Choice, type GraphUpdate, updateGraph } from '../../scripts/lib/graph-update.ts';
import { linesOf } from '../../scripts/lib/lines.ts';
import { concept, contentFolder, filesOf, paper, runScript, SITE } from './content-folder.ts';

const FILES = {
	'papers/a.md': paper('title: Sparse Circuits', 'Each neuron of the *circuit* spikes.'),
	'papers/b.md': paper('title: More', 'The circuit has a neuron.'),
	'concepts/neuron.md': concept('prefLabel: neuron\nkind: unit'),
	'concepts/circuit.md': concept('prefLabel: circuit\nkind: unit\nbroader: [neuron]'),
};

async function update(dir: string, choice: Partial<Choice> = {}): Promise<GraphUpdate> {
	return updateGraph({ dir, discover: false, ...choice });
}

describe('extracting a collection', () => {
	test('writes the graph with one line per thing, and again changes nothing', async () => {
		const dir = await contentFolder(FILES);
		const first = await update(dir);
		expect(first).toMatchObject({ problems: [], isUpToDate: false });
		const written = await filesOf(dir);
		expect(written['graph/graph.json']?.split('\n')).toContainEqual(
			expect.stringMatching(
				/^\{"kind":"mentions","source":"paper:a","target":"concept:neuron".*\},?$/,
			),
		);
		expect(written['graph/mentions.ndjson']?.split('\n')).toHaveLength(3);
		expect((await update(dir)).isUpToDate).toBe(true);
		expect(await filesOf(dir)).toEqual(written);
	});

	test('gives the same bytes in any folder, time zone and language', async () => {
		const here = await contentFolder(FILES);
		const there = join(await contentFolder(), 'a folder');
		await cp(here, there, { recursive: true });
		await update(here);
		const env = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
		const args = ['--content', there, '--no-discover'];
		const { status, stdout, stderr } = await runScript('extract', args, { env, cwd: there });
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toContain('2 papers, 2 concepts (0 discovered), 5 mentions');
		expect(await filesOf(there)).toEqual(await filesOf(here));
	});

	test('can only say whether the graph is up to date', async () => {
		const dir = await contentFolder(FILES);
		const { problems } = await update(dir, { check: true });
		expect(problems.map(({ rule }) => rule)).toEqual(['graph/out-of-date']);
		expect(Object.keys(await filesOf(dir))).not.toContain('graph/graph.json');
		await update(dir);
		expect((await update(dir, { check: true })).problems).toEqual([]);
	});

	test('can do without the vocabulary', async () => {
		const { graph } = await update(await contentFolder(FILES), { vocabulary: 'none' });
		expect(graph?.nodes.map(({ id }) => id)).toEqual(['paper:a', 'paper:b']);
	});

	test('reports every mistake with status 1 and writes nothing', async () => {
		const dir = await contentFolder({
			...FILES,
			'papers/c.md': paper('title: C\nauthors: [x]'),
			'papers/d.md': 'no front matter',
			'concepts/e.md': concept('prefLabel: Neurons\nkind: unit\nbroader: [nueron]'),
		});
		const before = await filesOf(dir);
		const { status, stdout, stderr } = await runScript('extract', ['--content', dir]);
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		for (const rule of [
			'paper/unknown-field',
			'content/missing-front-matter',
			'concept/unknown-broader',
			'concept/duplicate-label',
		])
			expect(stderr).toContain(`[${rule}]`);
		expect(stderr).toContain('4 problems');
		expect(await filesOf(dir)).toEqual(before);
	});
});

test('a build does not extract again what was just extracted, but what changed', async () => {
	const dir = await contentFolder(FILES);
	await runScript('extract', ['--content', dir, '--no-discover']);
	const isCurrent = async () => (await takeGraphPrint(dir)).isCurrent();
	expect(await isCurrent()).toBe(true);
	await writeFile(join(dir, 'papers', 'c.md'), paper('title: C'));
	expect(await isCurrent()).toBe(false);
}, 60_000);

describe('the filter', () => {
	async function filter(input: string | Uint8Array) {
		const dir = await contentFolder(FILES);
		return runScript('extract', ['--content', dir, '--no-discover', '--stdin'], { input });
	}

	test('answers each paper with a line, in order, with places in the plain text', async () => {
		const abstract = 'A *circuit* \u2028 of neurons.';
		const lines = [
			{ id: 'x', title: 'T', abstract, year: 1 },
			{ id: 7, title: 'A neuron' },
		];
		const { status, stdout, stderr } = await filter(
			lines.map((line) => JSON.stringify(line)).join('\n'),
		);
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		const answers = stdout
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line));
		expect(answers.map(({ id }) => id)).toEqual(['x', 7]);
		expect(answers[0].concepts.map((one: { id: string }) => one.id).sort()).toEqual([
			'circuit',
			'neuron',
		]);
		expect(answers[1].concepts).toMatchObject([
			{
				id: 'neuron',
				prefLabel: 'neuron',
				kind: 'unit',
				curated: true,
				mentions: [{ section: 'title', start: 2, end: 8, exact: 'neuron' }],
			},
		]);
	});

	test('discovers, but not what the site ignores', async () => {
		const input = JSON.stringify({
			id: 'x',
			title: 'Retinotopic maps of the visual cortex',
			abstract: 'We measure retinotopic maps with a grating stimulus. Retinotopic maps are stable.',
		});
		const names = async (site: string, ...more: string[]) => {
			const dir = await contentFolder({ 'site.yaml': site });
			const args = ['--content', dir, '--stdin', ...more];
			const { status, stdout } = await runScript('extract', args, { input });
			expect(status).toBe(0);
			return JSON.parse(stdout).concepts.map((one: { prefLabel: string }) => one.prefLabel);
		};
		const all = await names(SITE, '--vocabulary', 'none');
		expect(all).toContain('retinotopic map');
		expect(await names(`${SITE}ignoredPhrases: [Retinotopic Maps]\n`)).toEqual(
			all.filter((name: string) => name !== 'retinotopic map'),
		);
		expect(await names(SITE, '--no-discover', '--vocabulary', 'none')).toEqual([]);
	});

	test.each(['--check', '--from-scratch'])('refuses %s, which is about a graph', async (option) => {
		const { status, stderr } = await runScript('extract', ['--stdin', option]);
		expect(status).toBe(2);
		expect(stderr).toContain(`Unexpected \`${option}\` with \`--stdin\``);
	});

	test('names bad lines, answers the others and ends with 1', async () => {
		const { status, stdout, stderr } = await filter('{"id":\n\n{"id":"x","title":"neuron"}\n[]\n');
		expect(status).toBe(1);
		expect(stdout.trimEnd().split('\n')).toHaveLength(1);
		expect(stderr).toMatch(/^line 1: .*\nline 4: .*\n$/);
	});

	test('says what is wrong with a line', async () => {
		const input = [
			'{"id": 1, "title": 3}',
			'{"title": "T"}',
			'{"id": 1, "title": "T", "abstract": ["A"]}',
			'[{"id": 1, "title": "T"}]',
		];
		const { status, stdout, stderr } = await filter(input.join('\n'));
		expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
		const messages = stderr.split('\n');
		expect(messages[0]).toContain('expected text in quotes: `title: "3"` [stdin/bad-line]');
		expect(messages[1]).toContain('Unexpected absence of `id`, expected text or a number');
		expect(messages[2]).toContain('Unexpected list for `abstract`, expected text');
		expect(messages[3]).toContain('`jq -c .[]` makes lines of a list');
	});

	test('asks for text when it gets gzip', async () => {
		const { status, stdout, stderr } = await filter(gzipSync('{"id": 1, "title": "T"}\n'));
		expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
		expect(stderr).toContain('expected text: put `gunzip -c |` before');
	});

	test('reads lines as Windows writes them, with a byte order mark', async () => {
		const { status, stdout } = await filter('\uFEFF{"id":1,"title":"neuron"}\r\n');
		expect(status).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ id: 1, concepts: [{ id: 'neuron' }] });
	});
});

test('misuse ends with 2 and a suggestion', async () => {
	const { status, stderr } = await runScript('extract', ['--discover']);
	expect(status).toBe(2);
	expect(stderr).toContain('Unexpected option `--discover`, expected `--no-discover`');
});

test('--help says how', async () => {
	const { status, stdout } = await runScript('extract', ['--help']);
	expect(status).toBe(0);
	expect(stdout).toMatch(/^Usage: npm run extract -- .*[\s\S]*--vocabulary DIR/);
});

test('lines are whole however the bytes come in', async () => {
	const bytes = Buffer.from('\uFEFFa\u2028ü\n\nb😀c\nend');
	for (const size of [1, 2, 3, 7, bytes.length]) {
		const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
			bytes.subarray(i * size, (i + 1) * size),
		);
		const lines = await Array.fromAsync(linesOf(Readable.from(chunks)));
		expect(lines).toEqual(['a\u2028ü', '', 'b😀c', 'end']);
	}
});
