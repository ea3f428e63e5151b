import type { Core, EventObject } from 'cytoscape';
import cytoscape from 'cytoscape/dist/cytoscape.esm.min.mjs';
import type { Point } from '../view/regions.ts';
import type { MapLink, MapModel, MapNode } from './map-model.ts';
import { type MapLook, mapStyle } from './map-style.ts';
import { type MapView, REST_VIEW, ZOOM } from './viewport.ts';

/** A press on the map: where, px of the pane; on which mark, if on one; and whether with a finger. */
export type Press = {
	readonly point: Point;
	readonly id: string | undefined;
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
	readonly over: (id: string | undefined) => void;
	/** The view moved, by hand or by animation. */
	readonly view: () => void;
}

/** The renderer of marks and lines; the only module that knows Cytoscape. */
export interface MapEngine {
	/** Adds what is new in the model. */
	readonly add: (model: MapModel) => void;
	/** Puts each node where `place` says, in px at zoom 1; a node without a place stays where it was. */
	readonly place: (place: (node: MapNode) => Point | undefined) => void;
	/** Gives nodes and lines their classes; only those that change cost anything. */
	readonly light: (nodeClass: (id: string) => string, linkClass: (id: string) => string) => void;
	readonly view: () => MapView;
	readonly setView: (view: MapView, duration: number) => void;
	/** Applies a changed look: another mark scale (`sizes`), or other colours too (`all`). */
	readonly restyle: (what: 'sizes' | 'all') => void;
	readonly resize: () => void;
	/** Resolves after the first frame with everything on it. */
	readonly drawn: Promise<void>;
}

/** Starts the renderer in an element that has a size. @throws when the browser gives no canvas */
export function createEngine(container: HTMLElement, look: MapLook, events: MapEvents): MapEngine {
	const cy = cytoscape({
		container,
		style: mapStyle(look),
		layout: { name: 'preset' },
		...REST_VIEW,
		minZoom: ZOOM.least,
		maxZoom: ZOOM.most,
		boxSelectionEnabled: false,
		autoungrabify: true,
		autounselectify: true,
		pixelRatio: Math.min(devicePixelRatio || 1, 2),
		textureOnViewport: false,
		hideEdgesOnViewport: false,
		motionBlur: false,
	});
	wire(cy, events);
	const classes = new Map<string, string>();
	const setClass = (id: string, name: string) => {
		if (classes.get(id) === name) return;
		classes.set(id, name);
		cy.getElementById(id).classes(name);
	};
	let nodes: ReadonlyMap<string, MapNode> = new Map();
	let links: readonly MapLink[] = [];
	return {
		add: (model) => {
			const isNew = ({ id }: { id: string }) => cy.getElementById(id).empty();
			cy.batch(() => {
				cy.add([...model.nodes.values()].filter(isNew).map(nodeElement));
				cy.add(model.links.filter(isNew).map(linkElement));
			});
			({ nodes, links } = model);
		},
		place: (place) => {
			cy.batch(() => {
				for (const node of nodes.values()) {
					const point = place(node);
					if (point) cy.getElementById(node.id).position({ ...point });
				}
			});
		},
		light: (nodeClass, linkClass) => {
			cy.batch(() => {
				for (const id of nodes.keys()) setClass(id, nodeClass(id));
				for (const { id } of links) setClass(id, linkClass(id));
			});
		},
		view: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
		setView: ({ zoom, pan }, duration) => {
			cy.stop(true);
			if (duration === 0) cy.viewport({ zoom, pan: { ...pan } });
			else cy.animate({ zoom, pan: { ...pan }, duration, easing: 'ease-out-cubic' });
		},
		restyle: (what) => {
			if (what === 'all') cy.style(mapStyle(look));
			else cy.style().update();
		},
		resize: () => {
			cy.resize();
		},
		drawn: new Promise((resolve) => {
			cy.one('render', () => requestAnimationFrame(() => resolve()));
		}),
	};
}

function wire(cy: Core, events: MapEvents): void {
	const press = ({ target, renderedPosition, originalEvent }: EventObject): Press => ({
		point: renderedPosition,
		id: target === cy ? undefined : target.id(),
		isFinger: originalEvent?.type.startsWith('touch') ?? false,
		isSecond: originalEvent instanceof MouseEvent && originalEvent.detail > 1,
	});
	cy.on('tapstart', events.down);
	cy.on('tap', (event: EventObject) => events.tap(press(event)));
	cy.on('taphold', (event: EventObject) => events.hold(press(event)));
	cy.on('mouseover', 'node', ({ target }: EventObject) => events.over(target.id()));
	cy.on('mouseout', 'node', () => events.over(undefined));
	cy.on('viewport', events.view);
}

function nodeElement({ id, what, radius, hue, kindHue, x, y }: MapNode) {
	const data = { id, what, radius, hue, kindHue };
	return { group: 'nodes' as const, data, position: { x, y } };
}

function linkElement({ id, source, target, weight, acrossThemes }: MapLink) {
	return { group: 'edges' as const, data: { id, source, target, weight, across: acrossThemes } };
}
