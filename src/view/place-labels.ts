import { type Box, type BoxGrid, createBoxGrid, isInside, overlaps } from './box-grid.ts';
import type { Point } from './regions.ts';
import type { TextBlock } from './text-measure.ts';

/** Where a label stands to its mark. */
export type Side =
	| 'right'
	| 'left'
	| 'below'
	| 'above'
	| 'below-right'
	| 'above-right'
	| 'below-left'
	| 'above-left'
	| 'centre';

/** A label that wants a place; all lengths in px of the pane. */
export type LabelItem = {
	readonly id: string;
	readonly block: TextBlock;
	/** Other ways to break its lines, tried where none of the first finds a place. */
	readonly otherBlocks?: readonly TextBlock[];
	/** Centre of its mark. */
	readonly x: number;
	readonly y: number;
	/** Half the size of its mark. */
	readonly radius: number;
	/** Higher goes first; equal ones go by id. See `LABEL_RANK`. */
	readonly priority: number;
	/** The most a place may cost (covering a mark costs 3 + its radius); default 11. */
	readonly tolerance?: number;
	/** Sides to try, best first; default all eight, right first. */
	readonly sides?: readonly Side[];
	/** For a label without a mark (a theme's name): centres to try instead of sides, best first. */
	readonly centres?: readonly Point[];
};

/** Something a label should not cover. */
export type Obstacle = Point & { readonly id: string; readonly radius: number };

/** A line a label should not cross: a route. */
export type Segment = { readonly from: Point; readonly to: Point };

/** The pane the labels stand on. */
export type LabelEnv = {
	/** No label leaves this box. */
	readonly bounds: Box;
	/** Marks, own ones included: a label never counts its own. */
	readonly marks: readonly Obstacle[];
	readonly segments?: readonly Segment[];
	/** Boxes that no label may touch: a toolbar, a legend. */
	readonly taken?: readonly Box[];
};

/** A label with its place. `x` belongs to `anchor`, `y` is the baseline of the first line. */
export type PlacedLabel = {
	readonly id: string;
	readonly lines: readonly string[];
	readonly x: number;
	readonly y: number;
	readonly lineHeight: number;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly side: Side;
	readonly box: Box;
	/** What the place costs: 0 = the side that is best, with nothing under it. */
	readonly cost: number;
};

/** Ranks for `LabelItem.priority`; add less than 1 to order labels of one rank. */
export const LABEL_RANK = {
	selected: 7,
	hovered: 6,
	neighbour: 5,
	theme: 4,
	concept: 3,
	secondRing: 2,
	paper: 1,
} as const;

const SIDES: readonly Side[] = [
	'right',
	'left',
	'below',
	'above',
	'below-right',
	'above-right',
	'below-left',
	'above-left',
];
const DEFAULT_TOLERANCE = 11;
const SIDE_COST = 0.7;
const MARK_COST = 3;
const SEGMENT_COST = 7;
const GAP = 3.5;
const AIR = { x: 3, y: 1 };
const BASELINE = 0.8;

/**
 * Gives each label the best free place around its mark, in order of priority, or leaves it out.
 *
 * Two placed boxes never overlap, none leaves `bounds` or touches a `taken` box, whatever the input.
 * A place costs more the further down the list of sides it is, and for each mark and line it covers;
 * a label whose cheapest place costs more than its tolerance is left out. Near-linear in labels and
 * marks. Deterministic; sorted by priority, highest first.
 */
export function placeLabels(items: readonly LabelItem[], env: LabelEnv): PlacedLabel[] {
	const marks = createBoxGrid<Obstacle>(env.bounds);
	for (const mark of env.marks) marks.add(around(mark, mark.radius), mark);
	const taken = createBoxGrid<Box>(env.bounds);
	for (const box of env.taken ?? []) taken.add(box, box);

	const placed: PlacedLabel[] = [];
	for (const item of [...items].sort(byPriority)) {
		const best = firstPlaced(item, { env, marks, taken });
		if (best === undefined) continue;
		taken.add(best.box, best.box);
		placed.push(best);
	}
	return placed;
}

type Surroundings = {
	readonly env: LabelEnv;
	readonly marks: BoxGrid<Obstacle>;
	readonly taken: BoxGrid<Box>;
};

