import type { Core, EventObject } from 'cytoscape';
import cytoscape from 'cytoscape/dist/cytoscape.esm.min.mjs';
import type { Point } from '../view/regions.ts';
import type { MapLink, MapModel, MapNode } from './map-model.ts';
import { type MapLook, mapStyle } from './map-style.ts';
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
}

/** The renderer of marks and lines; the only module that knows Cytoscape. */
export interface MapEngine {
	/** Takes in what is new in the model and lets go of what is no longer in it. */
	readonly hold: (model: MapModel) => void;
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
export function createEngine(container: HTMLElement, look: MapLook, events: MapEvents): MapEngine {
	const cy = cytoscape({
		container,
		style: mapStyle(look),
		layout: { name: 'preset' },
		...REST_VIEW,
		pixelRatio: Math.min(devicePixelRatio || 1, 2),
		...SETTINGS,
	});
	const paintByTexture = paintMarksDirectly(cy);
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
		hold: (model) => {
			const isNew = ({ id }: { id: string }) => cy.getElementById(id).empty();
			const held = new Set([...model.nodes.keys(), ...model.links.map(({ id }) => id)]);
			cy.batch(() => {
				const gone = cy.elements().filter((element) => !held.has(element.id()));
				for (const element of gone) classes.delete(element.id());
				cy.remove(gone);
				cy.add([...model.nodes.values()].filter(isNew).map(nodeElement));
				cy.add(model.links.filter(isNew).map(linkElement));
			});
			({ nodes, links } = model);
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
		light: (nodeClass, linkClass) => {
			cy.batch(() => {
				for (const id of nodes.keys()) setClass(id, nodeClass(id));
				for (const { id } of links) setClass(id, linkClass(id));
			});
		},
		view: () => ({ zoom: cy.zoom(), pan: { ...cy.pan() } }),
		setView: ({ zoom, pan }, duration) => {
			cy.stop(true);
			const [now, isThere] = [cy.pan(), cy.zoom() === zoom];
			if (isThere && now.x === pan.x && now.y === pan.y) return;
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
			cy.one('render', () => {
				paintByTexture();
				requestAnimationFrame(() => resolve());
			});
		}),
	};
}

type Renderer = { readonly data?: { readonly eleTxrCache?: { getElement?: () => null } } };

/**
 * Has the marks of the first frame painted where they are needed, until the function it returns is called.
 *
 * Cytoscape paints each mark into a texture and reads that back at once, which without a graphics
 * processor copies the texture every time: a quarter of all start-up. Later frames do it bit by bit.
 */
function paintMarksDirectly(cy: Core): () => void {
	const { renderer } = cy as Core & { readonly renderer?: () => Renderer };
	const textures = renderer?.call(cy).data?.eleTxrCache;
	// To find nothing in the cache means to paint it oneself.
	if (textures) textures.getElement = () => null;
	return () => {
		if (textures) delete textures.getElement;
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

function nodeElement({ id, what, radius, hue, kindHue, x, y }: MapNode) {
	const data = { id, what, radius, hue, kindHue };
	return { group: 'nodes' as const, data, position: { x, y } };
}

function linkElement({ id, source, target, weight, acrossThemes }: MapLink) {
	return { group: 'edges' as const, data: { id, source, target, weight, across: acrossThemes } };
}
