import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBrowser, visit } from './harness/browser.ts';
import { addressOf, filesOf, pageTypesOf, siteNamed } from './harness/sites.ts';

const site = siteNamed('root');
let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** Bytes over the wire, headers included, until the network is quiet; by path. */
async function transferred(path: string): Promise<Map<string, number>> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	const urls = new Map<string, string>();
	const bytes = new Map<string, number>();
	session.on('Network.responseReceived', ({ requestId, response }) =>
		urls.set(requestId, response.url),
	);
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		bytes.set(new URL(urls.get(requestId) ?? site.origin).pathname, encodedDataLength);
	});
	await page.goto(addressOf(site, path), { waitUntil: 'networkidle' });
	await context.close();
	return bytes;
}

function sum(bytes: Iterable<number>): number {
	return [...bytes].reduce((total, one) => total + one, 0);
}

it('sends at most 250 kB until the map can be used', async () => {
	const bytes = await transferred('');
	expect(sum(bytes.values())).toBeLessThanOrEqual(250_000);
});

it('sends a few kB of script and no data before the reader does anything', async () => {
	const bytes = await transferred('');
	const of = (isWanted: (path: string) => boolean) =>
		sum([...bytes].flatMap(([path, size]) => (isWanted(path) ? size : [])));
	expect(of((path) => path.endsWith('.js'))).toBeLessThanOrEqual(5000);
	expect(of((path) => path.includes('/data/'))).toBe(0);
});

it('keeps the program of the map and its data small', () => {
	const packed = (file: string) => brotliCompressSync(readFileSync(join(site.folder, file))).length;
	const scripts = filesOf(site).filter((file) => file.endsWith('.js'));
	expect(Math.max(...scripts.map(packed))).toBeLessThanOrEqual(125_000);
	expect(packed('data/overview.json')).toBeLessThanOrEqual(10_000);
});

it('sends no map program with an article', async () => {
	for (const path of pageTypesOf(site).filter((one) => /^(papers|concepts|pairs)\/./.test(one))) {
		const bytes = await transferred(path);
		const scripts = [...bytes].filter(([name]) => name.endsWith('.js')).map(([, size]) => size);
		expect(sum(scripts)).toBeLessThanOrEqual(20_000);
		expect(sum(bytes.values())).toBeLessThanOrEqual(200_000);
	}
});

it('draws the map before any script, and nothing jumps', async () => {
	const { page } = await visit(browser, addressOf(site, ''));
	const shift = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				let total = 0;
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						total += (entry as unknown as { value: number }).value;
				}).observe({ type: 'layout-shift', buffered: true });
				setTimeout(() => resolve(total), 500);
			}),
	);
	expect(shift).toBeLessThanOrEqual(0.02);
	await page.context().close();
});

it.each([
	['desk', { width: 1440, height: 900 }],
	['phone', { width: 390, height: 844 }],
])('has the map as the largest thing that is seen first at a %s', async (_, viewport) => {
	const context = await browser.newContext({ viewport });
	const page = await context.newPage();
	await page.goto(addressOf(site, ''), { waitUntil: 'networkidle' });
	const isMap = await page.evaluate(
		() =>
			new Promise<boolean | undefined>((resolve) => {
				new PerformanceObserver((list) => {
					const last = list.getEntries().at(-1) as
						| (PerformanceEntry & { element?: Element })
						| undefined;
					resolve(last?.element?.matches('.still-map *'));
				}).observe({ type: 'largest-contentful-paint', buffered: true });
			}),
	);
	expect(isMap).toBe(true);
	await context.close();
});