function firstPlaced(item: LabelItem, surroundings: Surroundings): PlacedLabel | undefined {
	for (const block of [item.block, ...(item.otherBlocks ?? [])]) {
		const found = cheapest({ ...item, block }, surroundings);
		if (found) return found;
	}
	return undefined;
}

function cheapest(item: LabelItem, surroundings: Surroundings): PlacedLabel | undefined {
	let best: PlacedLabel | undefined;
	let lowest = item.tolerance ?? DEFAULT_TOLERANCE;
	for (const [index, place] of places(item).entries()) {
		if (!isInside(place.box, surroundings.env.bounds)) continue;
		if (surroundings.taken.near(place.box).some((box) => overlaps(box, place.box))) continue;
		const cost = index * SIDE_COST + coverCost(place.box, item.id, surroundings);
		if (cost < lowest || (best === undefined && cost === lowest)) {
			best = { ...place, cost };
			lowest = cost;
		}
	}
	return best;
}

function coverCost(box: Box, id: string, { env, marks }: Surroundings): number {
	let cost = 0;
	for (const mark of marks.near(box)) {
		if (mark.id !== id && covers(box, mark)) cost += MARK_COST + mark.radius;
	}
	for (const segment of env.segments ?? []) if (crosses(box, segment)) cost += SEGMENT_COST;
	return cost;
}

type Place = Omit<PlacedLabel, 'cost'>;

function places(item: LabelItem): Place[] {
	if (item.centres) {
		return item.centres.map((centre) => labelAt(item, 'centre', centre));
	}
	const near = item.radius + GAP;
	const slant = near * 0.72;
	const half = item.block.height / 2;
	const rise = slant + half * 0.7;
	const { x, y } = item;
	const edge: Readonly<Record<Side, Point>> = {
		right: { x: x + near, y },
		left: { x: x - near, y },
		below: { x, y: y + near + half - 1 },
		above: { x, y: y - near - half + 1 },
		'below-right': { x: x + slant, y: y + rise },
		'above-right': { x: x + slant, y: y - rise },
		'below-left': { x: x - slant, y: y + rise },
		'above-left': { x: x - slant, y: y - rise },
		centre: { x, y },
	};
	return (item.sides ?? SIDES).map((side) => labelAt(item, side, edge[side]));
}

/** `edge` is the middle of the label's left edge, right edge or centre, as the side asks. */
function labelAt(item: LabelItem, side: Side, edge: Point): Place {
	const { lines, width, height } = item.block;
	const anchor = anchorOf(side);
	const left = edge.x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2);
	const top = edge.y - height / 2;
	const lineHeight = height / lines.length;
	return {
		id: item.id,
		lines,
		x: edge.x,
		y: top + lineHeight * BASELINE,
		lineHeight,
		anchor,
		side,
		box: {
			left: left - AIR.x,
			top: top - AIR.y,
			right: left + width + AIR.x,
			bottom: top + height + AIR.y,
		},
	};
}

function anchorOf(side: Side): PlacedLabel['anchor'] {
	if (side.endsWith('right')) return 'start';
	return side.endsWith('left') ? 'end' : 'middle';
}

function covers(box: Box, mark: Obstacle): boolean {
	const dx = Math.max(box.left - mark.x, 0, mark.x - box.right);
	const dy = Math.max(box.top - mark.y, 0, mark.y - box.bottom);
	return dx * dx + dy * dy < mark.radius * mark.radius;
}

/** Clips the segment to the box (Liang and Barsky 1984, https://doi.org/10.1145/357332.357333). */
function crosses(box: Box, { from, to }: Segment): boolean {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	let enter = 0;
	let leave = 1;
	const edges: readonly (readonly [number, number])[] = [
		[-dx, from.x - box.left],
		[dx, box.right - from.x],
		[-dy, from.y - box.top],
		[dy, box.bottom - from.y],
	];
	for (const [step, room] of edges) {
		if (step === 0 && room < 0) return false;
		if (step < 0) enter = Math.max(enter, room / step);
		if (step > 0) leave = Math.min(leave, room / step);
	}
	return enter < leave;
}

function around({ x, y }: Point, radius: number): Box {
	return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

function byPriority(a: LabelItem, b: LabelItem): number {
	return b.priority - a.priority || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
