import type { Box } from '../view/box-grid.ts';
import { linkOpacity, linkWidth, SHEET } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';
import type { MapLink, MapNode } from './map-model.ts';
import {
	type LinkLook,
	linkLook,
	type MapScene,
	type NodeLook,
	nodeLook,
	scaleAt,
	sizeOf,
} from './map-scene.ts';
import { blend, type Tokens } from './tokens.ts';
import type { MapView } from './viewport.ts';

/** How a line is drawn; px at zoom 1. */
export type LineStyle = {
	readonly colour: string;
	readonly width: number;
	readonly opacity: number;
};

/** How a mark is drawn: a disc of `radius`, or a sheet `factor` times its size; px at zoom 1. */
export type MarkStyle = {
	readonly fill: string;
	readonly border: string;
	readonly borderWidth: number;
	/** From the mark to a ring of ink around it; 0 = no such ring. */
	readonly gap: number;
	readonly opacity: number;
	readonly radius: number;
	readonly factor: number;
};

// linkOpacity is made for light; tokens raise its floor in the dark.
const FLOOR = 0.06;
const PALE = 0.45;
/** Width of the ring around what is chosen, as its border or, where colours are forced, apart from it. */
const RING = { selected: 2.5, route: 2.2, apart: 2.5 } as const;
/** No mark reaches further from its place, px at zoom 1. */
const LARGEST = 60;

/** Paints all lines and above them all marks, what stands out last, on a context that maps px of the pane. */
export function paintMarks(
	context: CanvasRenderingContext2D,
	scene: MapScene,
	{ zoom, pan }: MapView,
): void {
	context.save();
	context.translate(pan.x, pan.y);
	context.scale(zoom, zoom);
	const [left, top] = [-pan.x / zoom, -pan.y / zoom];
	const { width, height } = scene.size;
	const seen = { left, top, right: left + width / zoom, bottom: top + height / zoom };
	for (const { item, look, at, to } of litLast(linesIn(scene, seen))) {
		paintLine(context, lineStyle(scene, item, look), [at, to]);
	}
	const scale = scaleAt(scene, zoom);
	for (const { item, look, at } of litLast(marksIn(scene, seen))) {
		const style = markStyle(scene, item, look);
		paintMark(context, item, { style, at, scale, tokens: scene.look.tokens });
	}
	context.restore();
}

type Placed<Item, Look> = {
	readonly item: Item;
	readonly look: Look;
	readonly at: Point;
	readonly to: Point;
};

function linesIn(scene: MapScene, seen: Box): Placed<MapLink, LinkLook>[] {
	return scene.model.links.flatMap((link) => {
		const [at, to] = [scene.places.get(link.source), scene.places.get(link.target)];
		if (!at || !to || isBeside(at, to, seen)) return [];
		return [{ item: link, look: linkLook(scene, link), at, to }];
	});
}

function marksIn(scene: MapScene, seen: Box): Placed<MapNode, NodeLook>[] {
	return [...scene.model.nodes.values()].flatMap((node) => {
		const at = scene.places.get(node.id);
		const look = nodeLook(scene, node);
		if (!at || look === 'gone' || isBeside(at, at, seen, LARGEST)) return [];
		return [{ item: node, look, at, to: at }];
	});
}

const IN_THE_BACK: ReadonlySet<string> = new Set(['rest', 'dim']);

function litLast<Item, Look extends string>(placed: readonly Placed<Item, Look>[]) {
	const isBack = ({ look }: Placed<Item, Look>) => IN_THE_BACK.has(look);
	return [...placed.filter(isBack), ...placed.filter((one) => !isBack(one))];
}

/** Whether the straight line between two points passes by on one side for sure. */
function isBeside(a: Point, b: Point, { left, top, right, bottom }: Box, room = 0): boolean {
	return (
		Math.max(a.x, b.x) < left - room ||
		Math.min(a.x, b.x) > right + room ||
		Math.max(a.y, b.y) < top - room ||
		Math.min(a.y, b.y) > bottom + room
	);
}

