import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import type { Overview } from '../../src/view/explorer-data.ts';
import { type BenchPage, serving, untilLive, visiting } from './bench-browser.ts';
import { untilQuiet } from './bench-cpu.ts';
import { goTo, largestConcepts, readJson } from './bench-explorer.ts';

/** Bytes as they are, with gzip -9 and with brotli 11. */
export type Bytes = { readonly raw: number; readonly gzip: number; readonly brotli: number };

/** What comes over the wire before the reader does anything, and what the page makes of it. */
export type FirstLoad = {
	readonly page: Bytes;
	readonly script: Bytes;
	readonly data: Bytes;
	/** The overview, which comes with the first touch. */
	readonly overview: Bytes;
	readonly cytoscape: Bytes;
	/** The element of the largest contentful paint. */
	readonly largestPaint: string;
	readonly layoutShift: number;
	/** Elements of the page. */
	readonly elements: number;
};

/** The dearest of the routes between the largest concepts. */
export type RouteCost = {
	readonly pairs: number;
	readonly found: number;
	readonly mostRequests: number;
	readonly largestRequest: Bytes;
	/** Main thread, ms, from the choice until the route is in the panel; the view jumps there. */
	readonly mostCpu: number;
	readonly medianCpu: number;
};

const LARGEST = 10;

/** Weighs the first load of a built site. */
export function firstLoad(site: string): Promise<FirstLoad> {
	return serving(site, async (url) => {
		const files: string[] = [];
		const known = await visiting(url, 'canvas', async ({ page, clock }) => {
			page.on('request', (request) => files.push(new URL(request.url()).pathname));
			await page.reload({ waitUntil: 'load' });
			await untilQuiet(clock);
			return paintOf(page);
		});
		const weigh = (names: readonly string[]) => bytesOf(site, names);
		const scripts = files.filter((file) => file.endsWith('.js'));
		return {
			page: await weigh(['index.html']),
			script: await weigh(scripts),
			data: await weigh(files.filter((file) => file.startsWith('/data/'))),
			overview: await weigh(['data/overview.json']),
			cytoscape: await weigh([await cytoscapeChunk(site)]),
			...known,
		};
	});
}

function paintOf(page: Page) {
	return page.evaluate(async () => {
		type Paint = PerformanceEntry & { element?: Element; value?: number };
		const seen = (type: string) =>
			new Promise<Paint[]>((resolve) => {
				const observer = new PerformanceObserver((list) => resolve(list.getEntries() as Paint[]));
				observer.observe({ type, buffered: true });
				setTimeout(() => resolve([]), 500);
			});
		const element = (await seen('largest-contentful-paint')).at(-1)?.element;
		const shifts = await seen('layout-shift');
		const within = element?.closest('svg.still-map') ? ' of the map' : '';
		return {
			largestPaint: `${element?.tagName.toLowerCase() ?? 'none'}${within}`,
			layoutShift: shifts.reduce((sum, { value }) => sum + (value ?? 0), 0),
			elements: document.querySelectorAll('*').length,
		};
	});
}

/** The largest script of the site. */
async function cytoscapeChunk(site: string): Promise<string> {
	const scripts = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.js'));
	const sized = await Promise.all(
		scripts.map(async (name) => {
			const file = join('_astro', name);
			return { file, size: (await stat(join(site, file))).size };
		}),
	);
	return sized.reduce((most, one) => (one.size > most.size ? one : most)).file;
}

async function bytesOf(site: string, files: readonly string[]): Promise<Bytes> {
	const bodies = await Promise.all(files.map((file) => readFile(join(site, file))));
	const best = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
	const sum = (size: (body: Buffer) => number) =>
		bodies.reduce((total, body) => total + size(body), 0);
	return {
		raw: sum((body) => body.length),
		gzip: sum((body) => gzipSync(body, { level: 9 }).length),
		brotli: sum((body) => brotliCompressSync(body, best).length),
	};
}

/** Looks for a route between every two of the ten largest concepts, each in a page that knows nothing yet. */
export function routeCosts(site: string): Promise<RouteCost> {
	return serving(site, async (url) => {
		const overview: Overview = await readJson(site, 'overview.json');
		const ends = largestConcepts(overview).slice(0, LARGEST);
		const pairs = ends.flatMap((from, at) => ends.slice(at + 1).map((to) => [from, to] as const));
		const costs = [];
		// A browser of its own for each: another visit may run in another process, with another clock.
		for (const pair of pairs) {
			costs.push(await visiting(url, 'canvas', (opened) => routeCost(opened, pair)));
		}
		const requests = costs.flatMap(({ files }) => files);
		const sizes = await Promise.all(requests.map((file) => bytesOf(site, [file])));
		const times = costs.map(({ cpu }) => cpu).sort((a, b) => a - b);
		return {
			pairs: pairs.length,
			found: costs.filter(({ isFound }) => isFound).length,
			mostRequests: Math.max(0, ...costs.map(({ files }) => files.length)),
			largestRequest: sizes.reduce((most, one) => (one.gzip > most.gzip ? one : most)),
			mostCpu: times.at(-1) ?? 0,
			medianCpu: times[Math.floor(times.length / 2)] ?? 0,
		};
	});
}

async function routeCost(opened: BenchPage, [from, to]: readonly [string, string]) {
	const { page, clock } = opened;
	// How many frames of an animation fall into the time depends on the machine alone.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.mouse.move(5, 5);
	await page.mouse.move(6, 6);
	await untilLive(opened);
	// The program of the panel is fetched once; what is measured is the search.
	await goTo(page, `?path=c/${from}`);
	await untilQuiet(clock);
	const files: string[] = [];
	const note = (request: { url: () => string }) => files.push(new URL(request.url()).pathname);
	page.on('request', note);
	const before = await clock.read();
	await goTo(page, `?path=c/${from}..c/${to}`);
	const isFound = await untilRoute(page);
	const cpu = (await clock.read()) - before;
	await untilQuiet(clock);
	page.off('request', note);
	return { isFound, cpu, files: files.filter((file) => file.startsWith('/data/')) };
}

/** Waits for the panel to show a route, or to say that there is none. */
function untilRoute(page: Page): Promise<boolean> {
	return page.evaluate(
		() =>
			new Promise<boolean>((resolve) => {
				const panel = document.querySelector('[data-panel]');
				const look = () => {
					const isFound = panel?.querySelector('ol.route') !== null;
					if (isFound || panel?.textContent?.includes('No chain of papers')) resolve(isFound);
				};
				new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
				setTimeout(() => resolve(false), 20_000);
				look();
			}),
	);
}
