import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationNodeDatum,
} from 'd3-force';
import { REFERENCE } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';

/** A theme's size on the map and how strongly it is tied to the others. */
export type ThemeDisc = { readonly radius: number; readonly ties: readonly number[] };

const TICKS = 300;

/**
 * Places the themes in the reference box: large ones take more room, tied ones stand side by side.
 *
 * Starts on an ellipse, in an order in which each theme follows the one it is tied to most, and lets
 * the discs settle. Deterministic.
 */
export function placeThemes(discs: readonly ThemeDisc[]): Point[] {
	const { width, height } = REFERENCE;
	const aspect = height / width;
	const order = seriate(discs);
	const nodes: (SimulationNodeDatum & { radius: number })[] = discs.map(({ radius }, theme) => {
		const angle = (order.indexOf(theme) / discs.length) * 2 * Math.PI - Math.PI / 3;
		// The simulation runs in a square; the aspect is put on at the end.
		return { radius, x: Math.cos(angle) * width * 0.3, y: Math.sin(angle) * width * 0.3 };
	});
	const strongest = Math.max(1e-9, ...discs.flatMap(({ ties }) => ties));
	const links = discs.flatMap(({ ties }, source) =>
		ties.flatMap((tie, target) =>
			target < source && tie > 0 ? [{ source, target, strength: tie / strongest }] : [],
		),
	);
	forceSimulation(nodes)
		.stop()
		.force('charge', forceManyBody().strength(-900))
		.force(
			'link',
			forceLink<(typeof nodes)[number], (typeof links)[number]>(links)
				.distance(180)
				.strength(({ strength }) => 0.25 * strength),
		)
		.force('collide', forceCollide<(typeof nodes)[number]>(({ radius }) => radius).strength(0.9))
		.force('x', forceX(0).strength(0.06))
		.force('y', forceY(0).strength(0.06))
		.tick(TICKS);
	return fit(
		nodes.map(({ x = 0, y = 0, radius }) => ({ x, y: y * aspect, radius })),
		{ width, height },
	);
}

/** Stretches the discs to fill the box, each kept inside by most of its radius. */
function fit(
	discs: readonly { x: number; y: number; radius: number }[],
	{ width, height }: { width: number; height: number },
): Point[] {
	const inset = (radius: number, length: number): number => Math.min(radius * 0.85, length * 0.3);
	const along = (values: readonly number[], radii: readonly number[], length: number): number[] => {
		const low = Math.min(...values.map((value, index) => value - inset(radii[index] ?? 0, length)));
		const high = Math.max(
			...values.map((value, index) => value + inset(radii[index] ?? 0, length)),
		);
		return values.map((value) => ((value - low) / Math.max(1, high - low)) * length);
	};
	const radii = discs.map(({ radius }) => radius);
	const xs = along(
		discs.map(({ x }) => x),
		radii,
		width,
	);
	const ys = along(
		discs.map(({ y }) => y),
		radii,
		height,
	);
	return discs.map((_, index) => ({ x: xs[index] ?? 0, y: ys[index] ?? 0 }));
}

/** Starts with the first theme; then always the one tied most to the last. */
function seriate(discs: readonly ThemeDisc[]): number[] {
	const left = new Set(discs.keys());
	const order: number[] = [];
	let last = 0;
	while (left.size > 0) {
		const ties = discs[last]?.ties ?? [];
		const next =
			order.length === 0
				? 0
				: [...left].reduce((a, b) => ((ties[b] ?? 0) > (ties[a] ?? 0) ? b : a));
		order.push(next);
		left.delete(next);
		last = next;
	}
	return order;
}
