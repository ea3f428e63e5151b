import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNewEnough } from '../../scripts/lib/setup/node.mjs';
import { isInstalled } from '../../scripts/lib/setup/packages.mjs';
import { run, versionOf } from '../../scripts/lib/setup/steps.mjs';
import { closingLine, countTests } from '../../scripts/lib/setup/test-report.mjs';

describe('installed packages', () => {
	const zod = { version: '4.6.7', integrity: 'sha512-zod' };
	const forMac = { version: '1.0.0', optional: true };
	let folder = '';

	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'paperloom-setup-'));
		await mkdir(join(folder, 'node_modules'));
		await writeLock('package-lock.json', {
			'': {},
			'node_modules/zod': zod,
			'node_modules/mac': forMac,
		});
	});
	afterEach(() => rm(folder, { recursive: true }));

	function writeLock(file: string, packages: object) {
		return writeFile(join(folder, file), JSON.stringify({ packages }));
	}

	it('are missing in a fresh clone', async () => {
		expect(await isInstalled(folder)).toBe(false);
	});

	it('are there when each has its version, but for those of other platforms', async () => {
		await writeLock('node_modules/.package-lock.json', { 'node_modules/zod': zod });
		expect(await isInstalled(folder)).toBe(true);
	});

	it('are out of date when one has another version', async () => {
		const older = { ...zod, version: '4.6.6' };
		await writeLock('node_modules/.package-lock.json', { 'node_modules/zod': older });
		expect(await isInstalled(folder)).toBe(false);
	});
});

describe('package-lock.json', () => {
	it('names no registry', async () => {
		expect(await readFile('package-lock.json', 'utf8')).not.toContain('"resolved"');
	});

	it('names the packages of every platform, so that npm ci accepts it', async () => {
		type Entry = { version?: string; optionalDependencies?: Record<string, string> };
		const lock: { packages: Record<string, Entry> } = JSON.parse(
			await readFile('package-lock.json', 'utf8'),
		);
		const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter(
				(name) => !placesOf(path, name).some((place) => place in lock.packages),
			),
		);
		expect(missing).toEqual([]);
	});

	/** Where Node would look for a package from another one, nearest first. */
	function placesOf(path: string, name: string): string[] {
		const parts = path.split('/node_modules/');
		const folders = parts.map((_, index) =>
			parts.slice(0, parts.length - index).join('/node_modules/'),
		);
		return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`];
	}
});

describe('a Node that runs TypeScript', () => {
	it.each([
		['v20.20.2', false],
		['22.17.1', false],
		['22.18.0', true],
		['v24.1.0', true],
		[undefined, false],
	])('%s: %s', (version, expected) => {
		expect(isNewEnough(version)).toBe(expected);
	});
});

describe('running a program', () => {
	it('keeps its output back and passes its status on', async () => {
		const script = 'console.log("out"); console.error("err"); process.exit(3)';
		const { status, output } = await run(process.execPath, ['-e', script], { quiet: true });
		expect(status).toBe(3);
		expect(output).toContain('out');
		expect(output).toContain('err');
	});

	it('says so when it is not there', async () => {
		expect((await run('no-such-program', [], { quiet: true })).status).toBe(127);
		expect(versionOf('no-such-program')).toBeUndefined();
	});
});

describe('the closing line of npm test', () => {
	it('counts', () => {
		const counts = countTests({ numPassedTests: 12, numFailedTests: 2, numPendingTests: 1 }, 1);
		expect(closingLine(counts)).toBe('12 passed, 2 failed, 1 skipped');
	});

	it('counts a file that could not be loaded', () => {
		const testResults = [{ status: 'failed', assertionResults: [] }];
		const counts = countTests({ numPassedTests: 3, numFailedTests: 0, testResults }, 1);
		expect(closingLine(counts)).toBe('3 passed, 1 failed');
	});

	it('never calls a run that ended badly a success', () => {
		expect(closingLine(countTests({ numPassedTests: 3, numFailedTests: 0 }, 1))).toBe(
			'3 passed, 1 failed',
		);
		expect(closingLine(countTests({}, 1))).toBe('0 passed, 1 failed');
	});
});
