import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/axe.ts';
import { DESK, PHONE, startBrowser, visit } from './harness/browser.ts';
import { addressOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

const see = (selector: string) => async (page: Page) => {
	await page.locator(selector).first().waitFor({ state: 'visible' });
};
const seeList = (selector: string) => async (page: Page) => {
	const button = page.getByRole('button', { name: 'List', exact: true });
	if (await button.isVisible()) await button.click();
	await see(selector)(page);
};
const press = (key: string, selector: string) => async (page: Page) => {
	await page.keyboard.press(key);
	await see(selector)(page);
};
const open = (summary: string) => async (page: Page) => {
	await page.locator(`${summary} summary`).click();
	await see(`${summary} .choices`)(page);
};
const search = async (page: Page) => {
	const link = page.locator('[data-search-link]');
	if (await link.isVisible()) await link.click();
	await page.locator('#q').fill('sparse');
	await see('[role=option]')(page);
};
const PAPER = 'a-brain-basis-of-dynamical-intelligence-for-ai-and-computational-neuroscience';
const OTHER = 'monet-mixture-of-monosemantic-experts-for-transformers';

/** Every state of the explorer: its address, and how one comes to it or sees that it is there. */
const STATES: readonly (readonly [
	name: string,
	query: string,
	reach: (page: Page) => Promise<void>,
])[] = [
	['at rest', '', see('.still-map')],
	['with papers listed', '?tab=papers', seeList('#list-papers .strip')],
	['with a concept selected', '?s=c/sparse-autoencoder', see('.panel .bars')],
	['with a paper selected', `?s=p/${PAPER}`, see('.panel .threads')],
	['with a line selected', '?link=c/sparse-autoencoder..c/gpt-2', see('.panel .evidence')],
	['with a relation', `?link=p/${PAPER}..p/${OTHER}`, see('.panel h3')],
	['in a neighbourhood', '?s=c/fmri&focus=1', see('.panel .bars')],
	['in a wider one', '?s=c/fmri&focus=2', see('.panel .bars')],
	['in the widest one', '?s=c/fmri&focus=3', see('.panel .bars')],
	['with a path', '?path=c/fmri..c/sparse-autoencoder', see('.panel .route')],
	['with another route', '?path=c/fmri..c/sparse-autoencoder&route=2', see('.panel .route')],
	['choosing the ends of a path', '?path=c/fmri..', see('.panel .picker input')],
	[
		'with no path',
		'?path=c/fmri..c/explanation-scoring',
		see('text=No chain of papers joins them here.'),
	],
	['comparing concepts', '?compare=c/sparse-autoencoder,c/gpt-2,c/fmri', see('.panel .chosen')],
	['comparing papers', `?compare=p/${PAPER},p/${OTHER}`, see('.panel .chosen')],
	['as a weave', '?view=weave', see('.weave canvas')],
	['as a weave, with a concept', '?view=weave&s=c/fmri', see('.panel .bars')],
	['in the colours of kinds', '?colour=kind', see('[data-kinds] button')],
	['with filters', '?kind=task,method&strength=0.5&q=a', seeList('button:text("Clear")')],
	['with nothing left', '?q=zzzz', seeList('text=No match.')],
	['in a frame', '?embed=1&s=c/fmri', see('.panel .bars')],
	['with the menu open', '', open('[data-take]')],
	['with the trail open', '', open('[data-trail]')],
	['with the keys shown', '', press('?', 'dialog[open]')],
	['with the search open', '', search],
];

const LOOKS = [
	['at a desk, light', { ...DESK, dark: false }],
	['at a desk, dark', { ...DESK, dark: true }],
	['on a phone, light', { ...PHONE, dark: false }],
	['on a phone, dark', { ...PHONE, dark: true }],
] as const;

describe.each(LOOKS)('the explorer %s', (_, look) => {
	it('has nothing against it for axe-core in any state, fits the screen, and breaks nothing', async () => {
		const { page, trouble } = await visit(browser, addressOf(site, '?s=c/fmri'), look);
		const found: string[] = [];
		for (const [name, query, reach] of STATES) {
			await goTo(page, query);
			await reach(page);
			// Rows and marks, the same hundreds in every state, are looked at once.
			const without = /at rest|papers listed/.test(name) ? [] : ['.rows', '.still-map'];
			for (const violation of await violations(page, without)) found.push(`${name}: ${violation}`);
			if (await isWiderThanScreen(page)) found.push(`${name}: wider than the screen`);
		}
		expect(found).toEqual([]);
		expect(trouble).toEqual([]);
		await page.context().close();
	}, 400_000);

	it('has nothing against it when its data is not there', async () => {
		const { page } = await visit(browser, addressOf(site, ''), look);
		await page.route('**/data/**', (route) => route.abort());
		await page.keyboard.press('Shift');
		await see('text=The map could not be drawn.')(page);
		await page.goto(addressOf(site, '?s=c/fmri'));
		await see('text=The details could not be loaded.')(page);
		expect(await violations(page, ['.rows'])).toEqual([]);
		await page.context().close();
	});
});

/** Goes on within the page, as the back button does, and closes what was opened by hand. */
async function goTo(page: Page, query: string): Promise<void> {
	await page.evaluate((search) => {
		document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
		document.querySelector('details[open]')?.removeAttribute('open');
		history.pushState(undefined, '', search || location.pathname);
		dispatchEvent(new PopStateEvent('popstate'));
	}, query);
	const map = page.locator('.panes [data-value=map]');
	if (await map.isVisible()) await map.click();
}

function isWiderThanScreen(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
