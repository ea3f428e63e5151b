import type { Box } from '../view/box-grid.ts';
import { mapInset } from '../view/projection.ts';
import type { Point } from '../view/regions.ts';
import { find } from './dom.ts';
import { keptLabels } from './kept-labels.ts';
import {
	labelsOf,
	paintLabels,
	type Scene,
	type SceneNode,
	type SceneTheme,
	type StyledLabel,
} from './label-layer.ts';
import { createLayer } from './layer.ts';
import type { MapNode } from './map-model.ts';
import {
	freeArea,
	groundScaleAt,
	homeOf,
	hoveredScene,
	linkLook,
	type MapScene,
	nodeLook,
	scaleAt,
	shownLinks,
} from './map-scene.ts';
import { paintMarks } from './mark-layer.ts';
import { paintGrounds, type ThemeGround, themeGrounds } from './region-layer.ts';
import { isFiltered } from './transitions.ts';
import { distanceToLine, type MapView, onScreen } from './viewport.ts';

/** What lies under a point of the pane. */
export type Hit =
	| { readonly kind: 'node' | 'theme'; readonly id: string }
	| { readonly kind: 'link'; readonly ends: readonly [string, string] };

/**
 * The layers around the marks: the ground of the themes below them, the labels above, and on top what the
 * pointer is over, with all else faded behind it.
 */
export interface Painter {
	/** Places the labels anew and paints all layers. */
	readonly paint: (view: MapView) => void;
	/** Shows what is hovered now, without painting anything else anew. */
	readonly hover: (view: MapView) => void;
	/** Follows the view: moves and stretches the layers, and paints them anew where that would show. */
	readonly follow: (view: MapView) => void;
	readonly hit: (point: Point, slop: number) => Hit | undefined;
	/** The labels as they are painted, for pictures. */
	readonly labels: () => readonly StyledLabel[];
	readonly grounds: () => readonly ThemeGround[];
}

const LINE_SLOP = 6;
/** Names may be this much too large or too small while the view moves. */
const MOST_STRETCH = 1.2;
const EDGE = 6;

/** Makes the layers. @throws when the browser gives no canvas */
export function createPainter(scene: MapScene): Painter {
	const under = createLayer(find<HTMLCanvasElement>(scene.pane, 'canvas[data-ground]'));
	const over = createLayer(find<HTMLCanvasElement>(scene.pane, 'canvas[data-labels]'));
	const grounds = themeGrounds(scene.model);
	const top = createLayer(find<HTMLCanvasElement>(scene.pane, 'canvas[data-hover]'));
	let labels: readonly StyledLabel[] = [];
	let painted: MapView | undefined;
	let hovered: { readonly scene: MapScene; readonly labels: readonly StyledLabel[] } | undefined;

	function paint(view: MapView): void {
		painted = view;
		const { width, height } = scene.size;
		const { tokens, colour } = scene.look;
		const context = under.begin(width, height);
		if (colour === 'theme' && !scene.focus) {
			const opacity = scene.light ? tokens.regionActive : tokens.region;
			const place = (point: Point) => onScreen(homeOf(scene, point), view);
			const scale = groundScaleAt(scene, view.zoom);
			paintGrounds(context, grounds, { place, scale, tokens, opacity });
		}
		labels = labelsOf(labelScene(scene, view));
		paintLabels(over.begin(width, height), labels, tokens);
		hover(view);
	}

	function hover(view: MapView): void {
		const wasHovered = hovered !== undefined;
		const lit = hoveredScene(scene);
		hovered = lit && { scene: lit, labels: labelsOf(labelScene(lit, view)) };
		scene.pane.classList.toggle('is-hovering', hovered !== undefined);
		if (!hovered && !wasHovered) return;
		const context = top.begin(scene.size.width, scene.size.height);
		if (!hovered) return;
		paintMarks(context, hovered.scene, view);
		paintLabels(context, hovered.labels, scene.look.tokens);
	}

	return {
		paint,
		hover,
		follow: (view) => {
			const ratio = view.zoom / (painted?.zoom ?? 0);
			if (!painted || Math.max(ratio, 1 / ratio) > MOST_STRETCH) return paint(view);
			const { pan } = painted;
			for (const layer of [under, over, top]) {
				layer.shift(view.pan.x - pan.x * ratio, view.pan.y - pan.y * ratio, ratio);
			}
		},
		hit: (point, slop) => {
			const shown = hovered ?? { scene, labels };
			return hit(scene, { point, slop, labels: shown.labels, lines: shown.scene, view: painted });
		},
		labels: () => labels,
		grounds: () => grounds,
	};
}

