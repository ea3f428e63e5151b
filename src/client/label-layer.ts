import type { Box } from '../view/box-grid.ts';
import { conceptFont, PAPER_FONT, radiusScale, themeFont } from '../view/marks.ts';
import {
	LABEL_RANK,
	type LabelItem,
	type PlacedLabel,
	placeLabels,
	type Segment,
} from '../view/place-labels.ts';
import type { Pane } from '../view/projection.ts';
import type { Point } from '../view/regions.ts';
import { type Font, measureBlock } from '../view/text-measure.ts';
import { nameBlock, nameCentres } from '../view/theme-name.ts';
import type { NodeLight } from './lighting.ts';
import type { MapModel, MapNode } from './map-model.ts';
import type { Tokens } from './tokens.ts';

/** A mark in px of the pane; `light` undefined = as at rest; `dim` ones have no label. */
export type SceneNode = Point & {
	readonly node: MapNode;
	readonly radius: number;
	readonly light: NodeLight | 'hovered' | undefined;
	readonly dim: boolean;
};

/** A theme with its place and its own marks, px. */
export type SceneTheme = Point & {
	readonly id: string;
	readonly label: string;
	readonly hue: number | undefined;
	readonly papers: number;
	readonly own: readonly Point[];
};

/** All that labels depend on; lengths in px. */
export type Scene = {
	readonly model: MapModel;
	readonly pane: Pane;
	readonly bounds: Box;
	readonly taken: readonly Box[];
	readonly zoom: number;
	readonly nodes: readonly SceneNode[];
	readonly themes: readonly SceneTheme[];
	readonly segments: readonly Segment[];
	/** Labels that have their place already. */
	readonly kept: readonly PlacedLabel[];
	/** Show every label there is room for: the focus, a route. */
	readonly all: boolean;
};

/** A label with its looks. */
export type StyledLabel = PlacedLabel & {
	readonly font: Font;
	readonly ink: (tokens: Tokens) => string;
	readonly alpha: number;
	readonly halo: number;
};

const PAPER_ZOOM = 1.5;
const NARROW = 600;

type Wanted = LabelItem & Pick<StyledLabel, 'font' | 'ink' | 'alpha' | 'halo'>;

/** Finds a place for each label that the scene asks for; none overlaps another. */
export function labelsOf(scene: Scene): StyledLabel[] {
	const scale = radiusScale(Math.max(0, ...scene.model.overview.concept.papers));
	const wanted = [
		...scene.themes.map((theme) => themeItem(theme, scene)),
		...scene.nodes.flatMap((node) => nodeItem(node, scene, scale) ?? []),
	];
	const byId = new Map(wanted.map((item) => [item.id, item]));
	const marks = scene.nodes
		.filter(({ dim }) => !dim)
		.map(({ node, x, y, radius }) => ({ id: node.id, x, y, radius }));
	const { bounds, segments } = scene;
	const kept = scene.kept.filter(({ id }) => byId.has(id));
	const keptIds = new Set(kept.map(({ id }) => id));
	const taken = [...scene.taken, ...kept.map(({ box }) => box)];
	const open = wanted.filter(({ id }) => !keptIds.has(id));
	const placed = placeLabels(open, { bounds, marks, segments, taken });
	return [...kept, ...placed].flatMap((label) => {
		const item = byId.get(label.id);
		return item ? [{ ...label, ...looks(item) }] : [];
	});
}

function looks({ font, ink, alpha, halo }: Wanted): Omit<StyledLabel, keyof PlacedLabel> {
	return { font, ink, alpha, halo };
}

function themeItem(theme: SceneTheme, { pane }: Scene): Wanted {
	const font = themeFont(pane.width);
	const block = nameBlock(theme.label, pane.width);
	const { x, y, own } = theme;
	return {
		id: `theme:${theme.id}`,
		block,
		x,
		y,
		radius: 0,
		priority: LABEL_RANK.theme + Math.min(0.9, theme.papers / 1000),
		tolerance: 60,
		centres: nameCentres({ at: { x, y }, block, own, pane }),
		font,
		ink: (tokens) => tokens.text(theme.hue),
		alpha: 1,
		halo: 4.5,
	};
}

