import { themeFont } from './marks.ts';
import type { Pane } from './projection.ts';
import type { Point } from './regions.ts';
import { measureBlock, type TextBlock } from './text-measure.ts';

/** How far a region reaches over its outermost marks, px. */
const REACH = 30;

const NARROW = 600;
const LIMIT = { wide: 24, narrow: 16 } as const;

/**
 * Breaks the name of a theme into lines for a pane of `width` px. On a narrow one a name of two parts
 * that would need three lines is cut to its first part: `Neural response & brain encoding model`.
 */
export function nameBlock(label: string, width: number): TextBlock {
	const font = themeFont(width);
	if (width >= NARROW) return measureBlock(label, font, LIMIT.wide);
	const whole = measureBlock(label, font, LIMIT.narrow);
	const [first = label] = label.split(' & ');
	return whole.lines.length > 2 ? measureBlock(first, font, LIMIT.narrow) : whole;
}

/**
 * Returns the centres a theme's name may have, best first, all in px of the pane and inside it: the place
 * the build found, over the region, under it, beside its top, and last in its middle.
 *
 * @param input.own - Marks of the theme, without bridges.
 */
export function nameCentres(input: {
	readonly at: Point;
	readonly block: TextBlock;
	readonly own: readonly Point[];
	readonly pane: Pane;
}): Point[] {
	const { at, block, own, pane } = input;
	const inside = ({ x, y }: Point): Point => ({
		x: clamp(x, block.width / 2 + 6, pane.width - block.width / 2 - 6),
		y: clamp(y, pane.inset.top - 8 + block.height / 2, pane.height - 32 - block.height / 2),
	});
	if (own.length === 0) return [inside(at)];
	const left = Math.min(...own.map(({ x }) => x));
	const right = Math.max(...own.map(({ x }) => x));
	const top = Math.min(...own.map(({ y }) => y));
	const bottom = Math.max(...own.map(({ y }) => y));
	const middle = (left + right) / 2;
	const over = top - REACH * 0.6 - block.height / 2;
	const under = bottom + REACH * 0.6 + block.height / 2;
	return [
		at,
		{ x: at.x, y: at.y - 12 },
		{ x: at.x, y: at.y + 12 },
		{ x: middle, y: over },
		{ x: middle, y: under },
		{ x: left, y: over },
		{ x: right, y: over },
		{ x: left, y: under },
		{ x: right, y: under },
		{ x: middle, y: (top + bottom) / 2 },
	].map(inside);
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(high, value));
}
