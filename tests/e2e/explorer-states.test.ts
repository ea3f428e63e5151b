import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, startBrowser, visit } from './harness/browser.ts';
import { addressOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterEach(async () => {
	for (const context of browser.contexts()) await context.close();
});
afterAll(() => browser.close());

const open = (query = '', look = {}) => visit(browser, addressOf(site, query), look);

/** What each part of the address must bring back. */
const states: readonly (readonly [query: string, see: (page: Page) => Promise<unknown>])[] = [
	['?s=c/sparse-autoencoder', (page) => seeHeading(page, /^sparse autoencoder$/i)],
	['?s=c/sparse-autoencoder&focus=1', (page) => see(page, 'button:text("Back to the whole map")')],
	['?path=c/fmri..c/sparse-autoencoder', (page) => see(page, '[data-panel] ol.route li + li')],
	['?compare=c/sparse-autoencoder,c/fmri', (page) => see(page, '[data-panel] .chosen li + li')],
	['?view=weave', (page) => see(page, '[data-weave] canvas')],
	['?colour=kind', (page) => see(page, '[data-kinds]')],
	['?tab=papers', (page) => see(page, '#list-papers')],
	['?sort=az', (page) => see(page, '#list-concepts')],
	['?kind=task', (page) => see(page, 'button:text("Clear")')],
	['?q=sparse', (page) => see(page, 'text=with “sparse”')],
];

describe('an address', () => {
	it.each(states)(
		'%s comes back after a reload, and after back and forward',
		async (query, seen) => {
			const { page, trouble } = await open(query);
			await seen(page);
			await page.reload({ waitUntil: 'load' });
			await seen(page);
			await page.goto(addressOf(site, 'about/'));
			await page.goBack();
			await seen(page);
			expect(new URL(page.url()).search).toBe(query);
			expect(trouble).toEqual([]);
		},
	);

	it('with a name that is not there says so and shows the rest', async () => {
		const { page } = await open('?s=c/no-such-thing&colour=kind');
		await see(page, 'text=Not in this collection: c/no-such-thing');
		expect(new URL(page.url()).search).toBe('?colour=kind');
	});
});

describe('the map', () => {
	it('leads from a line to the sentences that made it', async () => {
		const { page, trouble } = await open('?s=c/sparse-autoencoder');
		await page.locator('[data-panel] .bars button').first().click();
		await seeHeading(page, /^sparse autoencoder and /i);
		const quotes = page.locator('[data-panel] blockquote');
		expect(await quotes.count()).toBeGreaterThan(0);
		expect(await quotes.first().locator('.thread').count()).toBeGreaterThan(0);
		expect(trouble).toEqual([]);
	});

	it('is walked by keyboard: a mark, its evidence, its neighbourhood, and out again', async () => {
		const { page, trouble } = await open();
		await page.keyboard.press('Shift');
		await page.locator('[data-live]').waitFor({ state: 'attached' });
		await page.locator('.still-map a[tabindex="0"]').focus();
		const first = await focused(page);
		await page.keyboard.press('ArrowLeft');
		expect(await focused(page)).not.toBe(first);
		const mark = await focused(page);
		await page.keyboard.press('Space');
		await page.locator('[data-panel] h2').waitFor();
		await see(page, 'button:text("Back to the whole map")');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Escape');
		await page.locator('[data-panel]').waitFor({ state: 'hidden' });
		expect(await focused(page)).toBe(mark);
		await page.keyboard.press('Enter');
		await page.waitForURL(`**/${mark?.replace(':', 's/')}/`);
		expect(trouble).toEqual([]);
	});

	it('gives way to a message when its data cannot be had', async () => {
		const { page } = await open();
		await page.route('**/data/**', (route) => route.abort());
		await page.keyboard.press('Shift');
		await see(page, 'text=The map could not be drawn.');
		await page.getByRole('button', { name: /^fmri \d/i }).click();
		await see(page, 'text=The list and every page still work');
	});

	it('gives way to a message when a file is cut short', async () => {
		const { page } = await open();
		await page.route('**/data/concepts/*.json', (route) =>
			route.fulfill({ body: '{"version":1,' }),
		);
		await page.getByRole('button', { name: /^fmri \d/i }).click();
		await see(page, 'button:text("Try again")');
		await page.unroute('**/data/concepts/*.json');
		await page.getByRole('button', { name: 'Try again' }).click();
		await seeHeading(page, /^fmri$/i);
	});
});

it('on a phone shows one pane at a time, and what is chosen as a sheet', async () => {
	const { page, trouble } = await open('', PHONE);
	await page.getByRole('button', { name: 'List', exact: true }).click();
	await page.getByRole('button', { name: /^fmri \d/i }).click();
	await seeHeading(page, /^fmri$/i);
	const box = await page.locator('[data-panel]').boundingBox();
	expect(box?.width).toBe(PHONE.width);
	expect(box?.height).toBeLessThan(PHONE.height * 0.6);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(PHONE.width);
	expect(trouble).toEqual([]);
});

it('inside a frame shows the map alone', async () => {
	const { page } = await open('?embed=1&s=c/fmri');
	await seeHeading(page, /^fmri$/i);
	expect(await page.getByRole('banner').isVisible()).toBe(false);
	expect(await page.getByRole('region', { name: 'List' }).isVisible()).toBe(false);
});

async function see(page: Page, selector: string): Promise<void> {
	await page.locator(selector).first().waitFor({ state: 'visible' });
}

async function seeHeading(page: Page, name: RegExp): Promise<void> {
	await page.locator('[data-panel] h2', { hasText: name }).waitFor();
}

function focused(page: Page): Promise<string | null> {
	return page.evaluate(() => document.activeElement?.getAttribute('data-node') ?? null);
}
