import type { Point } from '../view/regions.ts';
import type { Explorer, MapPart } from './context.ts';
import { loadConcept, loadOverview } from './data.ts';
import { find } from './dom.ts';
import { focusOn } from './focus.ts';
import { createEngine, type MapEngine } from './map-engine.ts';
import { wireMapInput } from './map-input.ts';
import { wireMapKeys } from './map-keys.ts';
import { createModel, withGuest } from './map-model.ts';
import { createPainter, type Painter } from './map-painter.ts';
import {
	freeArea,
	homeOf,
	lightOf,
	linkClass,
	type MapScene,
	nodeClass,
	nodesInView,
	scaleAt,
	sizeOf,
} from './map-scene.ts';
import { onRoute, shownRoute } from './route-store.ts';
import { onTokensChange, readTokens } from './tokens.ts';
import { hasSubject } from './transitions.ts';
import type { ExplorerState } from './url-state.ts';
import { fitView, onScreen, REST_VIEW } from './viewport.ts';

const MOVE_MS = 260;
const LARGEST = { everything: 2.2, selection: 1.6, route: 1.3 } as const;
const LABEL_ROOM = 44;
const SCALE_STEP = 0.03;

/** The live map and what its parts need of each other. */
export interface LiveMap {
	readonly explorer: Explorer;
	readonly scene: MapScene;
	readonly engine: MapEngine;
	readonly painter: Painter;
	/** Works out anew what stands out, and shows it. */
	readonly relight: () => void;
	/** Called when the view has moved. */
	readonly watchers: (() => void)[];
}

/**
 * Puts the live map where the still picture is, without a jump, and hides the picture.
 *
 * The picture keeps its links: they are the map for the keyboard and for screen readers.
 * @throws {DataError} or when the browser gives no canvas
 */
export async function createLiveMap(explorer: Explorer): Promise<MapPart> {
	const [overview] = await Promise.all([loadOverview(), document.fonts.ready]);
	const pane = find(explorer.root, '[data-map]');
	const state = explorer.state();
	const scene: MapScene = {
		pane,
		panel: find(explorer.root, '[data-panel]'),
		look: {
			tokens: readTokens(),
			colour: state.colour,
			scale: scaleAt({ pane }, 1),
			lines: sizeOf({ pane }).lineScale,
		},
		model: createModel(overview),
		state,
		papers: [],
		route: shownRoute(),
		hovered: undefined,
		light: undefined,
		focus: undefined,
		places: new Map(),
	};
	const painter = createPainter(scene);
	const live = start(explorer, scene, painter);
	await live.engine.drawn;
	pane.dataset.live = '';
	live.watchers.push(wireMapKeys(live));
	if (shownRoute().length > 0) void showRouteOn(live);
	return partOf(live);
}

function start(explorer: Explorer, scene: MapScene, painter: Painter): LiveMap {
	let frame = 0;
	const engine = createEngine(find(scene.pane, '[data-marks]'), scene.look, {
		down: () => input.down(),
		tap: (press) => input.tap(press),
		hold: (press) => input.hold(press),
		over: (id) => input.over(id),
		view: () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => {
				rescale(live);
				painter.follow(engine.view());
				for (const watcher of live.watchers) watcher();
			});
		},
	});
	const live: LiveMap = {
		explorer,
		scene,
		engine,
		painter,
		watchers: [],
		relight: () => {
			scene.light = lightOf(scene);
			const { nodes, links } = scene.model;
			const linkById = new Map(links.map((link) => [link.id, link]));
			engine.light(
				(id) => classOf(nodes.get(id), (node) => nodeClass(scene, node)),
				(id) => classOf(linkById.get(id), (link) => linkClass(scene, link)),
			);
			painter.paint(engine.view());
		},
	};
	const input = wireMapInput(live);
	engine.add(scene.model);
	settle(live);
	live.relight();
	return live;
}

function classOf<Item>(item: Item | undefined, name: (item: Item) => string): string {
	return item ? name(item) : '';
}

function partOf(live: LiveMap): MapPart {
	const { scene, engine, painter } = live;
	const resize = () => {
		engine.resize();
		scene.look.lines = sizeOf(scene).lineScale;
		rescale(live);
		settle(live);
		refit(live, 0);
		live.relight();
	};
	new ResizeObserver(resize).observe(scene.pane);
	new ResizeObserver(() => refit(live, MOVE_MS)).observe(scene.panel);
	onTokensChange(() => {
		scene.look.tokens = readTokens();
		engine.restyle('all');
		painter.paint(engine.view());
	});
	onRoute(() => void showRouteOn(live));
	return {
		show: (state, before) => void show(live, state, before),
		hover: (id) => {
			if (scene.hovered === id || hasSubject(scene.state)) return;
			scene.hovered = id;
			live.relight();
		},
		zoom: (factor) => zoomBy(live, factor),
		fit: () => {
			const everything = [...scene.places.values()];
			const most = LARGEST.everything;
			const view = scene.panel.hidden ? REST_VIEW : fitView(everything, freeArea(scene), most);
			engine.setView(view, duration(MOVE_MS));
		},
		picture: () => {
			const view = engine.view();
			const place = (point: Point) => onScreen(homeOf(scene, point), view);
			return { scene, labels: painter.labels(), grounds: painter.grounds(), view, place };
		},
	};
}

