import { builtSite } from './bench-collection.ts';
import { benchMaps, LONGEST, type MapCost } from './bench-explorer.ts';
import { type Bytes, type FirstLoad, firstLoad, routeCosts } from './bench-explorer-weight.ts';

const BOUNDS = { load: 800, pan: 20, zoom: 30, hover: 4, heap: 25 } as const;
/** With as many marks as the map ever holds. */
const FULL_BOUNDS = { ...BOUNDS, pan: 35, zoom: 40 } as const;
const FIGURES = ['load', 'pan', 'zoom', 'hover', 'heap'] as const;

/** Measures the explorer on each collection and prints it as it comes; a figure beyond its bound has a `!`. */
export async function reportExplorer(collections: readonly string[]): Promise<void> {
	const loads: FirstLoad[] = [];
	for (const what of collections) {
		const { site } = await builtSite(what);
		console.log(`\n${what}`);
		const load = await firstLoad(site);
		loads.push(load);
		printLoad(load);
		await printRoutes(site);
		let source = '';
		console.log(`\n  ${'map'.padEnd(44)}${HEADS.map((head) => head.padStart(11)).join('')}`);
		for await (const cost of benchMaps(site)) {
			source = cost.source;
			console.log(mapRow(cost));
		}
		console.log(
			`  ms on the main thread (${source}; software raster), MB of heap; - = not within ${LONGEST} s`,
		);
	}
	printGrowth(loads);
}

const HEADS = ['marks', 'lines', 'until live', 'pan/frame', 'zoom/frame', 'hover/move', 'heap'];

function mapRow(cost: MapCost): string {
	const bounds = cost.name === 'Paperloom' ? BOUNDS : FULL_BOUNDS;
	const isOwn = cost.name.startsWith('Paperloom');
	const figures = FIGURES.map((name) => {
		const figure = cost.figures[name];
		if (figure === undefined) return '- '.padStart(11);
		const mark = isOwn && figure > bounds[name] ? '!' : ' ';
		return `${shown(figure)}${mark}`.padStart(11);
	});
	const counts = [cost.nodes, cost.links].map((count) => `${shown(count)} `.padStart(11));
	const row = `  ${cost.name.padEnd(44)}${[...counts, ...figures].join('')}`;
	return cost.trouble ? `${row} ${cost.trouble}` : row;
}

function printLoad(load: FirstLoad): void {
	const rows: readonly (readonly [string, Bytes, number?])[] = [
		['page, before any touch', load.page],
		['script, before any touch', load.script, 5000],
		['data, before any touch', load.data, 10_000],
		['overview, with the first touch', load.overview, 10_000],
		['Cytoscape, with the first touch', load.cytoscape, 125_000],
	];
	console.log(`  ${''.padEnd(34)}${['kB', 'gzip', 'brotli'].map((it) => it.padStart(9)).join('')}`);
	for (const [name, { raw, gzip, brotli }, bound = Infinity] of rows) {
		const sizes = [raw, gzip, brotli].map((bytes) => shown(bytes / 1000).padStart(9)).join('');
		console.log(`  ${name.padEnd(34)}${sizes}${brotli > bound ? '!' : ''}`);
	}
	const { largestPaint, layoutShift, elements } = load;
	console.log(
		`  largest paint: ${largestPaint}; layout shift ${layoutShift.toFixed(3)}; ${shown(elements)} elements`,
	);
}

async function printRoutes(site: string): Promise<void> {
	const cost = await routeCosts(site);
	const { found, pairs, mostRequests, largestRequest, medianCpu, mostCpu } = cost;
	console.log(
		`  routes between the largest concepts: ${found} of ${pairs} found; at most ${mostRequests} requests${mostRequests > 10 ? '!' : ''}, ` +
			`${shown(largestRequest.gzip / 1000)} kB gzip each; ${shown(medianCpu)} ms, at most ${shown(mostCpu)} ms${mostCpu > 200 ? '!' : ''}`,
	);
}

/** How the first load grew from one collection to the next. */
function printGrowth(loads: readonly FirstLoad[]): void {
	for (const [at, load] of loads.entries()) {
		const before = loads[at - 1];
		if (!before) continue;
		const percent = (of: (load: FirstLoad) => number) =>
			`${((of(load) / Math.max(1, of(before)) - 1) * 100).toFixed(1)} %`;
		console.log(
			`growth to collection ${at + 1}: page ${percent(({ page }) => page.brotli)}, overview ${percent(({ overview }) => overview.brotli)}`,
		);
	}
}

function shown(value: number): string {
	return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
