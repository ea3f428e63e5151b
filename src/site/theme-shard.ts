import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationNodeDatum,
} from 'd3-force';
import type { ThemeShard } from '../view/explorer-data.ts';
import { REFERENCE } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';
import type { PaperEntry, ThemeGroup } from './entries.ts';
import { conceptRef, paperRef } from './refs.ts';
import type { PlaceOf } from './shards.ts';

const MOST_CONCEPTS = 90;
const MOST_PAPERS = 36;
const MOST_LINKS = 280;
const TICKS = 200;
// A label is wide and low: what is spread out round comes closer in height.
const SQUEEZE = 1.7;

/** A theme's own map: its size has a bound whatever the collection. */
export function themeShard({ theme, concepts, papers }: ThemeGroup, placeOf: PlaceOf): ThemeShard {
	const drawn = concepts.slice(0, MOST_CONCEPTS);
	const columnOf = new Map(drawn.map((entry, column) => [entry, column]));
	const linksOf = ({ concepts: named }: PaperEntry) =>
		named.flatMap(({ concept, salience }) => {
			const column = columnOf.get(concept);
			return column === undefined ? [] : { concept: column, weight: Math.round(salience * 100) };
		});
	const told = tellingMost(papers.map((entry) => ({ entry, links: linksOf(entry) })));
	const links = told
		.flatMap(({ links: own }, paper) => own.map((link) => ({ ...link, paper })))
		.sort((a, b) => b.weight - a.weight)
		.slice(0, MOST_LINKS);
	const starts = [
		...drawn.map(({ id }) => placeOf(`concept:${id}`)),
		...told.map(({ entry }) => placeOf(`paper:${entry.id}`)),
	];
	const ties = links.map(({ concept, paper }) => [drawn.length + paper, concept] as const);
	const places = spreadOut(starts, ties);
	const at = (index: number) => places[index] ?? { x: 0, y: 0 };
	return {
		version: 1,
		id: theme?.id ?? '',
		concepts: drawn.map((entry, index) => ({ ...conceptRef(entry), ...at(index) })),
		papers: told.map(({ entry }, index) => ({ ...paperRef(entry), ...at(drawn.length + index) })),
		link: {
			papers: links.map(({ paper }) => paper),
			concepts: links.map(({ concept }) => concept),
			weights: links.map(({ weight }) => weight),
		},
	};
}

type Told = {
	readonly entry: PaperEntry;
	readonly links: readonly { readonly concept: number; readonly weight: number }[];
};

/** The papers that tie most concepts in: each next one is worth most for concepts that few before it name. */
function tellingMost(papers: readonly Told[]): Told[] {
	const left = new Set(papers);
	const named = new Map<number, number>();
	const worth = ({ links }: Told) =>
		links.reduce((sum, { concept, weight }) => sum + weight / 4 ** (named.get(concept) ?? 0), 0);
	const told: Told[] = [];
	while (told.length < MOST_PAPERS && left.size > 0) {
		const best = [...left].reduce((a, b) => (worth(b) > worth(a) ? b : a));
		left.delete(best);
		told.push(best);
		for (const { concept } of best.links) named.set(concept, (named.get(concept) ?? 0) + 1);
	}
	return told;
}

/**
 * Gives the marks of one theme the whole reference box, starting from where they stand on the map of all.
 *
 * Deterministic: the simulation has a generator of its own.
 */
function spreadOut(
	starts: readonly Point[],
	ties: readonly (readonly [number, number])[],
): Point[] {
	const nodes: SimulationNodeDatum[] = starts.map(({ x, y }) => ({ x, y: y * SQUEEZE }));
	forceSimulation(nodes)
		.force('link', forceLink(ties.map(([source, target]) => ({ source, target }))).distance(50))
		.force('charge', forceManyBody().strength(-160))
		.force('collide', forceCollide(34))
		.force('x', forceX(REFERENCE.width / 2).strength(0.05))
		.force('y', forceY((REFERENCE.height / 2) * SQUEEZE).strength(0.05))
		.stop()
		.tick(TICKS);
	const x = fitted(
		nodes.map((node) => node.x ?? 0),
		REFERENCE.width,
	);
	const y = fitted(
		nodes.map((node) => node.y ?? 0),
		REFERENCE.height,
	);
	return nodes.map((_, index) => ({ x: x[index] ?? 0, y: y[index] ?? 0 }));
}

/** Numbers stretched to 0..`size`, whole. */
function fitted(values: readonly number[], size: number): number[] {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	return values.map((value) => Math.round(((value - least) / Math.max(1, most - least)) * size));
}