async function show(live: LiveMap, state: ExplorerState, before: ExplorerState): Promise<void> {
	const { scene, engine } = live;
	scene.state = state;
	scene.hovered = undefined;
	if (scene.look.colour !== state.colour) {
		scene.look.colour = state.colour;
		engine.restyle('all');
	}
	scene.papers = [];
	if (state.selected !== before.selected) await welcome(live, state.selected);
	if (live.explorer.state() !== state) return;
	settle(live);
	live.relight();
	const moved = JSON.stringify([before.selected, before.hops, before.link, before.path]);
	const wanted = JSON.stringify([state.selected, state.hops, state.link, state.path]);
	if (moved !== wanted) refit(live, MOVE_MS);
}

/** Shows the chosen node: as it is, as a guest, or, if it is everywhere, by its papers. */
async function welcome(live: LiveMap, id: string | undefined): Promise<void> {
	const shard = await invite(live, id);
	if (shard?.ubiquitous) live.scene.papers = shard.in.map((paper) => `paper:${paper.id}`);
}

/** Brings in a concept that the map leaves out; one that is everywhere stays out. */
async function invite({ scene, engine }: LiveMap, id: string | undefined) {
	if (!id?.startsWith('concept:') || scene.model.nodes.has(id)) return undefined;
	const shard = await loadConcept(id.slice('concept:'.length)).catch(() => undefined);
	if (!shard || shard.ubiquitous) return shard;
	scene.model = withGuest(scene.model, shard);
	engine.add(scene.model);
	return shard;
}

async function showRouteOn(live: LiveMap): Promise<void> {
	const route = shownRoute();
	for (const id of route) await invite(live, id);
	live.scene.route = route;
	settle(live);
	live.relight();
	refit(live, MOVE_MS);
}

/** Puts every node in its place: at home, or around the one in focus. */
function settle({ scene, engine }: LiveMap): void {
	const { model, state } = scene;
	const isFocused = state.hops > 0 && state.selected && model.nodes.has(state.selected);
	scene.focus =
		isFocused && state.hops && state.selected
			? focusOn(model, state.selected, { hops: state.hops, area: freeArea(scene) })
			: undefined;
	const homes = [...model.nodes.values()].map((node) => [node.id, homeOf(scene, node)] as const);
	scene.places = new Map([...homes, ...(scene.focus ?? [])]);
	engine.place((node) => scene.places.get(node.id));
}

/** Shows what matters in what is left beside the panel. */
function refit(live: LiveMap, milliseconds: number): void {
	const { scene, engine } = live;
	if (scene.focus) settle(live);
	if (scene.focus || !hasSubject(scene.state)) {
		engine.setView(REST_VIEW, duration(milliseconds));
		return;
	}
	const points = nodesInView(scene).flatMap((id) => scene.places.get(id) ?? []);
	if (points.length === 0) return;
	const { left, top, right, bottom } = freeArea(scene);
	const room = right - left > 500 ? LABEL_ROOM * 1.6 : LABEL_ROOM;
	const area = { left: left + room, top: top + 16, right: right - room, bottom: bottom - 24 };
	const most = scene.state.selected ? LARGEST.selection : LARGEST.route;
	engine.setView(fitView(points, area, most), duration(milliseconds));
}

function zoomBy({ scene, engine }: LiveMap, factor: number): void {
	const { zoom, pan } = engine.view();
	const { left, top, right, bottom } = freeArea(scene);
	const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
	const next = Math.max(0.3, Math.min(3.9, zoom * factor));
	const shift = (at: number, from: number) => at - ((at - from) * next) / zoom;
	const view = { zoom: next, pan: { x: shift(middle.x, pan.x), y: shift(middle.y, pan.y) } };
	engine.setView(view, duration(150));
}

function rescale({ scene, engine }: LiveMap): void {
	const scale = scaleAt(scene, engine.view().zoom);
	if (Math.abs(scale - scene.look.scale) < SCALE_STEP) return;
	scene.look.scale = scale;
	engine.restyle('sizes');
}

function duration(milliseconds: number): number {
	return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
