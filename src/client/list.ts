import { figure } from '../view/words.ts';
import type { Explorer, Part } from './context.ts';
import { showControls } from './controls.ts';
import { el, find } from './dom.ts';
import { tickSeen } from './ticks.ts';
import { type Filterable, isFiltered, passes } from './transitions.ts';
import type { ExplorerState, Sort, Tab } from './url-state.ts';

/** One row of the list, as the page has it. */
type Row = Filterable & {
	readonly item: HTMLElement;
	readonly link: HTMLAnchorElement;
	readonly papers: number;
	readonly hues: readonly string[];
};

/** Rows under a heading; `theme` names the groups of the page itself. */
type Group = {
	readonly theme?: string | undefined;
	readonly heading: Node | undefined;
	readonly rows: Row[];
};

/** The list beside the map: the map's equal, made of the same links that work without a script. */
export interface List extends Part {
	readonly has: (id: string) => boolean;
	/** Puts the selected row in sight. */
	readonly reveal: (id: string) => void;
	/** Moves the keyboard by so many rows, at most to the end. */
	readonly step: (by: number) => void;
	/** Fetches the rows that the page left out. */
	readonly more: () => void;
}

/** Takes over the list of the page. */
export function createList(explorer: Explorer): List {
	const panels = {
		concepts: createPanel(explorer, 'concepts'),
		papers: createPanel(explorer, 'papers'),
	};
	const open = () => panels[explorer.state().tab];
	find(explorer.root, '.rows').addEventListener('focusin', ({ target }) => {
		if (target instanceof Element)
			keepOneStop(open(), target.closest<HTMLElement>('[data-id]')?.dataset.id);
	});
	const has = (id: string) => panels.concepts.rows.has(id) || panels.papers.rows.has(id);
	const reveal = (id: string | undefined) =>
		open()
			.rows.get(id ?? '')
			?.item.scrollIntoView({ block: 'nearest' });
	let asked = false;
	const more = async () => {
		if (asked || !explorer.root.querySelector('[data-rest]')) return;
		asked = true;
		try {
			const { restRows } = await import('./more-rows.ts');
			const rest = await restRows(explorer.root);
			for (const tab of ['concepts', 'papers'] as const) addRows(panels[tab], rest[tab]);
			for (const link of explorer.root.querySelectorAll('[data-rest]')) link.remove();
			tickSeen();
			explorer.go({});
			reveal(explorer.state().selected);
		} catch {
			asked = false;
			explorer.notify('The rest of the list could not be loaded. Try again in a moment.');
		}
	};
	return {
		more,
		has,
		reveal,
		step: (by) => step(open(), explorer.state().selected, by),
		show: (state, before) => {
			for (const tab of ['concepts', 'papers'] as const) showPanel(panels[tab], explorer, before);
			showControls(explorer.root, state);
			if (isFiltered(state) && filtersOf(state) !== filtersOf(before)) {
				explorer.say(
					`${panels.concepts.count.textContent} concepts, ${panels.papers.count.textContent} papers shown.`,
				);
			}
			const isLeftOut = state.selected !== undefined && !has(state.selected);
			if (isLeftOut || isFiltered(state) || state.sort !== 'theme') void more();
			if (state.tab === 'papers') void drawStrips(explorer);
		},
	};
}

function filtersOf({ kinds, themes, years, query }: ExplorerState): string {
	return JSON.stringify([kinds, themes, years, query]);
}

type Panel = {
	readonly tab: Tab;
	readonly element: HTMLElement;
	readonly rows: Map<string, Row>;
	readonly groups: readonly Group[];
	/** What stands below the rows. */
	readonly feet: readonly Element[];
	readonly empty: HTMLElement;
	readonly count: HTMLElement;
	sort: Sort | undefined;
	colour: string;
	/** The row that Tab stops at. */
	stop: HTMLAnchorElement | undefined;
};

function createPanel({ root }: Explorer, tab: Tab): Panel {
	const element = find(root, `#list-${tab}`);
	const groups = [...element.querySelectorAll('section')].map((section) => ({
		theme: section.dataset.theme,
		heading: section.querySelector('h2') ?? undefined,
		rows: [...section.querySelectorAll('li')].map(readRow),
	}));
	return {
		tab,
		element,
		groups,
		rows: new Map(groups.flatMap((group) => group.rows.map((row) => [row.id, row]))),
		feet: [...element.querySelectorAll(':scope > p')],
		empty: find(element, '[data-empty]'),
		count: find(root, `[data-count="${tab}"]`),
		sort: 'theme',
		colour: 'theme',
		stop: undefined,
	};
}

function readRow(item: HTMLElement): Row {
	const link = find<HTMLAnchorElement>(item, 'a[data-id]');
	const { id = '', theme, kind, papers, hues = '', year } = link.dataset;
	link.setAttribute('role', 'button');
	link.setAttribute('aria-pressed', 'false');
	link.tabIndex = -1;
	return {
		item,
		link,
		id,
		theme,
		kind,
		label: find(link, '.name').textContent ?? '',
		papers: Number(papers ?? 0),
		year: year ? Number(year) : undefined,
		hues: hues.split(' '),
	};
}

