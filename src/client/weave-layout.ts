import type { Point } from '../view/regions.ts';
import type { MapLink, MapModel, MapNode } from './map-model.ts';

/** A row or column: the px from `from` to `to`. */
export type Track = { readonly node: MapNode; readonly from: number; readonly to: number };

/** A stretch of rows or columns of one theme. */
export type Block = {
	readonly hue: number | undefined;
	readonly from: number;
	readonly to: number;
};

/** Where everything of the matrix stands, px. */
export type WeaveLayout = {
	readonly width: number;
	readonly height: number;
	readonly isNarrow: boolean;
	/** Concepts, in the order of themes, most papers first. */
	readonly columns: readonly Track[];
	/** Papers, in the order of themes. */
	readonly rows: readonly Track[];
	readonly columnBlocks: readonly (Block & { readonly theme: string | undefined })[];
	readonly rowBlocks: readonly (Block & { readonly theme: string | undefined })[];
	readonly links: readonly MapLink[];
};

/** What lies at a point: a paper, a concept or both; `x` and `y` are its middle. */
export type Cell = Point & {
	readonly paper: MapNode | undefined;
	readonly concept: MapNode | undefined;
	readonly isTied: boolean;
};

const NARROW = 600;
const MARGIN = {
	wide: { left: 212, top: 196, right: 92, bottom: 20, gap: 5 },
	narrow: { left: 14, top: 72, right: 10, bottom: 14, gap: 1 },
} as const;

/** Lays papers and concepts out in a pane, themes parted by gaps. */
export function weaveLayout(
	model: MapModel,
	{ width, height }: { width: number; height: number },
): WeaveLayout {
	const isNarrow = width < NARROW;
	const margin = isNarrow ? MARGIN.narrow : MARGIN.wide;
	const nodes = [...model.nodes.values()];
	const themes = [...model.overview.themes.map(({ id }) => id), undefined];
	const inOrder = (what: MapNode['what']) =>
		themes.map((theme) => ({
			theme,
			own: nodes
				.filter((node) => node.what === what && node.theme === theme)
				.sort((a, b) => b.papers - a.papers),
		}));
	const across = spread(inOrder('concept'), {
		from: margin.left,
		to: width - margin.right,
		gap: margin.gap,
	});
	const down = spread(inOrder('paper'), {
		from: margin.top,
		to: height - margin.bottom,
		gap: margin.gap,
	});
	return {
		width,
		height,
		isNarrow,
		columns: across.tracks,
		columnBlocks: across.blocks,
		rows: down.tracks,
		rowBlocks: down.blocks,
		links: model.links.filter(({ source }) => !source.startsWith('concept:')),
	};
}

function spread(
	groups: readonly { theme: string | undefined; own: readonly MapNode[] }[],
	{ from, to, gap }: { from: number; to: number; gap: number },
) {
	const filled = groups.filter(({ own }) => own.length > 0);
	const count = filled.reduce((sum, { own }) => sum + own.length, 0);
	const room = Math.max(0, to - from - gap * Math.max(0, filled.length - 1));
	const size = Math.min(26, room / Math.max(1, count));
	const tracks: Track[] = [];
	const blocks: (Block & { theme: string | undefined })[] = [];
	let at = from;
	for (const { theme, own } of filled) {
		const start = at;
		for (const node of own) {
			tracks.push({ node, from: at, to: at + size });
			at += size;
		}
		blocks.push({ theme, hue: own[0]?.hue, from: start, to: at });
		at += gap;
	}
	return { tracks, blocks };
}

/** Returns what lies at a point, names included; undefined in the empty corner. */
export function cellAt(layout: WeaveLayout, { x, y }: Point): Cell | undefined {
	const column = layout.columns.find(({ from, to }) => x >= from && x < to);
	const row = layout.rows.find(({ from, to }) => y >= from && y < to);
	if (!column && !row) return undefined;
	const [paper, concept] = [row?.node, column?.node];
	return {
		x: column ? (column.from + column.to) / 2 : x,
		y: row ? (row.from + row.to) / 2 : y,
		paper,
		concept,
		isTied: layout.links.some(
			({ source, target }) => source === paper?.id && target === concept?.id,
		),
	};
}