function paintLine(
	context: CanvasRenderingContext2D,
	{ colour, width, opacity }: LineStyle,
	[from, to]: readonly [Point, Point],
): void {
	if (opacity === 0) return;
	context.globalAlpha = opacity;
	context.strokeStyle = colour;
	context.lineWidth = width;
	context.beginPath();
	context.moveTo(from.x, from.y);
	context.lineTo(to.x, to.y);
	context.stroke();
}

function paintMark(
	context: CanvasRenderingContext2D,
	{ what }: MapNode,
	{ style, at, scale, tokens }: { style: MarkStyle; at: Point; scale: number; tokens: Tokens },
): void {
	const { fill, border, borderWidth, gap } = style;
	const paint = (grow: number, colour: string) => {
		context.fillStyle = colour;
		context.beginPath();
		if (what === 'concept') {
			context.arc(at.x, at.y, style.radius * scale + grow, 0, 2 * Math.PI);
		} else {
			const width = SHEET.width * style.factor * scale + 2 * grow;
			const height = SHEET.height * style.factor * scale + 2 * grow;
			context.roundRect(at.x - width / 2, at.y - height / 2, width, height, SHEET.corner);
		}
		context.fill();
	};
	context.globalAlpha = style.opacity;
	if (gap > 0) {
		paint(gap + RING.apart, tokens.ink);
		paint(gap, tokens.ground);
	}
	if (what === 'concept') {
		// Two discs look like one with a border, and are far cheaper than a stroke around it.
		paint(borderWidth / 2, border);
		paint(-borderWidth / 2, fill);
	} else {
		paint(0, fill);
		context.strokeStyle = border;
		context.lineWidth = borderWidth * scale;
		context.stroke();
	}
}

/** How a line looks in this scene; opacity 0 = it is not drawn. */
export function lineStyle(scene: MapScene, link: MapLink, look: LinkLook): LineStyle {
	const { tokens } = scene.look;
	const { weight } = link;
	if (look === 'route') return { colour: tokens.ink, width: 2.5, opacity: 0.9 };
	if (look === 'second') return { colour: tokens.ink, width: 1, opacity: tokens.dim };
	if (look === 'on') {
		// A line has the colour of its concept, which is always its target.
		const concept = scene.model.nodes.get(link.target);
		const colour = concept ? hueOf(scene, concept) : tokens.ink;
		return { colour, width: 1 + 2.6 * weight, opacity: 0.8 };
	}
	const opacity = look === 'dim' ? 0 : restOpacity(link, tokens) * sizeOf(scene).lineScale;
	return { colour: tokens.ink, width: linkWidth(weight), opacity };
}

function restOpacity({ weight, acrossThemes }: MapLink, { edgeMin }: Tokens): number {
	const opacity = linkOpacity(weight, acrossThemes);
	return opacity === 0 ? 0 : opacity - FLOOR + edgeMin;
}

/** How a mark looks in this scene. */
export function markStyle(scene: MapScene, node: MapNode, look: NodeLook): MarkStyle {
	const { tokens } = scene.look;
	const hue = hueOf(scene, node);
	// Paler but not translucent, or the lines behind a mark would show through it.
	const colour = look === 'second' ? blend(hue, tokens.ground, PALE) : hue;
	const ring = look === 'selected' || look === 'route' ? RING[look] : undefined;
	const gap = ring ? tokens.ringGap : 0;
	const inked = ring && gap === 0 ? { border: tokens.ink, borderWidth: ring } : undefined;
	const common = { gap, opacity: look === 'dim' ? tokens.dim : 1, radius: node.radius };
	if (node.what === 'concept') {
		return {
			fill: colour,
			border: tokens.ground,
			borderWidth: 1.2,
			...inked,
			...common,
			factor: 1,
		};
	}
	const factor = look === 'selected' ? 1.46 : look === 'route' ? 1.34 : 1;
	const sheet = { fill: tokens.surface, border: colour, borderWidth: SHEET.stroke };
	return { ...sheet, ...inked, ...common, factor };
}

function hueOf({ look: { tokens, colour } }: MapScene, node: MapNode): string {
	if (colour === 'theme') return tokens.mark(node.hue);
	return node.what === 'paper' ? tokens.ink3 : tokens.mark(node.kindHue);
}