function nodeItem(scene: SceneNode, all: Scene, scale: number): Wanted | undefined {
	const { node, light, dim } = scene;
	if (dim || !isInside(scene, all.bounds)) return undefined;
	const rank = rankOf(scene, all);
	if (rank === undefined) return undefined;
	const strong = light === 'selected' || light === 'hovered' || light === 'route';
	const font = fontOf(node, scale, strong, light);
	const text = strong && node.what === 'paper' ? node.title : node.label;
	return {
		id: node.id,
		block: measureBlock(text, font, wrapAt(node, strong)),
		x: scene.x,
		y: scene.y,
		radius: scene.radius,
		priority: rank + Math.min(0.9, node.papers / 1000),
		tolerance: toleranceOf(node, light, all.all),
		font,
		ink: (tokens) => (node.what === 'paper' && !strong ? tokens.ink2 : tokens.ink),
		alpha: light === 'second' ? 0.78 : 1,
		halo: 3.6,
	};
}

function rankOf({ node, light }: SceneNode, { zoom, all, pane }: Scene): number | undefined {
	if (light === 'selected' || light === 'route') return LABEL_RANK.selected;
	if (light === 'hovered') return LABEL_RANK.hovered;
	if (light === 'neighbour') return LABEL_RANK.neighbour;
	if (light === 'second') return LABEL_RANK.secondRing;
	if (node.what === 'paper') return all || zoom >= PAPER_ZOOM ? LABEL_RANK.paper : undefined;
	const fewest = (pane.width < NARROW ? 4 : 2) / Math.max(1, zoom);
	return all || node.papers >= fewest ? LABEL_RANK.concept : undefined;
}

function fontOf(node: MapNode, scale: number, strong: boolean, light: SceneNode['light']): Font {
	if (node.what === 'paper') {
		return strong ? { ...PAPER_FONT, size: 14, weight: 600 } : PAPER_FONT;
	}
	const font = conceptFont(node.papers, scale);
	if (strong) return { ...font, size: 15, weight: 600 };
	return light === 'neighbour' ? { ...font, weight: 600 } : font;
}

function wrapAt(node: MapNode, strong: boolean): number {
	if (node.what === 'concept') return 15;
	return strong ? 34 : 18;
}

function toleranceOf(node: MapNode, light: SceneNode['light'], all: boolean): number {
	if (light === 'selected' || light === 'hovered' || light === 'route') return 900;
	if (light === 'neighbour') return 60;
	if (all) return 30;
	return node.papers >= 6 ? 17 : 11;
}

function isInside({ x, y }: Point, { left, top, right, bottom }: Box): boolean {
	return x > left - 30 && x < right + 30 && y > top - 30 && y < bottom + 30;
}

/** Paints labels with a halo in the colour of the ground. */
export function paintLabels(
	context: CanvasRenderingContext2D,
	labels: readonly StyledLabel[],
	tokens: Tokens,
): void {
	context.lineJoin = 'round';
	context.textBaseline = 'alphabetic';
	for (const label of labels) {
		const { font, x, y, lineHeight } = label;
		context.font = `${font.weight} ${font.size}px ${tokens[font.face]}`;
		context.textAlign = ({ start: 'left', middle: 'center', end: 'right' } as const)[label.anchor];
		context.globalAlpha = label.alpha;
		context.strokeStyle = tokens.ground;
		context.lineWidth = label.halo;
		for (const [index, text] of label.lines.entries()) {
			context.strokeText(text, x, y + index * lineHeight);
		}
		context.fillStyle = label.ink(tokens);
		for (const [index, text] of label.lines.entries()) {
			context.fillText(text, x, y + index * lineHeight);
		}
	}
	context.globalAlpha = 1;
}
