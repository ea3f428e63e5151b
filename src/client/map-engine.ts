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
	paintWith(cy, events.paint);
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
			cy.stop(true);
			const [now, isThere] = [cy.pan(), cy.zoom() === zoom];
			if (isThere && now.x === pan.x && now.y === pan.y) return;
			if (duration === 0) cy.viewport({ zoom, pan: { ...pan } });
			else cy.animate({ zoom, pan: { ...pan }, duration, easing: 'ease-out-cubic' });
		},
		resize: () => {
			cy.resize();
		},
		drawn: new Promise((resolve) => {
			cy.one('render', () => requestAnimationFrame(() => resolve()));
		}),
	};
}

type Draw = (context: CanvasRenderingContext2D, all: unknown, ratio: number) => void;

/**
 * Has the elements painted by `paint` instead of through Cytoscape's textures and layers of textures.
 *
 * Those pay off for marks with labels and pictures. Ours are plain shapes, cheaper to paint than to copy,
 * and a change of zoom or of style throws all textures away, which costs several frames.
 */
function paintWith(cy: Core, paint: MapEvents['paint']): void {
	const { renderer } = cy as Core & { readonly renderer?: () => { drawLayeredElements: Draw } };
	const own = renderer?.call(cy);
	if (!own) return;
	own.drawLayeredElements = (context, _all, ratio) => {
		context.setTransform(ratio, 0, 0, ratio, 0, 0);
		paint(context);
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
