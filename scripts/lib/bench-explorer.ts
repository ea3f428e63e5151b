import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Overview } from '../../src/view/explorer-data.ts';
import { type BenchPage, heapOf, serving, untilLive, visiting } from './bench-browser.ts';
import { untilQuiet } from './bench-cpu.ts';
import { drag, groundOfMap, hover, wheel } from './bench-gestures.ts';
import { drawnGraph, type Peer, type PeerGraph, wholeGraph, writePeerPage } from './bench-peers.ts';

/** What is measured of a map: ms of CPU time of the main thread; `heap` in MB. */
export type Figures = {
	/** From the first sign of the reader, or from the start of the script, until the map is drawn. */
	readonly load: number;
	/** Per frame. */
	readonly pan: number;
	/** Per frame. */
	readonly zoom: number;
	/** Per move. */
	readonly hover: number;
	readonly heap: number;
};

/** What a map costs. */
export type MapCost = {
	readonly name: string;
	readonly nodes: number;
	readonly links: number;
	/** What could be measured within the limit: a library may hang in any of it. */
	readonly figures: Partial<Figures>;
	/** Where the times come from. */
	readonly source: string;
	/** What broke it off, if not the limit. */
	readonly trouble?: string | undefined;
};

/** A peer is given up after so long, s. */
export const LONGEST = 120;

/** How many concepts are selected in a row to fill the map up. */
const WALK = 30;

/** Measures the map of a built site, and its peers on the same data, one after the other. */
export async function* benchMaps(site: string): AsyncGenerator<MapCost> {
	const overview: Overview = await readJson(site, 'overview.json');
	const hubs = largestConcepts(overview);
	yield* await serving(site, (url) => visiting(url, 'canvas', (opened) => ownCosts(opened, hubs)));
	const whole = wholeGraph(await readJson(site, 'graph.json'));
	yield await peerCost('sigma', 'the same marks', drawnGraph(overview));
	yield await peerCost('sigma', 'the whole graph', whole);
	yield await peerCost('cytoscape', 'the whole graph, as it comes', whole);
}

/** The ids of the concepts in most papers, those first. */
export function largestConcepts({ concept }: Overview): string[] {
	const ids = concept.ids.split('\n');
	const papers = (id: string) => concept.papers[ids.indexOf(id)] ?? 0;
	return [...ids].sort((a, b) => papers(b) - papers(a));
}

/** Reads a data file of a built site. */
export async function readJson<Item>(site: string, name: string): Promise<Item> {
	return JSON.parse(await readFile(join(site, 'data', name), 'utf8'));
}

async function ownCosts(opened: BenchPage, hubs: readonly string[]): Promise<MapCost[]> {
	const { page, clock } = opened;
	const before = await untilQuiet(clock);
	await page.mouse.move(5, 5);
	const load = (await untilLive(opened)) - before;
	const { source } = clock;
	const measured = async () => ({ load, ...(await gestures(opened)) });
	const known = { name: 'Paperloom', ...(await held(page)), source };
	const atRest = { ...known, figures: await measured() };
	for (const id of hubs.slice(0, WALK)) {
		await goTo(page, `?s=c/${id}`);
		await untilQuiet(clock);
	}
	await goTo(page, '');
	await untilQuiet(clock);
	const name = `Paperloom, ${WALK} selected in a row`;
	return [atRest, { name, ...(await held(page)), source, figures: await measured() }];
}

/** Goes to another state of the explorer as the back button does. */
export async function goTo(page: Page, query: string): Promise<void> {
	await page.evaluate((address) => {
		history.pushState(undefined, '', address || location.pathname);
		dispatchEvent(new PopStateEvent('popstate'));
	}, query);
}

/** What the instance of Cytoscape holds; it leaves itself at its container. */
function held(page: Page): Promise<{ nodes: number; links: number }> {
	return page.evaluate(() => {
		type Registered = { _cyreg?: { cy: Record<'nodes' | 'edges', () => { length: number }> } };
		const { _cyreg } = (document.querySelector('[data-marks]') ?? {}) as Registered;
		return { nodes: _cyreg?.cy.nodes().length ?? 0, links: _cyreg?.cy.edges().length ?? 0 };
	});
}

async function peerCost(peer: Peer, on: string, graph: PeerGraph): Promise<MapCost> {
	const folder = join('.cache', 'bench', `peer-${peer}`);
	await writePeerPage(peer, graph, folder);
	const raster = peer === 'sigma' ? 'webgl' : 'canvas';
	const { length: nodes } = graph.nodes;
	const { length: links } = graph.links;
	return serving(folder, (url) =>
		visiting(url, raster, async (opened) => {
			const { page, clock } = opened;
			const figures: { -readonly [Name in keyof Figures]?: Figures[Name] } = {};
			const measure = async () => {
				const before = await untilQuiet(clock);
				await page.evaluate(() => void import(`${location.origin}/peer.js`));
				figures.load = (await untilLive(opened)) - before;
				Object.assign(figures, await gestures(opened));
			};
			let trouble: string | undefined;
			// A page that hangs answers nothing, and fails what waits for it when it is closed.
			const done = measure().catch((error: unknown) => {
				trouble = String(error).split('\n')[0];
			});
			await Promise.race([done, sleep(LONGEST * 1000, undefined, { ref: false })]);
			const name = `${peer}, ${on}`;
			return { name, nodes, links, source: clock.source, figures: { ...figures }, trouble };
		}),
	);
}

async function gestures({ page, clock }: BenchPage): Promise<Omit<Figures, 'load'>> {
	const spot = await groundOfMap(page);
	// The first gesture builds the layers that all others use; readers feel the others.
	await drag(page, clock, spot);
	const pan = await drag(page, clock, spot);
	const zoom = await wheel(page, clock, spot);
	const over = await hover(page, clock, spot);
	return {
		pan: pan.perFrame,
		zoom: zoom.perFrame,
		hover: over.perStep,
		heap: await heapOf(page),
	};
}
