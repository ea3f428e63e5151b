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
