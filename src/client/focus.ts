import { egoLayout } from '../view/ego.ts';
import type { Point } from '../view/regions.ts';
import { otherEnd, secondRing } from './lighting.ts';
import type { MapModel } from './map-model.ts';
import type { Area } from './viewport.ts';

// How many stand around, by reach: direct neighbours, then those behind them.
const REACH = { 1: [14, 10], 2: [22, 20], 3: [32, 34] } as const;
const LABEL_ROOM = { wide: { side: 120, edge: 34 }, narrow: { side: 64, edge: 30 } };

/** Returns where the neighbourhood of a node stands within an area, px; everything else has no place. */
export function focusOn(
	model: MapModel,
	id: string,
	{ hops, area }: { hops: 1 | 2 | 3; area: Area },
): ReadonlyMap<string, Point> {
	const [first, second] = REACH[hops];
	const inner = [...model.linksOf(id)]
		.sort((a, b) => b.weight - a.weight)
		.slice(0, first)
		.map((link) => otherEnd(link, id));
	const ring = new Set(inner);
	const outer = secondRing(model, id, second + ring.size)
		.filter((other) => !ring.has(other))
		.slice(0, second);
	const shown = new Set([...outer, ...inner]);
	const links = outer.flatMap((other) =>
		model
			.linksOf(other)
			.map((link) => [other, otherEnd(link, other)] as const)
			.filter(([, end]) => shown.has(end)),
	);
	const width = area.right - area.left;
	const room = width < 600 ? LABEL_ROOM.narrow : LABEL_ROOM.wide;
	const pane = { width, height: area.bottom - area.top, ...room };
	const places = egoLayout({ centre: id, inner, outer, links }, pane);
	return new Map(
		[...places].map(([node, { x, y }]) => [node, { x: x + area.left, y: y + area.top }]),
	);
}
