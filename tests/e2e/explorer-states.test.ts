import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PHONE, useBrowser, visit } from './harness/browser.ts';
import { addressOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
const browser = useBrowser();

const open = (query = '', look = {}) => visit(browser(), addressOf(site, query), look);

const PAPER = 'a-brain-basis-of-dynamical-intelligence-for-ai-and-computational-neuroscience';
const OTHER = 'monet-mixture-of-monosemantic-experts-for-transformers';

const pressed = (name: string) => (page: Page) =>
	page.getByRole('button', { name, exact: true, pressed: true }).first().waitFor();
const chosen = (name: string, label: string) => async (page: Page) => {
	const select = page.getByRole('combobox', { name });
	await expect.poll(() => select.evaluate(labelOf)).toBe(label);
};
const labelOf = (select: Element) => (select as HTMLSelectElement).selectedOptions[0]?.text.trim();

/** What each part of the address must bring back: something to be seen, not the address alone. */
const states: readonly (readonly [query: string, see: (page: Page) => Promise<unknown>])[] = [
	['?s=c/sparse-autoencoder', (page) => seeHeading(page, /^sparse autoencoder$/i)],
	[`?s=p/${PAPER}`, (page) => see(page, '#list-papers [aria-pressed=true]')],
	['?s=c/sparse-autoencoder&focus=1', pressed('Near')],
	['?s=c/sparse-autoencoder&focus=2', pressed('Wider')],
	['?s=c/sparse-autoencoder&focus=3', pressed('Widest')],
	['?link=c/sparse-autoencoder..c/gpt-2', (page) => seeHeading(page, /^sparse autoencoder and /i)],
	[`?link=p/${PAPER}..p/${OTHER}`, (page) => see(page, 'text=Line between two papers')],
	['?path=c/fmri..c/sparse-autoencoder', (page) => see(page, '[data-panel] ol.route li + li')],
	['?path=c/fmri..c/sparse-autoencoder&route=2', seeOtherRoute],
	['?path=c/fmri..', (page) => see(page, '[data-panel] .picker input')],
	['?compare=c/sparse-autoencoder,c/fmri', (page) => see(page, '[data-panel] .chosen li + li')],
	[`?compare=p/${PAPER},p/${OTHER}`, (page) => see(page, '[data-panel] .chosen li + li')],
	['?view=weave', (page) => see(page, '[data-weave] canvas')],
	['?s=c/fmri&view=weave', (page) => see(page, '[data-weave] canvas, [data-panel] .bars')],
	['?colour=kind', pressed('Kind')],
	['?colour=kind&sort=az', chosen('Order', 'A to Z')],
	['?tab=papers', (page) => see(page, '#list-papers')],
	['?sort=most', chosen('Order', 'Most used')],
	['?tab=papers&sort=list', chosen('Order', 'List order')],
	['?kind=task', chosen('Kind', 'Task')],
	['?kind=task,method', chosen('Kind', '2 kinds')],
	['?theme=THEME', (page) => see(page, 'button:text("Clear")')],
	['?strength=0.5', chosen('Weakest line that is drawn, of 1', 'Lines 0.5+')],
	['?strength=0.4', chosen('Weakest line that is drawn, of 1', 'Lines 0.4+')],
	['?q=sparse', (page) => see(page, 'text=with “sparse”')],
	['?s=c/fmri&embed=1', (page) => see(page, 'a:text("Open the full map")')],
];

describe('an address', () => {
	it('brings back each state after a reload, and after back and forward', async () => {
		const { page, trouble } = await open();
		const theme = await page.locator('select[name=theme] option').nth(2).getAttribute('value');
		const all = states.map(([written, seen]) => ({
			query: written.replace('THEME', theme ?? ''),
			seen,
		}));
		const check = async ({ query, seen }: (typeof all)[number]) => {
			await seen(page);
			expect(new URL(page.url()).search).toBe(query);
		};
		for (const state of all) {
			await page.goto(addressOf(site, state.query), { waitUntil: 'load' });
			await check(state);
		}
		// Within one page, as a reader goes: every load anew was seen above.
		for (const state of all) {
			await page.evaluate((query) => {
				history.pushState(undefined, '', query);
				dispatchEvent(new PopStateEvent('popstate'));
			}, state.query);
			await check(state);
		}
		for (const state of all.slice(0, -1).reverse()) {
			await page.goBack();
			await check(state);
		}
		for (const state of all.slice(1)) {
			await page.goForward();
			await check(state);
		}
		expect(trouble).toEqual([]);
	}, 400_000);

	it('is written as one goes, and each step can be gone back', async () => {
		const { page, trouble } = await open('?s=c/sparse-autoencoder');
		await page.locator('[data-panel] .bars').waitFor();
		const steps = [
			['[data-panel] [data-do=focus]', 's=c/sparse-autoencoder&focus=1'],
			['.seg [data-do=reach][data-value="2"]', 's=c/sparse-autoencoder&focus=2'],
			['.seg [data-do=view][data-value=weave]', 's=c/sparse-autoencoder&focus=2&view=weave'],
		] as const;
		for (const [button, query] of steps) {
			await page.locator(button).click();
			expect(new URL(page.url()).search).toBe(`?${query}`);
		}
		await page.goBack();
		await pressed('Wider')(page);
		await page.goBack();
		await pressed('Near')(page);
		await page.goForward();
		await pressed('Wider')(page);
		expect(trouble).toEqual([]);
	});

	it('keeps what it can of a comparison or a path that names what is not there', async () => {
		const { page } = await open('?compare=c/fmri,c/no-such-thing,c/gpt-2');
		await seeHeading(page, /^fMRI, GPT-2$/);
		await see(page, 'text=Not in this collection: c/no-such-thing');
		expect(new URL(page.url()).search).toBe('?compare=c/fmri,c/gpt-2');
		await page.goto(addressOf(site, '?path=c/no-such-thing..c/fmri'));
		await seeHeading(page, /^Find a path$/);
		expect(new URL(page.url()).search).toBe('?path=..c/fmri');
	});

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
		await page.getByRole('button', { name: 'Back to the whole map' }).waitFor();
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

/** The second of the routes is on show, so the first is offered. */
async function seeOtherRoute(page: Page): Promise<void> {
	await see(page, '[data-panel] ol.route li + li');
	await see(page, '[data-panel] .others button');
}
