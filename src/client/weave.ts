import type { Explorer, WeavePart } from './context.ts';
import { loadOverview, loadPaper } from './data.ts';
import { el, find } from './dom.ts';
import { quote } from './evidence.ts';
import { createLayer } from './layer.ts';
import { createLegend, type Legend } from './legend.ts';
import { createModel, type MapModel, type MapNode } from './map-model.ts';
import { onRoute } from './route-store.ts';
import { onTokensChange, readTokens } from './tokens.ts';
import type { ExplorerState } from './url-state.ts';
import { type Cell, cellAt, type WeaveLayout, weaveLayout } from './weave-layout.ts';
import { paintWeave, type WeaveScene } from './weave-paint.ts';
import { themeOfRow, withThemeRows } from './weave-themes.ts';

type Weave = {
	readonly explorer: Explorer;
	readonly box: HTMLElement;
	readonly canvas: HTMLCanvasElement;
	readonly tip: HTMLElement;
	readonly model: MapModel;
	readonly legend: Legend;
	layout: WeaveLayout;
	state: ExplorerState;
	over: Cell | undefined;
};

/** The matrix of papers by concepts: same selection as the map, evidence under the pointer. */
export async function createWeave(explorer: Explorer): Promise<WeavePart> {
	const [overview] = await Promise.all([loadOverview(), document.fonts.ready]);
	const box = find(explorer.root, '[data-weave]');
	const drawn = createModel(overview);
	const model = overview.paper.x.length > 0 ? drawn : withThemeRows(drawn);
	const { length: papers } = overview.paper.x;
	const rows = papers > 0 ? `${papers} papers` : `${overview.themes.length} themes`;
	const label = `Matrix of ${rows} by ${overview.concept.x.length} concepts; arrow keys move from cell to cell`;
	const canvas = el('canvas', {
		tabindex: 0,
		role: 'application',
		'aria-label': label,
		'data-own-arrows': true,
	});
	const tip = el('div', { class: 'weave-tip', role: 'status', hidden: true });
	box.replaceChildren(canvas, tip);
	// Fails now, not at the first painting, where there is no canvas.
	createLayer(canvas);
	const weave: Weave = {
		explorer,
		box,
		canvas,
		tip,
		model,
		legend: createLegend(overview),
		layout: weaveLayout(model, { width: 0, height: 0 }),
		state: explorer.state(),
		over: undefined,
	};
	canvas.addEventListener('pointermove', (event) => look(weave, cellUnder(weave, event)));
	canvas.addEventListener('pointerleave', () => look(weave, undefined));
	// A mouse that presses has its cell already; the keyboard begins at the first.
	canvas.addEventListener('focus', () => {
		const [column] = weave.layout.columns;
		const [row] = weave.layout.rows;
		if (weave.over || !column || !row || !canvas.matches(':focus-visible')) return;
		look(weave, cellAt(weave.layout, { x: column.from + 1, y: row.from + 1 }));
	});
	canvas.addEventListener('blur', () => look(weave, undefined));
	canvas.addEventListener('click', (event) => choose(weave, cellUnder(weave, event)));
	canvas.addEventListener('keydown', (event) => onKey(event, weave));
	new ResizeObserver(() => draw(weave)).observe(box);
	onTokensChange(() => draw(weave));
	onRoute(() => draw(weave));
	return {
		scene: () => sceneOf(weave),
		show: (state) => {
			weave.state = state;
			box.hidden = state.view !== 'weave';
			if (!box.hidden) draw(weave);
		},
	};
}

function draw(weave: Weave): void {
	const { clientWidth: width, clientHeight: height } = weave.box;
	if (width === 0 || height === 0 || weave.box.hidden) return;
	weave.layout = weaveLayout(weave.model, { width, height });
	paintWeave(createLayer(weave.canvas).begin(width, height), sceneOf(weave));
}

function sceneOf({ layout, state, over, model }: Weave): WeaveScene {
	return { layout, state, over, model, tokens: readTokens() };
}

function cellUnder({ canvas, layout }: Weave, { clientX, clientY }: MouseEvent): Cell | undefined {
	const { left, top } = canvas.getBoundingClientRect();
	return cellAt(layout, { x: clientX - left, y: clientY - top });
}

function look(weave: Weave, cell: Cell | undefined): void {
	if (cell?.paper === weave.over?.paper && cell?.concept === weave.over?.concept) return;
	weave.over = cell;
	draw(weave);
	void tell(weave, cell);
}

/** Names the paper and the concept of a cell, and says the sentence that ties them. */
async function tell(weave: Weave, cell: Cell | undefined): Promise<void> {
	const { tip, legend, model } = weave;
	const { paper, concept } = cell ?? {};
	tip.hidden = !paper && !concept;
	if (!cell || tip.hidden) return;
	const names = [paper?.label, concept?.label].filter((name) => name !== undefined);
	tip.replaceChildren(el('b', {}, names.join(' · ')));
	placeTip(weave, cell);
	const isTied =
		paper && concept && model.linksOf(paper.id).some(({ target }) => target === concept.id);
	if (!isTied || themeOfRow(paper.id)) return;
	const id = paper.id.slice('paper:'.length);
	const shard = await loadPaper(id).catch(() => undefined);
	const name = concept.id.slice('concept:'.length);
	const sentence = shard?.sentences.findLast(({ marks }) => marks.some((mark) => mark[2] === name));
	if (!sentence || weave.over !== cell) return;
	tip.append(quote(id, sentence, legend, { concepts: new Set([name]), length: 170 }));
	placeTip(weave, cell);
}

function placeTip({ box, tip }: Weave, { x, y }: Cell): void {
	const { clientWidth: width, clientHeight: height } = box;
	const isLow = y > height / 2;
	tip.style.left = `${Math.max(8, Math.min(width - tip.offsetWidth - 8, x + 12))}px`;
	tip.style.top = isLow ? '' : `${y + 14}px`;
	tip.style.bottom = isLow ? `${height - y + 14}px` : '';
}

function choose({ explorer }: Weave, cell: Cell | undefined): void {
	const { paper, concept } = cell ?? {};
	const theme = themeOfRow(paper?.id);
	if (theme) explorer.go(concept ? { selected: concept.id } : { themes: [theme] });
	else if (paper && concept && cell?.isTied) explorer.go({ link: [paper.id, concept.id] });
	else explorer.go({ selected: (concept ?? paper)?.id });
}

function onKey(event: KeyboardEvent, weave: Weave): void {
	const steps: Record<string, readonly [number, number]> = {
		ArrowRight: [1, 0],
		ArrowLeft: [-1, 0],
		ArrowDown: [0, 1],
		ArrowUp: [0, -1],
	};
	const { layout, over } = weave;
	const step = steps[event.key];
	if (event.key === 'Enter' && over) choose(weave, over);
	if (!step) return;
	event.preventDefault();
	const column = indexOf(layout.columns, over?.concept) + step[0];
	const row = indexOf(layout.rows, over?.paper) + step[1];
	const x = layout.columns[Math.max(0, Math.min(layout.columns.length - 1, column))];
	const y = layout.rows[Math.max(0, Math.min(layout.rows.length - 1, row))];
	if (x && y) look(weave, cellAt(layout, { x: x.from + 1, y: y.from + 1 }));
}

function indexOf(tracks: WeaveLayout['columns'], node: MapNode | undefined): number {
	return node ? tracks.findIndex((track) => track.node === node) : 0;
}
