import type { Point } from '../view/regions.ts';
import { callTheme, callUp, themeOf, themePlaces, welcome } from './called-up.ts';
import type { Explorer, MapPart } from './context.ts';
import { loadOverview } from './data.ts';
import { find } from './dom.ts';
import { focusOn } from './focus.ts';
import { createEngine, type MapEngine } from './map-engine.ts';
import { wireMapInput } from './map-input.ts';
import { wireMapKeys } from './map-keys.ts';
import { createModel } from './map-model.ts';
import { createPainter, type Painter } from './map-painter.ts';
import { freeArea, homeOf, lightOf, type MapScene, measurePane, nodesInView } from './map-scene.ts';
import { paintMarks } from './mark-layer.ts';
import { onRoute, shownRoute } from './route-store.ts';
import { onTokensChange, readTokens } from './tokens.ts';
import { hasSubject } from './transitions.ts';
import type { ExplorerState } from './url-state.ts';
import { fitView, onScreen, REST_VIEW } from './viewport.ts';

const MOVE_MS = 260;
const LARGEST = { everything: 2.2, selection: 1.6, route: 1.3 } as const;
const LABEL_ROOM = 44;
const SETTLE_MS = 250;

/** The live map and what its parts need of each other. */
export interface LiveMap {
	readonly explorer: Explorer;
	readonly scene: MapScene;
	readonly engine: MapEngine;
	readonly painter: Painter;
	/** Works out anew what stands out, and shows it. */
	readonly relight: () => void;
	/** Shows a node as if it were selected, as long as nothing is; `undefined` ends it. */
	readonly hover: (id: string | undefined) => void;
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
	const size = measurePane(pane);
	const base = createModel(overview);
	const scene: MapScene = {
		pane,
		size,
		panel: find(explorer.root, '[data-panel]'),
		look: { tokens: readTokens(), colour: state.colour },
		base,
		expansions: [],
		model: base,
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
	let settling: ReturnType<typeof setTimeout> | undefined;
	const engine = createEngine(find(scene.pane, '[data-marks]'), {
		down: () => input.down(),
		tap: (press) => input.tap(press),
		hold: (press) => input.hold(press),
		view: () => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => {
				painter.follow(engine.view());
				clearTimeout(settling);
				settling = setTimeout(() => painter.paint(engine.view()), SETTLE_MS);
				for (const watcher of live.watchers) watcher();
			});
		},
		paint: (context) => paintMarks(context, scene, engine.view()),
	});
	const live: LiveMap = {
		explorer,
		scene,
		engine,
		painter,
		watchers: [],
		relight: () => {
			scene.light = lightOf(scene);
			engine.repaint();
			painter.paint(engine.view());
		},
		hover: (id) => {
			if (scene.hovered === id || hasSubject(scene.state)) return;
			scene.hovered = id;
			painter.hover(engine.view());
		},
	};
	const input = wireMapInput(live);
	engine.hold(scene.model);
	settle(live);
	live.relight();
	return live;
}

function partOf(live: LiveMap): MapPart {
	const { scene, engine, painter } = live;
	const resize = () => {
		const size = measurePane(scene.pane);
		// The first call only says that there is a pane.
		if (size.width === scene.size.width && size.height === scene.size.height) return;
		scene.size = size;
		engine.resize();
		settle(live);
		refit(live, 0);
		live.relight();
	};
	new ResizeObserver(resize).observe(scene.pane);
	new ResizeObserver(() => refit(live, MOVE_MS)).observe(scene.panel);
	onTokensChange(() => {
		scene.look.tokens = readTokens();
		engine.repaint();
		painter.paint(engine.view());
	});
	onRoute(() => void showRouteOn(live));
	return {
		show: (state, before) => void show(live, state, before),
		hover: live.hover,
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
	const { scene } = live;
	// The map starts with the state it was asked for.
	if (scene.state === state && !(hasSubject(state) || themeOf(live, state))) return;
	scene.state = state;
	scene.hovered = undefined;
	scene.look.colour = state.colour;
	scene.papers = [];
	if (state.selected !== before.selected) await welcome(live, state.selected);
	if (themeOf(live, state) !== themeOf(live, before)) await callTheme(live, themeOf(live, state));
	if (live.explorer.state() !== state) return;
	settle(live);
	live.relight();
	const subjectOf = (one: ExplorerState) =>
		JSON.stringify([one.selected, one.hops, one.link, one.path, themeOf(live, one)]);
	if (subjectOf(before) !== subjectOf(state)) refit(live, MOVE_MS);
}

async function showRouteOn(live: LiveMap): Promise<void> {
	const { scene } = live;
	const route = shownRoute();
	for (const id of route) if (!scene.base.nodes.has(id)) await callUp(live, id, false);
	scene.route = route;
	settle(live);
	live.relight();
	refit(live, MOVE_MS);
}

/** Puts every node in its place: at home, or around the one in focus. */
function settle(live: LiveMap): void {
	const { scene, engine } = live;
	const { model, state } = scene;
	const isFocused = state.hops > 0 && state.selected && model.nodes.has(state.selected);
	scene.focus =
		isFocused && state.hops && state.selected
			? focusOn(model, state.selected, { hops: state.hops, area: freeArea(scene) })
			: themePlaces(live);
	live.explorer.root.toggleAttribute('data-theme-map', scene.focus !== undefined && !isFocused);
	const homes = [...model.nodes.values()].map((node) => [node.id, homeOf(scene, node)] as const);
	scene.places = new Map([...homes, ...(scene.focus ?? [])]);
	engine.place((node) => scene.places.get(node.id));
}

/** Shows what matters in what is left beside the panel. */
function refit(live: LiveMap, milliseconds: number): void {
	const { scene, engine } = live;
	if (scene.focus) {
		settle(live);
		// The view may stay as it is, but the places have changed.
		live.painter.paint(engine.view());
	}
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

function duration(milliseconds: number): number {
	return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds;
}
