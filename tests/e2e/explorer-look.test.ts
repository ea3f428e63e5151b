import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { ConceptShard, Overview, PaperShard } from '../../src/view/explorer-data.ts';
import { arrive, DESK, PHONE, useBrowser, visit } from './harness/browser.ts';
import { addressOf, filesOf, pageTypesOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
const browser = useBrowser();

const open = (path = '', look = {}) => visit(browser(), addressOf(site, path), look);
const dataOf = (name: string) => JSON.parse(readFileSync(join(site.folder, 'data', name), 'utf8'));

describe('the still map', () => {
	it('names nine of ten concepts in two papers or more at a desk, none twice', async () => {
		const { page } = await open('', { ...DESK, javaScript: false });
		const overview: Overview = dataOf('overview.json');
		const often = overview.concept.ids
			.split('\n')
			.filter((_, index) => (overview.concept.papers[index] ?? 0) >= 2)
			.map((id) => `concept:${id}`);
		const named = await page
			.locator('.still-map a[data-id]:has(tspan:visible)')
			.evaluateAll((links) => links.map((link) => link.getAttribute('data-id') ?? ''));
		const share = often.filter((id) => named.includes(id)).length / often.length;
		expect(share).toBeGreaterThanOrEqual(0.9);
		expect(new Set(named).size).toBe(named.length);
	});

	it.each([
		['desk', DESK],
		['phone', PHONE],
	])('names every theme at a %s', async (_, look) => {
		const { page } = await open('', { ...look, javaScript: false });
		const overview: Overview = dataOf('overview.json');
		const names = await page.locator('.still-map .name:visible').evaluateAll((texts) =>
			texts.map((text) =>
				[...text.childNodes]
					.map((node) => node.textContent?.trim())
					.join(' ')
					.trim(),
			),
		);
		expect(names.sort()).toEqual(overview.themes.map(({ label }) => label).sort());
	});
});

describe('every line', () => {
	const overview: Overview = dataOf('overview.json');
	const ids = {
		concepts: overview.concept.ids.split('\n'),
		papers: overview.paper.ids.split('\n'),
	};

	it('of the map has a sentence of its paper that names its concept', () => {
		const without = overview.link.papers.flatMap((paper, index) => {
			const concept = ids.concepts[overview.link.concepts[index] ?? -1];
			const shard: PaperShard = dataOf(`papers/${ids.papers[paper]}.json`);
			const isSaid = shard.sentences.some(({ marks }) => marks.some((mark) => mark[2] === concept));
			return isSaid ? [] : [`${shard.id} ${concept}`];
		});
		expect(without).toEqual([]);
	});

	it('between two concepts has a paper whose sentences name both', () => {
		const shards = new Map(
			ids.concepts.map((id) => [id, dataOf(`concepts/${id}.json`) as ConceptShard]),
		);
		const without = [...shards.values()].flatMap(({ id, alongside }) =>
			alongside.flatMap(({ id: other, via }) => {
				const isSaid = via.some(([paper]) => {
					const { sentences }: PaperShard = dataOf(`papers/${paper}.json`);
					const named = new Set(sentences.flatMap(({ marks }) => marks.map((mark) => mark[2])));
					return named.has(id) && named.has(other);
				});
				return via.length === 0 || isSaid ? [] : [`${id} ${other}`];
			}),
		);
		expect(without).toEqual([]);
	});
});

describe('what is sent', () => {
	it('is at most 85 kB of fonts, and 12 kB of style sheets on any page', () => {
		const core = filesOf(site).filter((file) => /-core\..*woff2$/.test(file));
		const sizes = core.map((file) => readFileSync(join(site.folder, file)).length);
		expect(core).toHaveLength(2);
		expect(sum(sizes)).toBeLessThanOrEqual(85_000);
		for (const path of pageTypesOf(site)) {
			const html = readFileSync(join(site.folder, path.replace(/\/$|^$/, '$&index.html')), 'utf8');
			const sheets = [...html.matchAll(/href="\/([^"]+\.css)"/g)].map(([, file = '']) => file);
			const style = sheets.map((file) => gzipSync(readFileSync(join(site.folder, file))).length);
			expect(sum(style), path).toBeLessThanOrEqual(12_000);
		}
	});

	it('is at most 5 kB of script before the reader does anything', async () => {
		const { page } = await open();
		const scripts = await page.evaluate(() =>
			performance
				.getEntriesByType('resource')
				.filter(({ name }) => name.endsWith('.js'))
				.map(({ name }) => new URL(name).pathname.slice(1)),
		);
		const sizes = scripts.map((file) => gzipSync(readFileSync(join(site.folder, file))).length);
		expect(scripts.length).toBeGreaterThan(0);
		expect(sum(sizes)).toBeLessThanOrEqual(5_000);
	});
});

describe('on paper', () => {
	it('the longest paper fits two pages', async () => {
		const path = pageTypesOf(site).find((one) => one.startsWith('papers/') && one !== 'papers/');
		const { page } = await open(path);
		expect(pagesIn(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
	});

	it('the explorer is its title, its map, what is selected and its list, and no button', async () => {
		const { page } = await open('?s=c/fmri', { dark: true });
		await page.locator('.panel .bars').waitFor();
		await page.locator('[data-live]').waitFor({ state: 'attached' });
		await page.emulateMedia({ media: 'print' });
		for (const shown of ['.intro h1', '.still-map circle', '.panel blockquote', '.row .name']) {
			expect(await page.locator(shown).first().isVisible(), shown).toBe(true);
		}
		expect(await opacityOf(page, '.still-map')).toBe('1');
		const tools = page.locator('.explorer :is(.tools, .zoom, .filters, .tabs, .btn, canvas)');
		expect(await tools.filter({ visible: true }).count()).toBe(0);
		const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		expect(ground).toBe('rgb(255, 255, 255)');
	});
});

describe('enlarged to 400 %', () => {
	it.each(['', '?s=c/fmri', '?path=c/fmri..c/sparse-autoencoder', '?view=weave', '?colour=kind'])(
		'/%s needs no scrolling sideways, and list and panel can be read',
		async (query) => {
			const { page } = await open(query, { width: 320, height: 256 });
			await page.keyboard.press('Shift');
			await page.locator('[data-ready]').waitFor();
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(320);
			await page.getByRole('button', { name: 'List', exact: true }).click();
			const row = page.locator('#list-concepts .row, #list-papers .row').filter({ visible: true });
			await row.nth(5).click();
			await page.locator('.panel h2').waitFor();
			await page.locator('.panel .btn').first().scrollIntoViewIfNeeded();
			expect((await page.locator('.panel').boundingBox())?.height).toBeGreaterThan(150);
		},
	);
});

it('with the colours of the reader’s system, selection, text and marks can be told apart', async () => {
	const context = await browser().newContext({ forcedColors: 'active', colorScheme: 'dark' });
	const page = await context.newPage();
	await arrive(page, addressOf(site, '?s=c/fmri'));
	await page.locator('.panel .bars').waitFor();
	const outline = await page
		.locator('.rows [aria-pressed=true]')
		.evaluate((row) => getComputedStyle(row).outlineStyle);
	expect(outline).toBe('solid');
	const [ink, ground] = await page.evaluate(() => [
		getComputedStyle(document.querySelector('.still-map text') ?? document.body).fill,
		getComputedStyle(document.body).backgroundColor,
	]);
	expect(ink).not.toBe(ground);
	const ring = page.locator('.still-map [aria-current=true] circle');
	expect(await ring.evaluate((mark) => getComputedStyle(mark).outlineStyle)).toBe('solid');
});

function opacityOf(page: Page, selector: string): Promise<string> {
	return page.locator(selector).evaluate((element) => getComputedStyle(element).opacity);
}

function pagesIn(pdf: Buffer): number {
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, one) => total + one, 0);
}
