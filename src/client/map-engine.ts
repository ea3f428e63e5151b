import type { Core, EventObject } from 'cytoscape';
import cytoscape from 'cytoscape/dist/cytoscape.esm.min.mjs';
import type { Point } from '../view/regions.ts';
import type { MapLink, MapModel, MapNode } from './map-model.ts';
import { type MapView, REST_VIEW, ZOOM } from './viewport.ts';

/** A press on the map: where, px of the pane, and whether with a finger. */
export type Press = {
	readonly point: Point;
	readonly isFinger: boolean;
	/** Whether the system takes it for the second of a double click; fingers have none. */
	readonly isSecond: boolean;
};

/** What a reader does on the map. */
export interface MapEvents {
	readonly down: () => void;
	readonly tap: (press: Press) => void;
	/** Pressed for long. */
	readonly hold: (press: Press) => void;
	/** The view moved, by hand or by animation. */
	readonly view: () => void;
	/** Paints marks and lines on a cleared context that maps px of the pane. */
	readonly paint: (context: CanvasRenderingContext2D) => void;
}

/** The graph on the map, its places and its view, moved by the reader's hand; the only module that knows Cytoscape. */
export interface MapEngine {
	/** Takes in what is new in the model and lets go of what is no longer in it. */
	readonly hold: (model: MapModel) => void;
	/** Puts each node where `place` says, in px at zoom 1; a node without a place stays where it was. */
	readonly place: (place: (node: MapNode) => Point | undefined) => void;
	/** Has everything painted anew with the next frame. */
	readonly repaint: () => void;
	readonly view: () => MapView;
	readonly setView: (view: MapView, duration: number) => void;
	readonly resize: () => void;
	/** Resolves after the first frame with everything on it. */
	readonly drawn: Promise<void>;
}

const SETTINGS = {
	minZoom: ZOOM.least,
	maxZoom: ZOOM.most,
	boxSelectionEnabled: false,
	autoungrabify: true,
	autounselectify: true,
	textureOnViewport: false,
	hideEdgesOnViewport: false,
	motionBlur: false,
} as const;

/** Starts the renderer in an element that has a size. @throws when the browser gives no canvas */
export function createEngine(container: HTMLElement, events: MapEvents): MapEngine {
	const cy = cytoscape({
		container,
		// What the pointer means is found by `hit` of the painter, which knows the labels too.
		style: [{ selector: 'node, edge', style: { events: 'no', 'overlay-opacity': 0 } }],
		layout: { name: 'preset' },
		...REST_VIEW,
		pixelRatio: Math.min(devicePixelRatio || 1, 2),
		...SETTINGS,
	});
	const drawn = paintOnDemand(cy, events.paint);
	const glide = createGlide((view) => cy.viewport(view));
	for (const type of ['pointerdown', 'wheel']) container.addEventListener(type, glide.stop, true);
	wire(cy, events);
	let nodes: ReadonlyMap<string, MapNode> = new Map();
	return {
		hold: (model) => {
			const isNew = ({ id }: { id: string }) => cy.getElementById(id).empty();
			const held = new Set([...model.nodes.keys(), ...model.links.map(({ id }) => id)]);
			cy.batch(() => {
				cy.remove(cy.elements().filter((element) => !held.has(element.id())));
				cy.add([...model.nodes.values()].filter(isNew).map(nodeElement));
				cy.add(model.links.filter(isNew).map(linkElement));
			});
			nodes = model.nodes;
		},
		place: (place) => {
			cy.batch(() => {
				for (const node of nodes.values()) {
					const point = place(node);
					const mark = cy.getElementById(node.id);
					const { x, y } = mark.position();
					// A place that is set again makes Cytoscape draw everything anew.
					if (point && (x !== point.x || y !== point.y)) mark.position({ ...point });
				}
			});
		},
		repaint: () => {
			cy.forceRender();
		},
		view: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
		setView: ({ zoom, pan }, duration) => {
			const [now, isThere] = [cy.pan(), cy.zoom() === zoom];
			if (isThere && now.x === pan.x && now.y === pan.y) glide.stop();
			else glide.go({ zoom: cy.zoom(), pan: { ...now } }, { zoom, pan }, duration);
		},
		resize: () => {
			cy.resize();
		},
		drawn,
	};
}

/** What is used here of Cytoscape's renderer, which has no public way to say how to draw, and when. */
type Renderer = {
	drawLayeredElements: (context: CanvasRenderingContext2D, all: unknown, ratio: number) => void;
	redraw: () => void;
	destroyed: boolean;
	readonly render: () => void;
};

/**
 * Has the elements painted by `paint`, and a frame only when something changed; resolves after the first.
 *
 * Cytoscape paints through textures and layers of textures. Those pay off for marks with labels and
 * pictures. Ours are plain shapes, cheaper to paint than to copy, and a change of zoom or of style throws
 * all textures away, which costs several frames. And it asks for a frame sixty times a second for ever,
 * which keeps the processor of a page awake that nobody touches.
 */
function paintOnDemand(cy: Core, paint: MapEvents['paint']): Promise<void> {
	const { renderer } = cy as Core & { readonly renderer?: () => Renderer };
	const own = renderer?.call(cy);
	if (!own) return Promise.resolve();
	return new Promise((resolve) => {
		own.drawLayeredElements = (context, _all, ratio) => {
			context.setTransform(ratio, 0, 0, ratio, 0, 0);
			paint(context);
		};
		cy.one('render', () => {
			let isAsked = false;
			own.redraw = () => {
				if (isAsked) return;
				isAsked = true;
				requestAnimationFrame(() => {
					isAsked = false;
					own.render();
				});
			};
			// The endless round of frames ends when it finds its renderer destroyed. It has yet to ask for the
			// next frame, so the first of these comes before it there, and the second, asked for later, after.
			requestAnimationFrame(() => {
				own.destroyed = true;
			});
			queueMicrotask(() =>
				requestAnimationFrame(() => {
					own.destroyed = false;
					own.redraw();
					resolve();
				}),
			);
		});
	});
}

/** Moves the view from one to another within some ms, slower towards the end. */
function createGlide(show: (view: MapView) => void) {
	let frame = 0;
	const stop = () => cancelAnimationFrame(frame);
	return {
		stop,
		go: (from: MapView, to: MapView, duration: number) => {
			stop();
			const start = performance.now();
			const step = (now: number) => {
				const share = duration > 0 ? Math.min(1, Math.max(0, now - start) / duration) : 1;
				const mixed = (a: number, b: number) => b - (b - a) * (1 - share) ** 3;
				const pan = { x: mixed(from.pan.x, to.pan.x), y: mixed(from.pan.y, to.pan.y) };
				show({ zoom: mixed(from.zoom, to.zoom), pan });
				if (share < 1) frame = requestAnimationFrame(step);
			};
			step(start);
		},
	};
}

function wire(cy: Core, events: MapEvents): void {
	const press = ({ renderedPosition, originalEvent }: EventObject): Press => ({
		point: renderedPosition,
		isFinger: originalEvent?.type.startsWith('touch') ?? false,
		isSecond: originalEvent instanceof MouseEvent && originalEvent.detail > 1,
	});
	cy.on('tapstart', events.down);
	cy.on('tap', (event: EventObject) => events.tap(press(event)));
	cy.on('taphold', (event: EventObject) => events.hold(press(event)));
	cy.on('viewport', events.view);
}

function nodeElement({ id, x, y }: MapNode) {
	return { group: 'nodes' as const, data: { id }, position: { x, y } };
}

function linkElement({ id, source, target, weight }: MapLink) {
	return { group: 'edges' as const, data: { id, source, target, weight } };
}
