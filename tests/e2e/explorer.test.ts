import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser, type Visit, visit } from './harness/browser.ts';
import { addressOf, siteNamed } from './harness/sites.ts';

const browser = useBrowser();

describe.each(['root', 'base'] as const)('the home page at %s', (name) => {
	const site = siteNamed(name);
	const open = (path = '', look = {}): Promise<Visit> =>
		visit(browser(), addressOf(site, path), look);

	it('shows the sentences of a concept that is chosen in the list', async () => {
		const { page, trouble } = await open();
		await chooseInList(page, 'sparse autoencoder');
		expect(await quotes(page)).not.toEqual([]);
		for (const quote of await quotes(page)) expect(quote).toMatch(/sparse autoencoder|SAE/i);
		expect(trouble).toEqual([]);
	});

	it('leads from a sentence to its place in the paper', async () => {
		const { page, trouble } = await open();
		await chooseInList(page, 'sparse autoencoder');
		await details(page).locator('blockquote a').first().click();
		await page.waitForURL(/\/papers\/[^/]+\/#/);
		const anchor = decodeURIComponent(new URL(page.url()).hash.slice(1));
		const sentence = await page.locator(`[id="${anchor}"]`).textContent();
		expect(sentence).toMatch(/sparse autoencoder|SAE/i);
		expect(trouble).toEqual([]);
	});

	it('goes back and forward through what was chosen, and survives a reload', async () => {
		const { page, trouble } = await open();
		await chooseInList(page, 'sparse autoencoder');
		await chooseInList(page, 'mechanistic interpretability');
		expect(await heading(page)).toBe('mechanistic interpretability');
		await page.goBack();
		await expect.poll(() => heading(page)).toBe('sparse autoencoder');
		await page.reload({ waitUntil: 'networkidle' });
		await expect.poll(() => heading(page)).toBe('sparse autoencoder');
		await page.goForward();
		await expect.poll(() => heading(page)).toBe('mechanistic interpretability');
		expect(trouble).toEqual([]);
	});

	it('finds a concept as one types, by keyboard alone', async () => {
		const { page, trouble } = await open();
		await page.keyboard.press('/');
		await page.keyboard.type('fmri', { delay: 30 });
		const option = page.locator('search').getByRole('option').first();
		await option.waitFor();
		expect(await option.textContent()).toMatch(/fMRI|functional magnetic resonance/);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await expect.poll(() => heading(page)).toMatch(/fmri|functional magnetic resonance/);
		expect(trouble).toEqual([]);
	});

	it('lights what is under the pointer with all it is tied to, and leaves no trace', async () => {
		const { page, trouble } = await open();
		await page.keyboard.press('Shift');
		await page.locator('[data-live]').waitFor({ state: 'attached' });
		await page.mouse.move(700, 30);
		const atRest = await picture(page);
		const sae = await middleOf(page, 'concept:sparse-autoencoder');
		await page.mouse.move(sae.x, sae.y);
		await expect.poll(() => isPainted(page, 'concept:sparse-autoencoder')).toBe(true);
		const [tied, apart] = [await papersWith(page, 'sparse-autoencoder'), 'concept:fmri'];
		expect(tied).not.toEqual([]);
		for (const paper of tied) expect(await isPainted(page, `paper:${paper}`), paper).toBe(true);
		expect(await isPainted(page, apart)).toBe(false);
		expect(await picture(page)).not.toBe(atRest);
		await page.mouse.move(700, 30);
		await expect.poll(() => picture(page)).toBe(atRest);
		expect(trouble).toEqual([]);
	});

	it('says so when there is nothing to find', async () => {
		const { page } = await open();
		await page.getByRole('searchbox').or(page.locator('#q')).first().fill('zzzzqqqq');
		await expect.poll(() => page.locator('search').textContent()).toMatch(/no|nothing/i);
	});

	it('stays usable when an address names something that is not there', async () => {
		const { page } = await open('?s=c/no-such-concept');
		await chooseInList(page, 'sparse autoencoder');
		expect(await heading(page)).toBe('sparse autoencoder');
	});

	it('leads with script off from the map to a concept, a pair, and the sentence in the paper', async () => {
		const { page, trouble } = await open('', { javaScript: false });
		expect(await page.locator('.still-map a[href*="/concepts/"]').count()).toBeGreaterThan(50);
		expect(await page.locator('.needs-js').locator('visible=true').count()).toBe(0);
		await page.locator('.still-map [data-node="concept:sparse-autoencoder"] circle').click();
		await page.waitForURL('**/concepts/sparse-autoencoder/');
		expect(await title(page)).toMatch(/^sparse autoencoder$/i);
		expect(await page.locator('blockquote').count()).toBeGreaterThan(3);

		await page.getByRole('link', { name: /with GPT-2: read the sentences/ }).click();
		await page.waitForURL('**/pairs/gpt-2--sparse-autoencoder/');
		expect(await title(page)).toBe('GPT-2 and Sparse autoencoder');
		expect(await page.locator('.formula').textContent()).toMatch(/=/);
		const quote = page.locator('blockquote').first();
		const said = (await quote.textContent()) ?? '';
		await quote.locator('a').last().click();
		await page.waitForURL(/\/papers\/[^/]+\/#s\d+$/);
		const sentence = (await page.locator(':target').textContent()) ?? '';
		expect(said).toContain(sentence.trim().slice(0, 60));

		for (const list of ['Papers', 'Concepts']) {
			await page.getByRole('banner').getByRole('link', { name: list }).click();
			const links = page.locator(`main li a[href*="/${list.toLowerCase()}/"]`);
			expect(await links.count()).toBeGreaterThan(50);
			expect(await page.locator('.needs-js').locator('visible=true').count()).toBe(0);
		}
		expect(trouble).toEqual([]);
	});
});

function details(page: Page) {
	return page.getByRole('complementary', { name: 'Details' });
}

/** Rows are links, and become buttons with the script that is fetched on the first touch. */
async function chooseInList(page: Page, label: string): Promise<void> {
	const list = page.getByRole('region', { name: 'List' });
	const name = new RegExp(`^${label} \\d`, 'i');
	const row = list.getByRole('link', { name }).or(list.getByRole('button', { name }));
	await row.first().click();
	await expect.poll(() => heading(page)).toBe(label);
}

async function title(page: Page): Promise<string | undefined> {
	const text = await page.getByRole('heading', { level: 1 }).textContent();
	return text?.replace(/\s+/g, ' ').trim();
}

/** The name of what is selected; how it is capitalised is a matter of looks. */
async function heading(page: Page): Promise<string> {
	const text = await details(page).getByRole('heading', { level: 2 }).textContent();
	return text?.toLowerCase() ?? '';
}

function quotes(page: Page): Promise<string[]> {
	return details(page).locator('blockquote').allInnerTexts();
}

async function picture(page: Page): Promise<string> {
	return (await page.locator('[data-map]').screenshot()).toString('base64');
}

/** Where a mark stands on the screen: the still picture lies under the live map. */
async function middleOf(page: Page, node: string): Promise<{ x: number; y: number }> {
	const shape = page.locator(`.still-map [data-node="${node}"] :is(circle, rect)`);
	const box = await shape.boundingBox();
	if (!box) throw new Error(`${node} is not on the map`);
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Whether a mark stands out before the faded map. */
async function isPainted(page: Page, node: string): Promise<boolean> {
	const at = await middleOf(page, node);
	return page.locator('canvas[data-hover]').evaluate((canvas: HTMLCanvasElement, { x, y }) => {
		const { left, top, width } = canvas.getBoundingClientRect();
		const scale = canvas.width / width;
		const pixel = new OffscreenCanvas(1, 1).getContext('2d');
		pixel?.drawImage(canvas, Math.round((left - x) * scale), Math.round((top - y) * scale));
		return (pixel?.getImageData(0, 0, 1, 1).data[3] ?? 0) > 0;
	}, at);
}

/** The papers that name a concept, by its data file. */
function papersWith(page: Page, concept: string): Promise<string[]> {
	return page.evaluate(async (id) => {
		const home = document.querySelector<HTMLAnchorElement>('header a')?.href ?? location.href;
		const shard = await (await fetch(new URL(`data/concepts/${id}.json`, home))).json();
		return shard.in.map((paper: { id: string }) => paper.id);
	}, concept);
}
