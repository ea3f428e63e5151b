import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useBrowser, visit } from './harness/browser.ts';
import { addressOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
const browser = useBrowser();

const open = (query = '', look = {}) => visit(browser(), addressOf(site, query), look);

describe('take away', () => {
	it('hands over what is visible, in every form, with names', async () => {
		const { page, trouble } = await open('?s=c/sparse-autoencoder', { dark: true });
		await heading(page, /^sparse autoencoder$/i);
		await page.locator('[data-live]').waitFor({ state: 'attached' });
		const png = await download(page, 'png');
		expect(png.subarray(1, 4).toString()).toBe('PNG');
		const pane = await page.locator('[data-map]').boundingBox();
		expect(png.readUInt32BE(16)).toBe(Math.round((pane?.width ?? 0) * 2));

		const drawing = (await download(page, 'svg')).toString();
		expect(drawing).toMatch(/<text[^>]*><tspan[^>]*>Sparse<\/tspan>/);
		expect(drawing).toContain('fill="#14161a"');
		expect(drawing.match(/<circle/g)?.length).toBeGreaterThan(20);

		await chooseShade(page, 'Light');
		const onPaper = (await download(page, 'svg')).toString();
		expect(onPaper).toContain('fill="#fafaf7"');
		expect(onPaper).not.toContain('#14161a');
		expect(onPaper.match(/<(circle|rect|line|tspan)/g)).toEqual(
			drawing.match(/<(circle|rect|line|tspan)/g),
		);

		const graph = JSON.parse((await download(page, 'json')).toString());
		const labels = graph.nodes.map(({ label }: { label: string }) => label.toLowerCase());
		expect(labels).toContain('sparse autoencoder');
		const ids = new Set(graph.nodes.map(({ id }: { id: string }) => id));
		expect(graph.links.length).toBeGreaterThan(7);
		for (const { source, target } of graph.links) {
			expect(ids.has(source) && ids.has(target)).toBe(true);
		}

		const gexf = (await download(page, 'gexf')).toString();
		const isValid = await page.evaluate((text) => {
			const parsed = new DOMParser().parseFromString(text, 'application/xml');
			return parsed.querySelector('parsererror') === null;
		}, gexf);
		expect(isValid).toBe(true);
		expect(gexf.match(/<node /g)).toHaveLength(graph.nodes.length);
		expect(gexf.match(/<edge /g)).toHaveLength(graph.links.length);

		const rows = (await download(page, 'csv')).toString().trim().split('\r\n');
		expect(rows[0]).toBe('source,source_label,target,target_label,weight');
		expect(rows).toHaveLength(graph.links.length + 1);
		expect(trouble).toEqual([]);
	});

	it('draws the weave where the weave is shown', async () => {
		const { page } = await open('?view=weave');
		await page.locator('.weave canvas').waitFor();
		const drawing = (await download(page, 'svg')).toString();
		expect(drawing).toContain('Transcoders Find');
		expect(drawing.match(/<rect/g)?.length).toBeGreaterThan(200);
		expect(drawing).not.toContain('#14161a');
		await chooseShade(page, 'Dark');
		expect((await download(page, 'svg')).toString()).toContain('fill="#14161a"');
		const png = await download(page, 'png');
		expect(png.length).toBeGreaterThan(10_000);
	});

	it('copies a citation that names what is shown, its address and the day', async () => {
		const { page } = await open('?s=c/fmri');
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await heading(page, /^fmri$/i);
		await take(page, 'cite');
		await page.getByText('Citation copied').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toMatch(/^fMRI · .+\. http:\S+\?s=c\/fmri \(seen \d{4}-\d{2}-\d{2}\)\.$/i);
	});
});

async function take(page: Page, what: string): Promise<void> {
	await page.locator('[data-take] summary').click();
	await page.locator(`[data-take] [data-value=${what}]`).click();
}

async function chooseShade(page: Page, name: string): Promise<void> {
	await page.locator('[data-take] summary').click();
	await page.getByRole('radio', { name }).check();
	await page.locator('[data-take] summary').click();
}

async function download(page: Page, what: string): Promise<Buffer> {
	const waiting = page.waitForEvent('download');
	await take(page, what);
	const file = await (await waiting).path();
	return readFileSync(file);
}

async function heading(page: Page, name: RegExp): Promise<void> {
	await page.locator('[data-panel] h2', { hasText: name }).waitFor();
}
