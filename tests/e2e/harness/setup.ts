import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findBrowser, findProgram } from '../../../scripts/lib/setup/browser.mjs';
import { run, say } from '../../../scripts/lib/setup/steps.mjs';
import { type Host, startHost } from './host.ts';

/** A site built from `content/` and served for the tests. */
export type TestSite = {
	readonly name: string;
	/** The built files. */
	readonly folder: string;
	readonly base: string;
	/** `http://127.0.0.1:1234`, without a path. */
	readonly origin: string;
};

declare module 'vitest' {
	interface ProvidedContext {
		sites: TestSite[];
		browser: string;
	}
}

/** The two addresses a site is built for: a domain of its own, and a folder of one. */
const BUILDS = [
	{ name: 'root', base: '/', options: [] },
	{ name: 'base', base: '/some/base/', options: ['--site', 'https://papers.example.org'] },
];

let host: Host | undefined;

/** Builds both sites, serves them, and names the browser; once for all files of tests. */
export async function setup(project: TestProject): Promise<void> {
	const browser = await findBrowser();
	if (browser === undefined) throw new Error('No browser for the tests; `npm test` brings one');
	const built = [];
	for (const { name, base, options } of BUILDS) {
		const folder = join('.cache', 'e2e', name);
		await buildSite(['--base', base, '--out', folder, ...options]);
		built.push({ name, base, folder });
	}
	host = await startHost(built, findProgram(['nginx']));
	say(`Tests: the site is served by ${host.program}`);
	project.provide('sites', host.sites);
	project.provide('browser', browser);
}

/** Stops the servers. */
export async function teardown(): Promise<void> {
	await host?.stop();
}

async function buildSite(options: readonly string[]): Promise<void> {
	// The graph is taken as committed; that it is up to date is a test of its own.
	const args = ['scripts/build.ts', '--if-stale', '--no-extract', ...options];
	const { status } = await run(process.execPath, args);
	if (status !== 0) throw new Error(`The site could not be built: ${args.join(' ')}`);
}
