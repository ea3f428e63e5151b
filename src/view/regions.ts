/** A point in any unit; regions keep the unit of their input. */
export type Point = { readonly x: number; readonly y: number };

/**
 * The ground a theme stands on: the union of a disc on each point and a bar along each pair of `bars`.
 *
 * Paint both opaque in one layer and give the layer the opacity `--region`; then overlaps do not add up.
 */
export type Region = {
	readonly points: readonly Point[];
	/** Pairs of indices into `points`. */
	readonly bars: readonly (readonly [number, number])[];
};

/** Diameter of the discs and width of the bars, px at any zoom. */
export const REGION_STROKE = { disc: 60, bar: 50 } as const;

const LONGEST_BAR = 130;
const FEWEST = 2;

/**
 * Returns the region of one theme's own nodes; leave out bridges, which stand between the themes.
 *
 * Bars follow the minimum spanning tree and skip its edges longer than 130. Points that stand apart
 * from the rest by more than that are left out. Undefined for fewer than two points. O(n²) in points.
 */
export function themeRegion(points: readonly Point[]): Region | undefined {
	const bars = spanningTree(points).filter((bar) => bar.length <= LONGEST_BAR);
	const kept = mainParts(points.length, bars);
	if (kept.length < FEWEST) return undefined;
	const place = new Map(kept.map((index, at) => [index, at]));
	return {
		points: kept.flatMap((index) => points[index] ?? []),
		bars: bars.flatMap(({ from, to }) => {
			const a = place.get(from);
			const b = place.get(to);
			return a === undefined || b === undefined ? [] : [[a, b] as const];
		}),
	};
}

/**
 * Returns the two SVG path data of a region: `discs` for a round-capped stroke of 60, `bars` for one of 50.
 *
 * A disc is a line of no length, which a round cap turns into a dot; with
 * `vector-effect: non-scaling-stroke` it stays round however the map is stretched.
 */
export function regionPaths(region: Region): { readonly discs: string; readonly bars: string } {
	const at = (point: Point): string => `${Math.round(point.x)} ${Math.round(point.y)}`;
	return {
		discs: region.points.map((point) => `M${at(point)}h0`).join(''),
		bars: region.bars
			.map(([from, to]) => [region.points[from], region.points[to]])
			.map(([a, b]) => (a && b ? `M${at(a)}L${at(b)}` : ''))
			.join(''),
	};
}

type Bar = { readonly from: number; readonly to: number; readonly length: number };

function spanningTree(points: readonly Point[]): Bar[] {
	const distance = points.map(() => Number.POSITIVE_INFINITY);
	const nearest = points.map(() => 0);
	const outside = new Set(points.keys());
	const bars: Bar[] = [];
	let current = 0;
	outside.delete(current);
	while (outside.size > 0) {
		let next = -1;
		for (const index of outside) {
			const length = between(points[current], points[index]);
			if (length < (distance[index] ?? 0)) {
				distance[index] = length;
				nearest[index] = current;
			}
			if (next < 0 || (distance[index] ?? 0) < (distance[next] ?? 0)) next = index;
		}
		bars.push({ from: nearest[next] ?? 0, to: next, length: distance[next] ?? 0 });
		outside.delete(next);
		current = next;
	}
	return bars;
}

/** Keeps connected parts of at least two points, or everything if all are alone. */
function mainParts(count: number, bars: readonly Bar[]): number[] {
	const joined = new Set(bars.flatMap(({ from, to }) => [from, to]));
	return [...Array(count).keys()].filter((index) => joined.size === 0 || joined.has(index));
}

function between(a: Point | undefined, b: Point | undefined): number {
	return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY;
}
