import { REFERENCE } from './marks.ts';
import type { Point } from './regions.ts';

/** A pane and the room it keeps free at its edges for labels, tools and the legend, px. */
export type Pane = {
	readonly width: number;
	readonly height: number;
	readonly inset: {
		readonly top: number;
		readonly right: number;
		readonly bottom: number;
		readonly left: number;
	};
};

/**
 * Maps a position of the graph to px of a pane: the reference box is stretched onto the pane's inner box.
 *
 * Positions stretch, marks and labels do not. The still map does the same with percentages, so a live
 * map that uses this function stands exactly on it.
 */
export function project(position: Point, pane: Pane): Point {
	const { inset } = pane;
	const width = Math.max(1, pane.width - inset.left - inset.right);
	const height = Math.max(1, pane.height - inset.top - inset.bottom);
	return {
		x: inset.left + (position.x / REFERENCE.width) * width,
		y: inset.top + (position.y / REFERENCE.height) * height,
	};
}

/**
 * Returns the insets of the map for a pane of `width` px; `map.css` has the same numbers.
 *
 * A wide pane keeps 64 px free on top (tools), 44 at the bottom (legend) and 24 at the sides.
 */
export function mapInset(width: number): Pane['inset'] {
	return width < 600
		? { top: 60, right: 14, bottom: 52, left: 14 }
		: { top: 64, right: 24, bottom: 44, left: 24 };
}

/** A kind of pane: it is at least this large; marks at rest are drawn this much smaller. */
export type PaneSize = {
	readonly name: 'l' | 'm' | 's' | 'n';
	readonly width: number;
	readonly height: number;
	readonly markScale: number;
	/** Grounds of themes are drawn this much smaller, lines this much fainter. */
	readonly groundScale: number;
	readonly lineScale: number;
};

const SMALLEST: PaneSize = {
	name: 'n',
	width: 374,
	height: 600,
	markScale: 0.68,
	groundScale: 0.73,
	lineScale: 0.6,
};

/**
 * The sizes of pane that the still map places labels for, largest first; the last one takes all smaller
 * panes. `map.css` asks for the same sizes.
 */
export const PANE_SIZES: readonly PaneSize[] = [
	{ name: 'l', width: 1040, height: 780, markScale: 1, groundScale: 1, lineScale: 1 },
	{ name: 'm', width: 850, height: 620, markScale: 0.94, groundScale: 1, lineScale: 1 },
	{ name: 's', width: 680, height: 580, markScale: 0.84, groundScale: 1, lineScale: 1 },
	SMALLEST,
];

/** Returns the kind that a pane of this size, px, belongs to. */
export function paneSize(pane: { readonly width: number; readonly height: number }): PaneSize {
	const fits = ({ width, height }: PaneSize) => pane.width >= width && pane.height >= height;
	return PANE_SIZES.find(fits) ?? SMALLEST;
}
