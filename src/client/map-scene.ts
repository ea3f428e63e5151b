import { markScale } from '../view/marks.ts';
import { mapInset, type PaneSize, paneSize, project } from '../view/projection.ts';
import type { Point } from '../view/regions.ts';
import type { Expansion } from './expansion.ts';
import {
	type Light,
	type LinkLight,
	lightNode,
	lightRoute,
	lightTie,
	type NodeLight,
	otherEnd,
} from './lighting.ts';
import type { MapLink, MapModel, MapNode } from './map-model.ts';
import type { Tokens } from './tokens.ts';
import { passes } from './transitions.ts';
import type { Colour, ExplorerState } from './url-state.ts';
import type { Area } from './viewport.ts';

/** px. */
export type Size = { readonly width: number; readonly height: number };

/** What the colours of the map depend on. */
export type MapLook = { tokens: Tokens; colour: Colour };

/** How a mark is shown; `gone` ones are not there at all. */
export type NodeLook = NodeLight | 'rest' | 'dim' | 'gone';
/** How a line is shown; `dim` ones are not drawn. */
export type LinkLook = LinkLight | 'rest' | 'dim';

/** Everything the live map knows; its parts share it. */
export interface MapScene {
	readonly pane: HTMLElement;
	readonly panel: HTMLElement;
	/** The pane's, px; kept, since asking the page in every frame is dear. */
	size: Size;
	readonly look: MapLook;
	/** The map as it is at rest, what was called up beside it (the latest first), and both as one. */
	readonly base: MapModel;
	expansions: readonly Expansion[];
	model: MapModel;
	state: ExplorerState;
	/** Papers of the selected concept, where the map does not draw it. */
	papers: readonly string[];
	route: readonly string[];
	hovered: string | undefined;
	light: Light | undefined;
	/** Places of the focused neighbourhood; undefined = the whole map. */
	focus: ReadonlyMap<string, Point> | undefined;
	/** Where each node stands, px at zoom 1. */
	places: ReadonlyMap<string, Point>;
}

/** The size of the pane now, px. */
export function measurePane({ clientWidth, clientHeight }: HTMLElement): Size {
	return { width: clientWidth, height: clientHeight };
}

/** Where a point of the reference box stands in the pane, px at zoom 1. */
export function homeOf(scene: MapScene, point: Point): Point {
	return project(point, { ...scene.size, inset: mapInset(scene.size.width) });
}

/** The kind of pane the map stands in. */
export function sizeOf({ size }: Pick<MapScene, 'size'>): PaneSize {
	return paneSize(size);
}

/** The factor of all marks; a reader who zooms in on a small pane gets marks of full size. */
export function scaleAt(scene: Pick<MapScene, 'size'>, zoom: number): number {
	return markScale(zoom) * sizeOf(scene).markScale ** (1 / Math.max(1, zoom));
}

/** The factor of the strokes that make the grounds of themes. */
export function groundScaleAt(scene: Pick<MapScene, 'size'>, zoom: number): number {
	return Math.max(1, zoom) * sizeOf(scene).groundScale;
}

/** What of the pane is free of the panel and the tools, px. */
export function freeArea({ pane, panel, size: { width, height } }: MapScene): Area {
	const inset = mapInset(width);
	const cover = panel.hidden ? undefined : panel.getBoundingClientRect();
	const own = pane.getBoundingClientRect();
	const isSheet = cover !== undefined && cover.width >= own.width - 2;
	const right = cover && !isSheet ? Math.min(width, cover.left - own.left) : width;
	const bottom = cover && isSheet ? Math.min(height, cover.top - own.top) : height;
	return {
		left: inset.left,
		top: inset.top,
		right: Math.max(inset.left + 80, right - inset.right),
		bottom: Math.max(inset.top + 80, bottom - (isSheet ? 12 : inset.bottom)),
	};
}

/** What stands out in this state; undefined = nothing does. */
export function lightOf(scene: MapScene): Light | undefined {
	const { model, state, route, papers } = scene;
	if (state.path) return route.length > 0 ? lightRoute(model, route) : undefined;
	if (state.link) return lightTie(model, state.link);
	if (state.compare.length > 0) return lightCompared(model, state.compare);
	return state.selected ? lightNode(model, state.selected, papers) : undefined;
}

/** What stands out around the hovered node, and nothing else; undefined where none is. */
export function hoveredScene(scene: MapScene): MapScene | undefined {
	const { model, hovered } = scene;
	if (!hovered || !model.nodes.has(hovered)) return undefined;
	const light = lightNode(model, hovered);
	const nodes = new Map([...model.nodes].filter(([id]) => light.nodes.has(id)));
	const links = model.links.filter(({ id }) => light.links.has(id));
	return { ...scene, light, model: { ...model, nodes, links } };
}

function lightCompared(model: MapModel, ids: readonly string[]): Light {
	const lights = ids.map((id) => lightNode(model, id));
	const tied = lights.flatMap(({ nodes }) => [...nodes].filter(([, light]) => light !== 'second'));
	const often = new Map<string, number>();
	for (const [id] of tied) often.set(id, (often.get(id) ?? 0) + 1);
	const nodes = new Map(tied.filter(([id]) => (often.get(id) ?? 0) > 1));
	for (const id of ids) nodes.set(id, 'selected');
	const links = lights.flatMap((light) =>
		[...light.links].filter(([id]) => id.split(' ').every((end) => nodes.has(end))),
	);
	return { nodes, links: new Map(links) };
}

/** How a mark is shown in this scene. */
export function nodeLook(scene: MapScene, node: MapNode): NodeLook {
	const { focus, light, state } = scene;
	if (focus && !focus.has(node.id)) return 'gone';
	const lit = light?.nodes.get(node.id);
	if (lit) return lit;
	if (focus && light) return 'second';
	return light || !passes(node, state) ? 'dim' : 'rest';
}

/** How a line is shown in this scene. */
export function linkLook(scene: MapScene, link: MapLink): LinkLook {
	const { focus, light, state, model } = scene;
	const { id, source, target } = link;
	if (link.weight < state.strength) return 'dim';
	if (focus && !(focus.has(source) && focus.has(target))) return 'dim';
	const lit = light?.links.get(id);
	if (lit) return lit;
	if (focus && light) return 'second';
	if (light) return 'dim';
	const ends = [model.nodes.get(source), model.nodes.get(target)];
	return ends.every((node) => node && passes(node, state)) ? 'rest' : 'dim';
}

/** The nodes to bring into view: what stands out, or what passes the filters. */
export function nodesInView(scene: MapScene): string[] {
	const { focus, light, model, state } = scene;
	if (focus) return [...focus.keys()];
	if (light) return [...light.nodes.keys()];
	return [...model.nodes.values()].filter((node) => passes(node, state)).map(({ id }) => id);
}

/** The lines that a click can mean: those that are drawn. */
export function shownLinks(scene: MapScene): readonly MapLink[] {
	return scene.model.links.filter((link) => linkLook(scene, link) !== 'dim');
}

/** The ids tied to a node by a line, strongest first. */
export function tiedTo(model: MapModel, id: string): string[] {
	return [...model.linksOf(id)]
		.sort((a, b) => b.weight - a.weight)
		.map((link) => otherEnd(link, id));
}
