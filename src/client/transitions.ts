import { type ExplorerState, REST, tabOf } from './url-state.ts';

/**
 * Returns the state after a change.
 *
 * One thing is shown at a time: a node, a line, a path or a comparison; choosing one leaves the
 * others. A new node is looked at without focus, in the list it stands in.
 */
export function follow(change: Partial<ExplorerState>, state: ExplorerState): ExplorerState {
	const next = { ...state, ...onlyOne(change), ...change };
	if (next.selected !== state.selected) {
		if (change.hops === undefined) next.hops = 0;
		if (next.selected && change.tab === undefined) next.tab = tabOf(next.selected);
	}
	if (!next.selected) next.hops = 0;
	if (change.route === undefined && next.path?.join() !== state.path?.join()) next.route = 0;
	// The list groups by what the colours mean, unless the reader chose another order.
	if (next.colour !== state.colour && state.sort === state.colour) next.sort = next.colour;
	return next;
}

const SUBJECTS = {
	selected: undefined,
	link: undefined,
	path: undefined,
	route: 0,
	compare: [],
} satisfies Partial<ExplorerState>;

function onlyOne(change: Partial<ExplorerState>): Partial<ExplorerState> {
	const chosen = change.selected ?? change.link ?? change.path ?? change.compare?.[0];
	return chosen === undefined ? {} : SUBJECTS;
}

/**
 * Returns the change that choosing a node in list, map or search makes: it fills the open end of a path, or
 * joins a comparison that waits for a second thing; else it is selected.
 */
export function choose(id: string, { path, compare }: ExplorerState): Partial<ExplorerState> {
	const [from, to] = path ?? [];
	if (path && !from) return { path: [id, to] };
	if (path && !to) return { path: [from, id] };
	const [first] = compare;
	if (compare.length === 1 && first && first !== id && tabOf(first) === tabOf(id)) {
		return { compare: [first, id] };
	}
	return { selected: id };
}

/** Returns the change that a double click and F make: into the neighbourhood of a node, and out again. */
export function toggleFocus(id: string, { selected, hops }: ExplorerState): Partial<ExplorerState> {
	return { selected: id, hops: selected === id && hops > 0 ? 0 : 1 };
}

/** Returns the change that Esc makes: out of the focus, of what is shown, of the filters, one by one. */
export function stepBack(state: ExplorerState): Partial<ExplorerState> | undefined {
	if (state.hops > 0) return { hops: 0 };
	if (hasSubject(state)) return SUBJECTS;
	return isFiltered(state) ? NO_FILTERS : undefined;
}

/** Whether a panel is open. */
export function hasSubject(state: ExplorerState): boolean {
	const { selected, link, path, compare } = state;
	return Boolean(selected ?? link ?? path) || compare.length > 0;
}

/** The change that takes all filters off. */
export const NO_FILTERS = {
	kinds: REST.kinds,
	themes: REST.themes,
	years: REST.years,
	strength: REST.strength,
	query: REST.query,
} satisfies Partial<ExplorerState>;

/** Whether anything is filtered. */
export function isFiltered({ kinds, themes, years, strength, query }: ExplorerState): boolean {
	return kinds.length + themes.length + strength + query.length > 0 || years !== undefined;
}

/** What the filters look at; a paper has no kind, and a year only where it is known. */
export interface Filterable {
	readonly id: string;
	readonly label: string;
	readonly theme?: string | undefined;
	readonly kind?: string | undefined;
	readonly year?: number | undefined;
}

/**
 * Whether a node passes the filters.
 *
 * Kinds concern concepts, years concern papers that have one; themes and words concern both.
 */
export function passes(node: Filterable, state: ExplorerState): boolean {
	const { kinds, themes, years, query } = state;
	if (themes.length > 0 && !themes.includes(node.theme ?? '')) return false;
	if (kinds.length > 0 && node.kind !== undefined && !kinds.includes(node.kind)) return false;
	if (years && node.year && (node.year < years[0] || node.year > years[1])) return false;
	return query === '' || node.label.toLowerCase().includes(query.toLowerCase());
}
