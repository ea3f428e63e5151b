import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { readGraph } from '../../scripts/lib/graph-files.ts';
import { run } from '../../scripts/lib/setup/steps.mjs';
import { filesOf, pagesOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');

describe('the built site', () => {
	it('has a page for every paper and every concept', async () => {
		const { papers, concepts } = await readContent('content');
		const { graph } = await readGraph('content');
		const all = [...concepts, ...(graph?.discovered ?? [])];
		const expected = [
			...papers.map(({ id }) => `papers/${id}/`),
			...all.map(({ id }) => `concepts/${id}/`),
		];
		const pages = new Set(pagesOf(site));
		expect(expected.filter((page) => !pages.has(page))).toEqual([]);
		expect(pagesOf(site).filter((page) => /^papers\/./.test(page))).toHaveLength(54);
	});

	it('has no names that a host or a file system may not take', () => {
		const odd = filesOf(site).filter(
			(file) => /[<>:"\\|?*\s]|[.]$/.test(file) || file.length > 240,
		);
		expect(odd).toEqual([]);
		expect(new Set(filesOf(site).map((file) => file.toLowerCase())).size).toBe(
			filesOf(site).length,
		);
	});
});

describe('npm start in another folder', () => {
	// A blank in the path, since a clone may be anywhere.
	const place = mkdtempSync(join(tmpdir(), 'paperloom clone '));
	const start = (...args: string[]) => ['scripts/start.mjs', ...args];

	beforeAll(() => {
		for (const name of readdirSync('.')) {
			if (/^(node_modules|dist|\.git|\.cache|\.astro)$/.test(name)) continue;
			cpSync(name, join(place, name), { recursive: true });
		}
		symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
	});
	afterAll(() => rmSync(place, { recursive: true, force: true }));

	it('makes the same graph and the same site, byte for byte, in another time zone and language', async () => {
		const env = {
			...process.env,
			TZ: 'Pacific/Kiritimati',
			LANG: 'tr_TR.UTF-8',
			LC_ALL: 'tr_TR.UTF-8',
		};
		const options = { cwd: place, env, quiet: true };
		const { status, output } = await run(process.execPath, start('--no-serve'), options);
		expect(output).toContain('pages in dist/');
		expect(status).toBe(0);
		expect(hashes(join(place, 'content', 'graph'))).toEqual(hashes(join('content', 'graph')));
		expect(hashes(join(place, 'dist'))).toEqual(hashes(site.folder));
	});

	it('has nothing to do the second time, serves, and stops on Ctrl-C', async () => {
		const child = spawn(process.execPath, start('--port', '0'), { cwd: place });
		let output = '';
		child.stdout.on('data', (chunk: Buffer) => {
			output += chunk;
		});
		await expect.poll(() => output, { timeout: 60_000 }).toMatch(/at http:\S+/);
		expect(output).toContain('Graph: up to date');
		expect(output).toContain('Site: up to date');
		const answer = await fetch(/http:\S+/.exec(output)?.[0] ?? '');
		expect(await answer.text()).toContain('<h1');
		const ended = new Promise((done) => child.once('exit', done));
		child.kill('SIGTERM');
		expect(await ended).toBe(0);
	});
});

/** The hash of every file in a folder, by its path. */
function hashes(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(
		files.map((file) => [
			file.slice(folder.length + 1),
			createHash('sha256').update(readFileSync(file)).digest('hex'),
		]),
	);
}
