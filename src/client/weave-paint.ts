import { lightNode, lightRoute, lightTie } from './lighting.ts';
import type { MapModel, MapNode } from './map-model.ts';
import { shownRoute } from './route-store.ts';
import type { Tokens } from './tokens.ts';
import { passes } from './transitions.ts';
import type { ExplorerState } from './url-state.ts';
import type { Cell, Track, WeaveLayout } from './weave-layout.ts';

/** What the matrix shows. */
export type WeaveScene = {
	readonly layout: WeaveLayout;
	readonly state: ExplorerState;
	readonly over: Cell | undefined;
	readonly model: MapModel;
	readonly tokens: Tokens;
};

const SLANT = -Math.PI / 3.1;
const LEAST_BETWEEN_NAMES = 15.5;
const LIFT = 10;

/** What painting needs of a canvas. */
export type PaintContext = Pick<
	CanvasRenderingContext2D,
	| 'beginPath'
	| 'fillRect'
	| 'fillStyle'
	| 'fillText'
	| 'font'
	| 'globalAlpha'
	| 'lineTo'
	| 'lineWidth'
	| 'measureText'
	| 'moveTo'
	| 'restore'
	| 'rotate'
	| 'save'
	| 'stroke'
	| 'strokeRect'
	| 'strokeStyle'
	| 'textAlign'
	| 'textBaseline'
	| 'translate'
>;

/** Paints the matrix: tinted diagonal, a mark per tie as large as its weight, names where there is room. */
export function paintWeave(context: PaintContext, scene: WeaveScene): void {
	const { layout } = scene;
	const isLit = litNodes(scene);
	paintBlocks(context, scene);
	paintRows(context, scene, isLit);
	paintCells(context, scene, isLit);
	if (!layout.isNarrow) paintColumnNames(context, scene, isLit);
	if (scene.over) paintCross(context, scene, scene.over);
}

type Lit = (node: MapNode) => boolean;

function litNodes({ model, state }: WeaveScene): Lit {
	const route = shownRoute();
	const light = state.selected
		? lightNode(model, state.selected)
		: state.link
			? lightTie(model, state.link)
			: state.path && route.length > 0
				? lightRoute(model, route)
				: undefined;
	return (node) => {
		const lit = light?.nodes.get(node.id);
		return (!light || (lit !== undefined && lit !== 'second')) && passes(node, state);
	};
}

function hueOf(node: MapNode, { tokens, state }: WeaveScene): string {
	return tokens.mark(state.colour === 'kind' ? node.kindHue : node.hue);
}

function paintBlocks(context: PaintContext, { layout, tokens }: WeaveScene): void {
	const { columnBlocks, rowBlocks } = layout;
	for (const rows of rowBlocks) {
		context.fillStyle = tokens.mark(rows.hue);
		const left = layout.columns[0]?.from ?? 0;
		context.fillRect(left - 9, rows.from, 3, rows.to - rows.from - 1);
		const columns = columnBlocks.find(({ theme }) => theme === rows.theme);
		if (!columns) continue;
		context.globalAlpha = tokens.region;
		context.fillRect(columns.from, rows.from, columns.to - columns.from, rows.to - rows.from);
		context.globalAlpha = 1;
	}
	const top = layout.rows[0]?.from ?? 0;
	for (const { hue, from, to } of columnBlocks) {
		context.fillStyle = tokens.mark(hue);
		context.fillRect(from, top - 5, to - from - 1, 2);
	}
}

function paintRows(context: PaintContext, scene: WeaveScene, isLit: Lit): void {
	const { layout, tokens } = scene;
	const [first] = layout.columns;
	const last = layout.columns.at(-1);
	if (!first || !last) return;
	context.textBaseline = 'middle';
	context.textAlign = 'right';
	for (const row of layout.rows) {
		const y = middle(row);
		context.strokeStyle = tokens.line;
		context.lineWidth = 1;
		context.beginPath();
		context.moveTo(first.from, Math.round(y) + 0.5);
		context.lineTo(last.to, Math.round(y) + 0.5);
		context.stroke();
		if (layout.isNarrow || row.to - row.from < 8) continue;
		context.globalAlpha = isLit(row.node) ? 1 : 0.35;
		context.font = `500 ${Math.min(12, row.to - row.from)}px ${tokens.serif}`;
		context.fillStyle = isLit(row.node) ? tokens.ink : tokens.ink2;
		context.fillText(clipped(context, row.node.label, first.from - 28), first.from - 16, y);
		context.globalAlpha = 1;
	}
}

