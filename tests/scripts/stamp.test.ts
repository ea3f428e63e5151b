import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from '../../scripts/lib/stamp.ts';

describe('fingerprint', () => {
	let folder = '';
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'paperloom-stamp-'));
		await mkdir(join(folder, 'papers'));
		await writeFile(join(folder, 'papers', 'milan.md'), 'Milan');
	});
	afterEach(() => rm(folder, { recursive: true }));

	it('stays while nothing changes', async () => {
		expect(await fingerprint([folder])).toBe(await fingerprint([folder]));
	});

	it.each([
		['a changed file', () => writeFile(join(folder, 'papers', 'milan.md'), 'Milano')],
		['a new file', () => writeFile(join(folder, 'papers', 'sae.md'), '')],
		['a removed file', () => rm(join(folder, 'papers', 'milan.md'))],
	])('changes with %s', async (_, change) => {
		const before = await fingerprint([folder]);
		await change();
		expect(await fingerprint([folder])).not.toBe(before);
	});

	it('changes with the options and when something missing is made', async () => {
		const site = join(folder, 'site.yaml');
		const before = await fingerprint([site]);
		expect(await fingerprint([site], '--base /x/')).not.toBe(before);
		await writeFile(site, '');
		expect(await fingerprint([site])).not.toBe(before);
	});
});
