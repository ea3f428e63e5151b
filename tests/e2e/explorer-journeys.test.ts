import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { arrive, PHONE, useBrowser, visit } from './harness/browser.ts';
import { addressOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
const browser = useBrowser();

const open = (query = '', look = {}) => visit(browser(), addressOf(site, query), look);

describe('by keyboard only', () => {
	it('finds fMRI, opens its page, comes back, walks a path to sparse autoencoder, opens the evidence and shares it', async () => {
		const { page, trouble } = await open();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		const keys = page.keyboard;
		await keys.press('/');
		await keys.type('fmri', { delay: 30 });
		await page.locator('search [role=option]').first().waitFor();
		await keys.press('ArrowDown');
		await keys.press('Enter');
		await heading(page, /^fmri$/i);
		await keys.press('Enter');
		await page.waitForURL('**/concepts/fmri/');
		await page.goBack();
		await heading(page, /^fmri$/i);

		await keys.press('p');
		await expect.poll(() => focusedLabel(page)).toBe('To');
		await keys.type('sparse autoencoder', { delay: 10 });
		await page.locator('.picker [role=option]').first().waitFor();
		await keys.press('ArrowDown');
		await keys.press('Enter');
		await page.locator('ol.route li + li').first().waitFor();

		await tabTo(page, '[data-take] summary');
		await keys.press('Enter');
		await tabTo(page, '[data-value=link]');
		await keys.press('Enter');
		await page.getByText('Link copied').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(page.url());
		expect(copied).toContain('?path=c/fmri..c/sparse-autoencoder');

		await tabTo(page, '.route blockquote a');
		await keys.press('Enter');
		await page.waitForURL(/\/papers\/[^/]+\/#/);
		expect(trouble).toEqual([]);
	});

	it('goes through the list with one stop for Tab, selects, focuses, and is back where it was', async () => {
		const { page, trouble } = await open('?s=c/sparse-autoencoder');
		await heading(page, /^sparse autoencoder$/i);
		await page.locator('.rows [aria-pressed=true]').focus();
		await page.keyboard.press('ArrowDown');
		const row = await focusedNode(page);
		expect(row).not.toBe('concept:sparse-autoencoder');
		await page.keyboard.press('Space');
		expect(new URL(page.url()).searchParams.get('s')).toBe(row?.replace('concept:', 'c/'));
		await tabTo(page, '.panel .close');
		await page.keyboard.press('f');
		await page.getByRole('button', { name: 'Back to the whole map' }).waitFor();
		for (const _ of ['out of the neighbourhood', 'out of the panel']) {
			await page.keyboard.press('Escape');
		}
		await page.locator('[data-panel]').waitFor({ state: 'hidden' });
		expect(await focusedNode(page)).toBe(row);
		await page.keyboard.press('End');
		await page.keyboard.press('Home');
		const first = await page.locator('#list-concepts li:visible a').first().getAttribute('data-id');
		expect(await focusedNode(page)).toBe(first);
		expect(trouble).toEqual([]);
	});

	it('reads the weave cell by cell: both names, and the sentence that ties them', async () => {
		const { page, trouble } = await open('?view=weave');
		await page.locator('.weave canvas').waitFor();
		await page.locator('.weave canvas').focus();
		const tip = page.locator('.weave-tip');
		for (let steps = 0; steps < 60; steps += 1) {
			await page.keyboard.press('ArrowRight');
			if ((await tip.locator('blockquote').count()) > 0) break;
		}
		await tip.locator('blockquote .thread').first().waitFor();
		expect(await tip.locator('b').textContent()).toContain(' · ');
		await page.keyboard.press('Enter');
		await page.getByText('Line between a concept and a paper').waitFor();
		expect(trouble).toEqual([]);
	});
});

describe('by hand', () => {
	it('a double click goes into the neighbourhood and out again', async () => {
		const { page, trouble } = await open('?s=c/fmri');
		await heading(page, /^fmri$/i);
		const row = page.locator('.rows [data-id="concept:sparse-autoencoder"]');
		await row.dblclick();
		await page.getByRole('button', { name: 'Back to the whole map' }).waitFor();
		expect(new URL(page.url()).search).toBe('?s=c/sparse-autoencoder&focus=1');
		await row.dblclick();
		await page.getByRole('button', { name: 'Back to the whole map' }).waitFor({ state: 'hidden' });
		expect(trouble).toEqual([]);
	});

	it('a double click on the map means the mark that the first click met', async () => {
		const { page, trouble } = await open();
		await page.keyboard.press('Shift');
		await page.locator('[data-live]').waitFor({ state: 'attached' });
		const { x, y } = await middleOf(page, 'concept:fmri');
		await page.mouse.dblclick(x, y);
		await page.getByRole('button', { name: 'Back to the whole map' }).waitFor();
		expect(new URL(page.url()).search).toBe('?s=c/fmri&focus=1');
		expect(trouble).toEqual([]);
	});

	it('a finger need not be exact, and a long press goes into the neighbourhood', async () => {
		const context = await browser().newContext({
			viewport: PHONE,
			hasTouch: true,
			isMobile: true,
			reducedMotion: 'reduce',
		});
		const page = await context.newPage();
		await arrive(page, addressOf(site, ''));
		await page.touchscreen.tap(PHONE.width - 20, 75);
		await page.locator('[data-live]').waitFor({ state: 'attached' });
		const { x, y } = await middleOf(page, 'concept:neuroscience');
		await page.touchscreen.tap(x - 14, y + 3);
		await heading(page, /^neuroscience$/i);
		await page.getByRole('button', { name: 'Close details' }).tap();
		await page.locator('[data-panel]').waitFor({ state: 'hidden' });

		const session = await context.newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
			session.send('Input.dispatchTouchEvent', { type, touchPoints });
		const place = await middleOf(page, 'concept:neuroscience');
		await touch('touchStart', [place]);
		await page.getByRole('button', { name: 'Back to the whole map' }).waitFor();
		await touch('touchEnd', []);
		expect(new URL(page.url()).search).toBe('?s=c/neuroscience&focus=1');
	});

	it('the open end of a path is filled by a click on a row', async () => {
		const { page } = await open('?path=c/fmri..');
		await page.locator('.panel .picker').first().waitFor();
		await page.locator('.rows [data-id="concept:sparse-autoencoder"]').click();
		await page.locator('ol.route li + li').first().waitFor();
		expect(new URL(page.url()).search).toBe('?path=c/fmri..c/sparse-autoencoder');
	});
});

describe('the trail', () => {
	it('marks what was seen, here and on its page, and can be forgotten', async () => {
		const { page, trouble } = await open('concepts/gpt-2/');
		await arrive(page, addressOf(site, '?s=c/fmri'));
		await heading(page, /^fmri$/i);
		await page.locator('[data-trail] summary').click();
		const steps = page.locator('[data-trail] li');
		expect(await steps.allInnerTexts()).toEqual([expect.stringMatching(/fmri/i), 'GPT-2']);
		expect(await page.locator('.row.was-here').count()).toBe(2);
		await page.reload({ waitUntil: 'networkidle' });
		await expect.poll(() => page.locator('.row.was-here').count()).toBe(2);
		await page.locator('[data-trail] summary').click();
		await page.getByRole('button', { name: 'Forget all of it' }).click();
		expect(await page.locator('.row.was-here').count()).toBe(0);
		expect(await page.evaluate(() => localStorage.getItem('paperloom-trail'))).toBe(null);
		expect(trouble).toEqual([]);
	});

	it('is ticked in the lists of all pages, also when one comes back, until it is forgotten there', async () => {
		const { page, trouble } = await open('concepts/');
		const ticked = () => page.locator('main a.was-here').allInnerTexts();
		expect(await ticked()).toEqual([]);
		await page.getByRole('link', { name: /^GPT-2 \d/ }).click();
		await page.waitForURL('**/concepts/gpt-2/');
		await page.goBack();
		await expect.poll(ticked).toEqual([expect.stringMatching(/^GPT-2/)]);
		await arrive(page, addressOf(site, 'concepts/sparse-autoencoder/'));
		await page.locator('.evidence .title a').first().click();
		await page.waitForURL('**/papers/*/');
		await arrive(page, addressOf(site, 'pairs/gpt-2--sparse-autoencoder/'));
		expect(await ticked()).toHaveLength(3);
		await arrive(page, addressOf(site, 'search/?q=GPT-2'));
		await expect.poll(ticked).toContainEqual(expect.stringMatching(/^GPT-2/));
		await arrive(page, addressOf(site, 'papers/'));
		expect(await ticked()).toHaveLength(1);
		await page.getByRole('button', { name: 'Forget' }).click();
		expect(await ticked()).toEqual([]);
		expect(await page.getByText('seen on this device').isVisible()).toBe(false);
		await arrive(page, addressOf(site, 'concepts/'));
		expect(await ticked()).toEqual([]);
		expect(trouble).toEqual([]);
	});

	it('lasts as long as the page where storage is refused', async () => {
		const context = await browser().newContext();
		await context.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				},
			});
		});
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await arrive(page, addressOf(site, '?s=c/fmri'));
		await heading(page, /^fmri$/i);
		expect(await page.locator('.row.was-here').count()).toBe(1);
		await page.keyboard.press('t');
		await arrive(page, addressOf(site, 'concepts/'));
		expect(await page.locator('main li').count()).toBeGreaterThan(50);
		expect(errors).toEqual([]);
	});
});