function labelScene(scene: MapScene, view: MapView): Scene {
	const { size, model, focus, light, look, state } = scene;
	const { width, height } = size;
	const inset = mapInset(width);
	const area = freeArea(scene);
	const bounds = {
		left: 2,
		top: inset.top - 12,
		right: area.right + inset.right - 2,
		bottom: area.bottom + 12,
	};
	const nodes = [...model.nodes.values()].flatMap((node) => sceneNode(scene, node, view) ?? []);
	const isAtRest = !light && !focus && look.colour === 'theme';
	const isStill = isAtRest && view.zoom === 1 && view.pan.x === 0 && view.pan.y === 0;
	const place = (point: Point) => onScreen(homeOf(scene, point), view);
	return {
		model,
		bounds,
		taken: takenBoxes(scene.pane),
		zoom: view.zoom,
		nodes,
		pane: { width, height, inset },
		themes: isAtRest ? sceneThemes(scene, nodes, place) : [],
		segments: state.path || state.link ? segmentsOf(scene, view) : [],
		kept: isStill && !isFiltered(state) ? keptLabels(scene) : [],
		all: focus !== undefined,
	};
}

function sceneThemes(
	{ model }: MapScene,
	nodes: readonly SceneNode[],
	place: (point: Point) => Point,
): SceneTheme[] {
	return model.overview.themes.map((theme) => ({
		id: theme.id,
		label: theme.label,
		hue: theme.colour,
		papers: theme.papers,
		...place(theme),
		own: nodes.filter(({ node }) => node.theme === theme.id && !node.bridge),
	}));
}

function sceneNode(scene: MapScene, node: MapNode, view: MapView): SceneNode | undefined {
	const place = scene.places.get(node.id);
	const name = nodeLook(scene, node);
	if (!place || name === 'gone') return undefined;
	const lit = scene.light?.nodes.get(node.id) ?? (scene.focus ? 'second' : undefined);
	const isHovered = node.id === scene.hovered && lit === 'selected';
	return {
		node,
		...onScreen(place, view),
		radius: node.radius * view.zoom * scaleAt(scene, view.zoom),
		light: isHovered ? 'hovered' : lit,
		dim: name === 'dim',
	};
}

function segmentsOf(scene: MapScene, view: MapView) {
	return shownLinks(scene).flatMap(({ id, source, target }) => {
		if (scene.light?.links.get(id) !== 'route') return [];
		const [from, to] = [scene.places.get(source), scene.places.get(target)];
		return from && to ? [{ from: onScreen(from, view), to: onScreen(to, view) }] : [];
	});
}

/** The boxes of the tools that lie over the map. */
function takenBoxes(pane: HTMLElement): Box[] {
	const own = pane.getBoundingClientRect();
	return [...pane.querySelectorAll('[data-clear]')]
		.map((tool) => tool.getBoundingClientRect())
		.filter(({ width }) => width > 0)
		.map(({ left, top, right, bottom }) => ({
			left: left - own.left - EDGE,
			top: top - own.top - EDGE,
			right: right - own.left + EDGE,
			bottom: bottom - own.top + EDGE,
		}));
}

type Search = {
	readonly point: Point;
	readonly slop: number;
	readonly labels: readonly StyledLabel[];
	/** The scene whose lines are there to be met. */
	readonly lines: MapScene;
	readonly view: MapView | undefined;
};

/** Labels are targets too; then the nearest mark within `slop`; then a line. */
function hit(scene: MapScene, { point, slop, labels, lines, view }: Search): Hit | undefined {
	if (!view) return undefined;
	const label = labels.find(
		({ box }) =>
			point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom,
	);
	if (label?.id.startsWith('theme:')) return { kind: 'theme', id: label.id.slice('theme:'.length) };
	if (label) return { kind: 'node', id: label.id };
	return nearestNode(scene, point, { slop, view }) ?? nearestLine(lines, point, view);
}

function nearestNode(
	scene: MapScene,
	point: Point,
	{ slop, view }: { slop: number; view: MapView },
): Hit | undefined {
	let best: Hit | undefined;
	let least = slop;
	for (const node of scene.model.nodes.values()) {
		const place = scene.places.get(node.id);
		if (!place) continue;
		const { x, y } = onScreen(place, view);
		const radius = node.radius * view.zoom * scaleAt(scene, view.zoom);
		const distance = Math.hypot(x - point.x, y - point.y) - radius;
		if (distance >= least || nodeLook(scene, node) === 'gone') continue;
		[best, least] = [{ kind: 'node', id: node.id }, distance];
	}
	return best;
}

function nearestLine(scene: MapScene, point: Point, view: MapView): Hit | undefined {
	let best: Hit | undefined;
	let least = LINE_SLOP;
	for (const link of scene.model.links) {
		const { source, target } = link;
		const [from, to] = [scene.places.get(source), scene.places.get(target)];
		if (!from || !to) continue;
		const distance = distanceToLine(point, onScreen(from, view), onScreen(to, view));
		if (distance >= least || linkLook(scene, link) === 'dim') continue;
		[best, least] = [{ kind: 'link', ends: [source, target] }, distance];
	}
	return best;
}
