/** A rectangle in px, y down; edges that only touch do not overlap. */
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

const CELL_WIDTH = 96;
const CELL_HEIGHT = 40;

/** Things with a box, found again by place without a look at all of them. */
export type BoxGrid<T> = {
	/** Adds a thing; what lies outside of the bounds counts to the cells at their edge. */
	readonly add: (box: Box, thing: T) => void;
	/** Returns the things whose cells meet `box`, each once, in the order they were added. */
	readonly near: (box: Box) => readonly T[];
};

/** Makes an empty grid of cells over `bounds`; adding and looking up cost the cells they touch. */
export function createBoxGrid<T>(bounds: Box): BoxGrid<T> {
	const columns = cellCount(bounds.right - bounds.left, CELL_WIDTH);
	const rows = cellCount(bounds.bottom - bounds.top, CELL_HEIGHT);
	const startX = Number.isFinite(bounds.left) ? bounds.left : 0;
	const startY = Number.isFinite(bounds.top) ? bounds.top : 0;
	const cells = new Map<number, { order: number; thing: T }[]>();
	let added = 0;

	const cellsOf = (box: Box): number[] => {
		const [from, to] = span(box.left - startX, box.right - startX, {
			count: columns,
			size: CELL_WIDTH,
		});
		const [first, last] = span(box.top - startY, box.bottom - startY, {
			count: rows,
			size: CELL_HEIGHT,
		});
		const found: number[] = [];
		for (let row = first; row < last; row += 1) {
			for (let column = from; column < to; column += 1) found.push(row * columns + column);
		}
		return found;
	};

	return {
		add: (box, thing) => {
			const entry = { order: added, thing };
			added += 1;
			for (const cell of cellsOf(box)) {
				const entries = cells.get(cell);
				if (entries) entries.push(entry);
				else cells.set(cell, [entry]);
			}
		},
		near: (box) => {
			const found = new Set(cellsOf(box).flatMap((cell) => cells.get(cell) ?? []));
			return [...found].sort((a, b) => a.order - b.order).map(({ thing }) => thing);
		},
	};
}

/** Says whether two boxes share some area. */
export function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Says whether `box` lies wholly in `bounds`; false for a box with a NaN. */
export function isInside(box: Box, bounds: Box): boolean {
	return (
		box.left >= bounds.left &&
		box.right <= bounds.right &&
		box.top >= bounds.top &&
		box.bottom <= bounds.bottom
	);
}

function span(
	start: number,
	end: number,
	cells: { count: number; size: number },
): [number, number] {
	const { count, size } = cells;
	const clamp = (value: number, low: number, high: number): number =>
		Math.min(high, Math.max(low, value));
	const first = clamp(Math.floor(start / size), 0, count - 1);
	return [first, clamp(Math.ceil(end / size), first + 1, count)];
}

function cellCount(length: number, size: number): number {
	return Number.isFinite(length) ? Math.max(1, Math.ceil(length / size)) : 1;
}
