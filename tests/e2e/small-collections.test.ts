import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { run } from '../../scripts/lib/setup/steps.mjs';
import { DESK, PHONE, startBrowser, visit } from './harness/browser.ts';
import { type Host, startHost } from './harness/host.ts';

/** Collections as small as they come, each built and served. */
const COLLECTIONS = {
	dated: join('tests', 'e2e', 'collections', 'dated'),
	'one-paper': join('tests', 'cases', 'one-paper', 'content'),
	'no-concepts': join('tests', 'cases', 'no-concepts', 'content'),
	'no-papers': join('tests', 'cases', 'no-papers', 'content'),
};

let browser: Browser;
let host: Host;
beforeAll(async () => {
	const sites = [];
	for (const [name, source] of Object.entries(COLLECTIONS)) {
		const [content, folder] = ['content', 'site'].map((part) => join('.cache', 'e2e', name, part));
		if (!content || !folder) continue;
		rmSync(content, { recursive: true, force: true });
		cpSync(source, content, { recursive: true });
		const args = ['scripts/build.ts', '--content', content, '--out', folder];
		const { status, output } = await run(process.execPath, args, { quiet: true });
		if (status !== 0) throw new Error(output);
		sites.push({ name, folder, base: '/' });
	}
	host = await startHost(sites);
	browser = await startBrowser();
}, 300_000);
afterAll(async () => {
	await browser?.close();
	await host?.stop();
});

const open = (name: keyof typeof COLLECTIONS, query = '', look = {}) => {
	const site = host.sites.find((one) => one.name === name);
	return visit(browser, `${site?.origin}/${query}`, look);
};

it('filters by year where papers are dated; those without a date stay', async () => {
	const { page, trouble } = await open('dated');
	await page.getByRole('tab', { name: 'Papers' }).click();
	await page.getByRole('combobox', { name: 'From year' }).selectOption('2021');
	expect(await titles(page)).toEqual([
		'A late sparse autoencoder',
		'Nobody knows when',
		'Superposition in the middle',
	]);
	await page.getByRole('combobox', { name: 'To year' }).selectOption('2021');
	expect(new URL(page.url()).searchParams.get('years')).toBe('2021-2021');
	await page.reload({ waitUntil: 'networkidle' });
	await expect
		.poll(() => titles(page))
		.toEqual(['Nobody knows when', 'Superposition in the middle']);
	expect(await page.getByRole('combobox', { name: 'To year' }).inputValue()).toBe('2021');
	await page.getByRole('button', { name: 'Clear', exact: true }).click();
	expect(await titles(page)).toHaveLength(4);
	expect(new URL(page.url()).search).toBe('?tab=papers');
	expect(trouble).toEqual([]);
});

it('shows a name of 200 characters without breaking list, map or panel', async () => {
	for (const look of [DESK, PHONE]) {
		const { page, trouble } = await open('dated', '?s=c/long', look);
		const heading = page.locator('[data-panel] h2');
		await heading.waitFor();
		expect((await heading.textContent())?.length).toBe(200);
		const [panel, box] = await Promise.all([
			page.locator('[data-panel]').boundingBox(),
			heading.boundingBox(),
		]);
		expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(
			(panel?.x ?? 0) + (panel?.width ?? 0),
		);
		expect(await isWiderThanScreen(page)).toBe(false);
		expect(trouble).toEqual([]);
		await page.context().close();
	}
});

it('walks, weaves and takes a path through a single paper', async () => {
	const { page, trouble } = await open('one-paper', '?path=c/feature..c/sparse-autoencoder');
	await page.getByText('Hangs on this one paper').waitFor();
	await page.keyboard.press('w');
	await page.locator('.weave canvas').waitFor();
	await page.keyboard.press('Escape');
	expect(trouble).toEqual([]);
});

it.each(['no-concepts', 'no-papers'] as const)('opens a collection with %s', async (name) => {
	const { page, trouble } = await open(name);
	await page.keyboard.press('w');
	await page.locator('.weave canvas').waitFor();
	await page.keyboard.press('m');
	expect(await page.locator('[data-faults]').textContent()).toBe('');
	if (name === 'no-papers') {
		await page.getByText('No papers yet. Add one to content/ and build.').waitFor();
	} else {
		await page.getByRole('tab', { name: 'Papers' }).click();
		expect(await titles(page)).not.toEqual([]);
	}
	expect(trouble).toEqual([]);
});

async function titles(page: Page): Promise<string[]> {
	const rows = page.locator('#list-papers li:visible .name');
	return (await rows.allInnerTexts()).map((title) => title.replace(' ✓', '')).sort();
}

function isWiderThanScreen(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