describe('what goes wrong', () => {
	it('without a canvas the still map, the list and the panel go on working', async () => {
		const context = await browser().newContext();
		await context.addInitScript(() => {
			HTMLCanvasElement.prototype.getContext = () => null;
		});
		const page = await context.newPage();
		await arrive(page, addressOf(site, ''));
		await page.keyboard.press('Shift');
		await page.getByText('The map could not be drawn.').waitFor();
		await page.locator('.still-map [data-node="concept:fmri"] circle').click();
		await heading(page, /^fmri$/i);
		await page.keyboard.press('w');
		await page.getByText('The weave could not be drawn.').waitFor();
		expect(await page.locator('.faults .fault').count()).toBe(2);
	});

	it('a slow network shows that something is on its way, and no click is lost', async () => {
		const { page } = await open();
		await page.route('**/_astro/explorer*', async (route) => {
			await new Promise((later) => setTimeout(later, 1500));
			await route.continue();
		});
		await page.getByRole('combobox', { name: 'Kind' }).selectOption('modality');
		await page.locator('[data-busy]').waitFor({ state: 'attached' });
		await page.locator('.rows [data-id="concept:fmri"]').click({ force: true });
		await heading(page, /^fmri$/i);
		expect(new URL(page.url()).searchParams.get('kind')).toBe('modality');
		await expect.poll(() => page.locator('[data-busy]').count()).toBe(0);
	});
});

async function heading(page: Page, name: RegExp): Promise<void> {
	await page.locator('[data-panel] h2', { hasText: name }).waitFor();
}

/** Presses Tab, as a reader would, until what is looked for has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < 60; presses += 1) {
		const isThere = await page.evaluate(
			(wanted) => document.activeElement?.matches(wanted) ?? false,
			selector,
		);
		if (isThere) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not lead to ${selector}`);
}

function focusedNode(page: Page): Promise<string | null> {
	return page.evaluate(() => document.activeElement?.getAttribute('data-id') ?? null);
}

function focusedLabel(page: Page): Promise<string | undefined> {
	return page.evaluate(() =>
		document.activeElement?.closest('label')?.querySelector('span')?.textContent?.trim(),
	);
}

/** Where a mark of the map stands on the screen: the still picture lies under the live map. */
async function middleOf(page: Page, node: string): Promise<{ x: number; y: number }> {
	const shape = page.locator(`.still-map [data-node="${node}"] circle`);
	const box = await shape.boundingBox();
	if (!box) throw new Error(`${node} is not on the map`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
