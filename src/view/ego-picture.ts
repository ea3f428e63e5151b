import { type EgoPane, egoLayout } from './ego.ts';
import { hueClass } from './marks.ts';
import { type LabelItem, type PlacedLabel, placeLabels, type Side } from './place-labels.ts';
import type { Point } from './regions.ts';
import { type Font, measureBlock, otherBlocks } from './text-measure.ts';

/** Someone in a neighbourhood. */
export type EgoNode = {
	/** Id of its node: `concept:fmri`. */
	readonly node: string;
	readonly id: string;
	readonly kind: 'concept' | 'paper';
	readonly label: string;
	/** What a link on it says. */
	readonly title: string;
	readonly colour: number | undefined;
	/** Half the size of its mark, px. */
	readonly radius: number;
	/** Papers of a concept. */
	readonly papers: number;
	/** How strongly it is tied to the centre, 0..1. */
	readonly weight: number;
};

/** A node, its direct neighbours, and a second ring with its ties to the first; by node ids. */
export type EgoScene = {
	readonly centre: EgoNode;
	readonly inner: readonly EgoNode[];
	readonly outer: readonly EgoNode[];
	readonly ties: readonly (readonly [string, string])[];
};

/** A neighbourhood as it is drawn; px of the pane. */
export type EgoPicture = {
	readonly centre: Point & EgoNode;
	readonly nodes: readonly EgoPictureNode[];
	/** From the centre to its direct neighbours; width and opacity grow with the weight. */
	readonly spokes: readonly {
		readonly from: Point;
		readonly to: Point;
		readonly hue: string;
		readonly width: number;
	}[];
	/** SVG path data of the ties between the rings. */
	readonly ties: string;
	/** Spokes and ties one by one, by the node ids of their ends. */
	readonly lines: readonly { readonly ends: readonly [string, string]; readonly path: string }[];
};

/** A neighbour with its place and its label, if there is room for it. */
export type EgoPictureNode = Point &
	EgoNode & {
		readonly hue: string;
		readonly font: Font;
		readonly placed: PlacedLabel | undefined;
	};

const WRAP = 16;
const MARGIN = 4;
const LABEL_WORTH = 100;
const CENTRE_ROOM = 11;
const SIDES_KEPT = [50, 62, 74, 86, 98];
const EDGES_KEPT = [20, 28, 38];

/**
 * Draws a neighbourhood on a pane: two rings, links to the centre, as many labels as there is room for.
 *
 * No label leaves the pane or touches another. Tries several sizes of the rings and takes the one with
 * most labels, and among those the one whose labels cover least, wide rings first.
 */
export function egoPicture(
	scene: EgoScene,
	pane: { readonly width: number; readonly height: number },
): EgoPicture {
	const variants = SIDES_KEPT.flatMap((side) =>
		EDGES_KEPT.map((edge) => ({ ...pane, side, edge })),
	);
	const drawn = variants.map((variant) => draw(scene, variant));
	return drawn.reduce((best, other) => (worth(other) > worth(best) ? other : best));
}

function worth({ nodes }: EgoPicture): number {
	let total = 0;
	for (const { placed } of nodes) total += placed ? LABEL_WORTH - placed.cost : 0;
	return total;
}

function draw(scene: EgoScene, pane: EgoPane): EgoPicture {
	const places = egoLayout(
		{
			centre: scene.centre.node,
			inner: scene.inner.map(({ node }) => node),
			outer: scene.outer.map(({ node }) => node),
			links: scene.ties,
		},
		pane,
	);
	const at = ({ node }: EgoNode): Point => rounded(places.get(node) ?? { x: 0, y: 0 });
	const middle = at(scene.centre);
	const neighbours = [...scene.inner, ...scene.outer].map((node) => ({
		...node,
		...at(node),
		hue: hueClass(node.colour),
		font: fontOf(node),
	}));
	const labels = placeAll(neighbours, { scene, middle, pane });
	return {
		centre: { ...scene.centre, ...middle },
		nodes: neighbours.map((node) => ({ ...node, placed: labels.get(node.node) })),
		spokes: scene.inner.map((node) => ({
			from: middle,
			to: at(node),
			hue: hueClass(node.kind === 'concept' ? node.colour : scene.centre.colour),
			width: Math.round((0.8 + 1.6 * node.weight) * 10) / 10,
		})),
		ties: scene.ties.map((ends) => linePath(ends, places)).join(''),
		lines: linesOf(scene).map((ends) => ({ ends, path: linePath(ends, places) })),
	};
}

function placeAll(
	nodes: readonly (EgoNode & Point & { font: Font })[],
	{ scene, middle, pane }: { scene: EgoScene; middle: Point; pane: EgoPane },
): Map<string, PlacedLabel> {
	const items = nodes.map((node, index): LabelItem => {
		const limit = node.kind === 'paper' ? WRAP + 2 : WRAP;
		return {
			id: node.node,
			block: measureBlock(node.label, node.font, limit),
			otherBlocks: otherBlocks(node.label, node.font),
			x: node.x,
			y: node.y,
			radius: node.radius,
			priority: -index,
			tolerance: 60,
			sides: outward(node, middle),
		};
	});
	const marks = nodes.map(({ node, x, y, radius }) => ({ id: node, x, y, radius: radius + 1 }));
	const bounds = {
		left: MARGIN,
		top: MARGIN,
		right: pane.width - MARGIN,
		bottom: pane.height - MARGIN,
	};
	const centre = {
		left: middle.x - CENTRE_ROOM,
		top: middle.y - CENTRE_ROOM,
		right: middle.x + CENTRE_ROOM,
		bottom: middle.y + CENTRE_ROOM,
	};
	const segments = nodes.slice(0, scene.inner.length).map(({ x, y }) => ({
		from: middle,
		to: { x: x * 0.9 + middle.x * 0.1, y: y * 0.9 + middle.y * 0.1 },
	}));
	const labels = placeLabels(items, { bounds, marks, segments, taken: [centre] });
	return new Map(labels.map((label) => [label.id, label]));
}

/** Sides that lead away from the middle first. */
function outward({ x, y }: Point, middle: Point): Side[] {
	const across: Side[] = x >= middle.x ? ['right', 'left'] : ['left', 'right'];
	const along: Side[] = y >= middle.y ? ['below', 'above'] : ['above', 'below'];
	const [near = 'right', far = 'left'] = across;
	const [outer = 'below', inner = 'above'] = along;
	const corners = [
		`${outer}-${near}`,
		`${inner}-${near}`,
		`${outer}-${far}`,
		`${inner}-${far}`,
	] as Side[];
	const isSteep = Math.abs(y - middle.y) > 1.4 * Math.abs(x - middle.x);
	return isSteep ? [outer, near, far, ...corners, inner] : [near, ...corners, outer, inner, far];
}

function fontOf({ kind, papers }: EgoNode): Font {
	if (kind === 'paper') return { face: 'serif', size: 11.5, weight: 400 };
	return { face: 'sans', size: 11.5, weight: papers >= 5 ? 600 : 400 };
}

function linesOf({ centre, inner, ties }: EgoScene): EgoScene['ties'] {
	return [...inner.map(({ node }) => [centre.node, node] as const), ...ties];
}

function linePath(
	[from, to]: readonly [string, string],
	places: ReadonlyMap<string, Point>,
): string {
	const [a, b] = [places.get(from), places.get(to)];
	return a && b ? `M${round(a.x)} ${round(a.y)}L${round(b.x)} ${round(b.y)}` : '';
}

function rounded({ x, y }: Point): Point {
	return { x: round(x), y: round(y) };
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
