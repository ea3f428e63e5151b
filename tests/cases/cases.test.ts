import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../scripts/lib/setup/steps.mjs';

// Every folder beside this file is a whole collection: `content/` goes in, `expected/` must come out of
// `npm run extract`. UPDATE_CASES=1 writes what comes out as expected; read the diff before you commit.
const HERE = join('tests', 'cases');
const UPDATE = process.env.UPDATE_CASES === '1';

const names = readdirSync(HERE, { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map((entry) => entry.name)
	.sort();

describe.concurrent('npm run extract on a tiny collection', () => {
	it.each(names)('%s', { timeout: 60_000 }, async (name) => {
		const content = join('.cache', 'cases', name, 'content');
		rmSync(content, { recursive: true, force: true });
		cpSync(join(HERE, name, 'content'), content, { recursive: true });

		const args = ['scripts/extract.ts', '--content', content];
		const { status, output } = await run(process.execPath, args, { quiet: true });
		const files = { ...graphFiles(content), ...problemFile(output, content) };
		if (status !== 0) expect(existsSync(join(content, 'graph'))).toBe(false);

		const expected = join(HERE, name, 'expected');
		if (UPDATE) writeAll(expected, files);
		expect({ status, ...files }).toEqual({
			status: name.match(/^(?:broken|bad)-/) ? 1 : 0,
			...readAll(expected),
		});
	});
});

/** What was extracted, without the positions: they have tests of their own. */
function graphFiles(content: string): Record<string, string> {
	const folder = join(content, 'graph');
	if (!existsSync(folder)) return {};
	const graph = readFileSync(join(folder, 'graph.json'), 'utf8');
	return {
		'graph.json': graph
			.replaceAll(/"[xy]": ?-?[\d.]+, ?/g, '')
			.replaceAll(/, ?"[xy]": ?-?[\d.]+/g, ''),
		'mentions.ndjson': readFileSync(join(folder, 'mentions.ndjson'), 'utf8'),
	};
}

/** The problems that were printed, with the place of the copy taken out. */
function problemFile(output: string, content: string): Record<string, string> {
	const lines = output.split('\n').filter((line) => /\[[a-z]+\/[a-z-]+\]/.test(line));
	if (lines.length === 0) return {};
	return { 'problems.txt': `${lines.join('\n').replaceAll(content, 'content')}\n` };
}

function writeAll(folder: string, files: Record<string, string>): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}

function readAll(folder: string): Record<string, string> {
	if (!existsSync(folder)) return {};
	return Object.fromEntries(
		readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
	);
}