function showPanel(panel: Panel, explorer: Explorer, before: ExplorerState): void {
	const state = explorer.state();
	panel.element.hidden = state.tab !== panel.tab;
	if (panel.sort !== state.sort) arrange(panel, explorer, state.sort);
	panel.sort = state.sort;
	if (panel.colour !== state.colour) recolour(panel, state);
	panel.colour = state.colour;
	let shown = 0;
	for (const row of panel.rows.values()) {
		row.item.hidden = !passes(row, state);
		if (!row.item.hidden) shown += 1;
	}
	for (const section of panel.element.querySelectorAll('section')) {
		section.hidden = !section.querySelector('li:not([hidden])');
	}
	panel.empty.hidden = shown > 0 || panel.rows.size === 0;
	const total = panel.count.dataset.total ?? '';
	panel.count.textContent = shown < panel.rows.size ? `${figure(shown)} of ${total}` : total;
	for (const id of [before.selected, state.selected]) {
		const pressed = String(id === state.selected);
		panel.rows.get(id ?? '')?.link.setAttribute('aria-pressed', pressed);
	}
	keepOneStop(panel, state.selected === before.selected ? undefined : state.selected);
}

/** Adds rows at the end of the group of their theme, and has them put in order. */
function addRows(panel: Panel, items: readonly HTMLElement[]): void {
	for (const item of items) {
		const row = readRow(item);
		panel.rows.set(row.id, row);
		const group = panel.groups.find(({ theme }) => theme === (row.theme ?? ''));
		(group ?? panel.groups.at(-1))?.rows.push(row);
	}
	panel.sort = undefined;
	panel.colour = 'theme';
}

/** The strips of papers are drawn when the list of papers is first seen. */
async function drawStrips({ root }: Explorer): Promise<void> {
	const { drawStripsIn } = await import('./strips.ts');
	await drawStripsIn(find(root, '#list-papers')).catch(() => undefined);
}

/** Puts the rows in another order; `theme` is the order and grouping of the page itself. */
function arrange(panel: Panel, { root }: Explorer, sort: Sort): void {
	const groups = groupsFor(panel, root, sort);
	const sections = groups.map(({ heading, rows }) =>
		el('section', {}, heading, el('ul', {}, ...rows.map((row) => row.item))),
	);
	panel.element.replaceChildren(...sections, ...panel.feet.filter((foot) => foot.isConnected));
}

function groupsFor(panel: Panel, root: HTMLElement, sort: Sort): readonly Group[] {
	const rows = [...panel.rows.values()];
	if (sort === 'kind' && panel.tab === 'concepts') {
		const kinds = [...root.querySelectorAll<HTMLOptionElement>('select[name=kind] option[value]')];
		return kinds.map(({ value, text }) => {
			const own = rows.filter((row) => row.kind === value).sort(byPapers);
			const count = el('span', { class: 'n' }, String(own.length));
			const hue = own[0]?.hues[1] ?? '';
			return { heading: el('h2', { class: hue }, text, ' ', count), rows: own };
		});
	}
	if (sort === 'most' && panel.tab === 'concepts') {
		return [{ heading: undefined, rows: rows.sort(byPapers) }];
	}
	if (sort === 'az') return [{ heading: undefined, rows: rows.sort(byLabel) }];
	if (sort === 'list' && panel.tab === 'papers') {
		const place = (row: Row) => Number(row.link.dataset.place ?? 0);
		return [{ heading: undefined, rows: rows.sort((a, b) => place(a) - place(b)) }];
	}
	return panel.groups;
}

function byPapers(a: Row, b: Row): number {
	return b.papers - a.papers || byLabel(a, b);
}

function byLabel(a: Row, b: Row): number {
	return a.label.localeCompare(b.label);
}

function recolour(panel: Panel, { colour }: ExplorerState): void {
	const [gone, come] = colour === 'kind' ? [0, 1] : [1, 0];
	for (const { link, hues } of panel.rows.values()) {
		link.classList.remove(hues[gone] ?? hues[0] ?? '');
		link.classList.add(hues[come] ?? hues[0] ?? '');
	}
}

/** Moves the keyboard by `by` rows; `Infinity` = to the end. */
function step(panel: Panel, selected: string | undefined, by: number): void {
	const links = shownLinks(panel);
	const active = links.indexOf(document.activeElement as HTMLAnchorElement);
	const from = active >= 0 ? active : links.findIndex((link) => link.dataset.id === selected);
	links[Math.max(0, Math.min(links.length - 1, from + by))]?.focus();
}

/** One stop for Tab, or the way to the map would lead through every row: the row last used, else the selected one, else the first. */
function keepOneStop(panel: Panel, selected: string | undefined): void {
	const links = shownLinks(panel);
	const chosen = selected ? panel.rows.get(selected)?.link : undefined;
	const stop = [chosen, panel.stop].find((link) => link && links.includes(link)) ?? links[0];
	if (panel.stop) panel.stop.tabIndex = -1;
	if (stop) stop.tabIndex = 0;
	panel.stop = stop;
}

function shownLinks({ element }: Panel): HTMLAnchorElement[] {
	return [...element.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) a[data-id]')];
}
