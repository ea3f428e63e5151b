import type { Point } from '../view/regions.ts';

/** What of the pane is free of panel and tools, px. */
export type Area = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

/** A view of the map: a point p of the map stands at `p * zoom + pan`. */
export type MapView = { readonly zoom: number; readonly pan: Point };

/** The limits of zooming; Cytoscape's layer cache ends at 4. */
export const ZOOM = { least: 0.3, most: 3.9 } as const;

/** The map as it lies on the still picture. */
export const REST_VIEW: MapView = { zoom: 1, pan: { x: 0, y: 0 } };

/** Returns where a point of the map stands in the pane. */
export function onScreen({ x, y }: Point, { zoom, pan }: MapView): Point {
	return { x: x * zoom + pan.x, y: y * zoom + pan.y };
}

/** Returns the view that shows all points in the middle of the area, no larger than `most`. */
export function fitView(points: readonly Point[], area: Area, most: number): MapView {
	const xs = points.map(({ x }) => x);
	const ys = points.map(({ y }) => y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const width = Math.max(1, area.right - area.left);
	const height = Math.max(1, area.bottom - area.top);
	const wanted = Math.min(width / Math.max(right - left, 60), height / Math.max(bottom - top, 60));
	const zoom = Math.max(ZOOM.least, Math.min(most, wanted));
	return {
		zoom,
		pan: {
			x: area.left + width / 2 - (zoom * (left + right)) / 2,
			y: area.top + height / 2 - (zoom * (top + bottom)) / 2,
		},
	};
}

/** Returns how far `point` is from the line between two points, all in px. */
export function distanceToLine(point: Point, from: Point, to: Point): number {
	const [dx, dy] = [to.x - from.x, to.y - from.y];
	const length = dx * dx + dy * dy;
	const along = length === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / length;
	const share = Math.max(0, Math.min(1, along));
	return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/**
 * Returns the id that stands nearest in a direction (a unit step in x or y) from `from`, if any.
 *
 * What lies more than 60 degrees off the direction does not count; going aside costs double.
 */
export function nearestInDirection(
	from: Point,
	direction: Point,
	points: Iterable<readonly [id: string, place: Point]>,
): string | undefined {
	let best: string | undefined;
	let lowest = Number.POSITIVE_INFINITY;
	for (const [id, { x, y }] of points) {
		const ahead = (x - from.x) * direction.x + (y - from.y) * direction.y;
		const aside = Math.abs((x - from.x) * direction.y) + Math.abs((y - from.y) * direction.x);
		if (ahead <= 1 || aside > ahead * 1.74) continue;
		const cost = ahead + 2 * aside;
		if (cost < lowest) [best, lowest] = [id, cost];
	}
	return best;
}
