import type { Point } from '../view/regions.ts';
import type { StyledLabel } from './label-layer.ts';
import type { MapScene } from './map-scene.ts';
import type { ThemeGround } from './region-layer.ts';
import type { ExplorerState } from './url-state.ts';
import type { MapView } from './viewport.ts';
import type { WeaveScene } from './weave-paint.ts';

/** What the parts of the explorer know of each other. */
export interface Explorer {
	/** The element that holds list, map and panel. */
	readonly root: HTMLElement;
	readonly state: () => ExplorerState;
	/** Changes the state, the address and everything that shows it; `instead` leaves no step to go back to. */
	readonly go: (change: Partial<ExplorerState>, how?: 'instead') => void;
	/** Tells a screen reader, politely. */
	readonly say: (text: string) => void;
	/** Tells everyone, politely; goes away by itself. */
	readonly notify: (text: string) => void;
	/** Says what failed, with a button to try again; without `retry` it has come right. */
	readonly fault: (what: string, retry: (() => void) | undefined) => void;
}

/** A part that shows the state: called after every change, with the state before it. */
export interface Part {
	readonly show: (state: ExplorerState, before: ExplorerState) => void;
}

/** What other parts may ask of the live map. */
export interface MapPart extends Part {
	/** Lights a node and what it is tied to, as long as nothing is selected. */
	readonly hover: (id: string | undefined) => void;
	readonly zoom: (factor: number) => void;
	/** Shows everything there is. */
	readonly fit: () => void;
	/** What is drawn now, for taking it away as a picture. */
	readonly picture: () => Picture;
}

/** What other parts may ask of the matrix. */
export interface WeavePart extends Part {
	/** What is drawn now, for taking it away as a picture. */
	readonly scene: () => WeaveScene;
}

/** What is on the map now; lengths in px. */
export interface Picture {
	readonly scene: MapScene;
	readonly labels: readonly StyledLabel[];
	readonly grounds: readonly ThemeGround[];
	readonly view: MapView;
	/** Where a point of the reference box stands. */
	readonly place: (point: Point) => Point;
}