function paintCells(context: PaintContext, scene: WeaveScene, isLit: Lit): void {
	const { layout, tokens } = scene;
	const columns = new Map(layout.columns.map((track) => [track.node.id, track]));
	const rows = new Map(layout.rows.map((track) => [track.node.id, track]));
	for (const { source, target, weight } of layout.links) {
		if (weight < scene.state.strength) continue;
		const [row, column] = [rows.get(source), columns.get(target)];
		if (!row || !column) continue;
		const share = Math.min(1, 0.5 + weight * 0.6);
		const width = Math.max(2.5, (column.to - column.from - 1.2) * share);
		const height = Math.max(3, (row.to - row.from - 1.6) * share);
		context.globalAlpha = isLit(row.node) && isLit(column.node) ? 1 : tokens.dim;
		context.fillStyle = hueOf(column.node, scene);
		context.fillRect(middle(column) - width / 2, middle(row) - height / 2, width, height);
	}
	context.globalAlpha = 1;
}

/** The most used first; a name that would touch another is left to the pointer. */
function paintColumnNames(context: PaintContext, scene: WeaveScene, isLit: Lit): void {
	const { layout, tokens, state } = scene;
	const top = (layout.rows[0]?.from ?? 0) - LIFT;
	const named: Track[] = [];
	const isFirst = ({ node }: Track) => node.id === state.selected;
	const inOrder = [...layout.columns].sort(
		(a, b) => Number(isFirst(b)) - Number(isFirst(a)) || b.node.papers - a.node.papers,
	);
	context.textAlign = 'left';
	for (const column of inOrder) {
		const isFree = named.every(
			(other) => Math.abs(other.from - column.from) >= LEAST_BETWEEN_NAMES,
		);
		if (!isFree) continue;
		named.push(column);
		context.font = `${isFirst(column) ? 700 : 500} 12px ${tokens.sans}`;
		context.globalAlpha = isLit(column.node) ? 1 : 0.35;
		context.save();
		context.translate(middle(column) + 2, top);
		context.rotate(SLANT);
		context.fillStyle = tokens.text(
			state.colour === 'kind' ? column.node.kindHue : column.node.hue,
		);
		context.fillText(clipped(context, column.node.label, 150), 0, 0);
		context.restore();
	}
	context.globalAlpha = 1;
}

function paintCross(context: PaintContext, { layout, tokens }: WeaveScene, cell: Cell): void {
	const column = layout.columns.find(({ node }) => node === cell.concept);
	const row = layout.rows.find(({ node }) => node === cell.paper);
	const [top, left] = [layout.rows[0]?.from ?? 0, layout.columns[0]?.from ?? 0];
	const [bottom, right] = [layout.rows.at(-1)?.to ?? 0, layout.columns.at(-1)?.to ?? 0];
	context.fillStyle = tokens.ink;
	context.globalAlpha = 0.1;
	if (column) context.fillRect(column.from, top, column.to - column.from, bottom - top);
	if (row) context.fillRect(left, row.from, right - left, row.to - row.from);
	context.globalAlpha = 1;
	if (!column || !row) return;
	context.strokeStyle = tokens.ink;
	context.lineWidth = 1.5;
	context.strokeRect(
		column.from - 1,
		row.from - 1,
		column.to - column.from + 2,
		row.to - row.from + 2,
	);
}

function middle({ from, to }: Track): number {
	return (from + to) / 2;
}

function clipped(context: PaintContext, text: string, width: number): string {
	if (context.measureText(text).width <= width) return text;
	let cut = text;
	while (cut.length > 1 && context.measureText(`${cut}…`).width > width) cut = cut.slice(0, -1);
	return `${cut.trimEnd()}…`;
}
