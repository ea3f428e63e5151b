import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Overview } from '../../src/view/explorer-data.ts';
import { type BenchPage, heapOf, serving, untilLive, visiting } from './bench-browser.ts';
import { untilQuiet } from './bench-cpu.ts';
import { drag, groundOfMap, hover, wheel } from './bench-gestures.ts';
import { drawnGraph, type Peer, type PeerGraph, wholeGraph, writePeerPage } from './bench-peers.ts';

/** What a map costs the main thread of its page; times in ms of CPU. */
export type MapCost = {
	readonly name: string;
	readonly nodes: number;
	readonly links: number;
	/** From the first sign of the reader, or from the start of the page, until the map is drawn. */
	readonly load: number;
	readonly pan: number;
	readonly zoom: number;
	readonly hover: number;
	/** MB. */
	readonly heap: number;
	/** Where the times come from. */
	readonly source: string;
};

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
	const atRest = await costOf(opened, { name: 'Paperloom', load, ...(await held(page)) });
	for (const id of hubs.slice(0, WALK)) {
		await goTo(page, `?s=c/${id}`);
		await untilQuiet(clock);
	}
	await goTo(page, '');
	await untilQuiet(clock);
	const name = `Paperloom, ${WALK} selected in a row`;
	return [atRest, await costOf(opened, { name, load, ...(await held(page)) })];
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
			const load = await untilLive(opened);
			return costOf(opened, { name: `${peer}, ${on}`, load, nodes, links });
		}),
	);
}

async function costOf(
	{ page, clock }: BenchPage,
	known: Pick<MapCost, 'name' | 'load' | 'nodes' | 'links'>,
): Promise<MapCost> {
	const spot = await groundOfMap(page);
	// The first gesture builds the layers that all others use; readers feel the others.
	await drag(page, clock, spot);
	const pan = await drag(page, clock, spot);
	const zoom = await wheel(page, clock, spot);
	const over = await hover(page, clock, spot);
	return {
		...known,
		pan: pan.perFrame,
		zoom: zoom.perFrame,
		hover: over.perStep,
		heap: await heapOf(page),
		source: clock.source,
	};
}
