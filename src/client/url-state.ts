/** The list that is open beside the map. */
export type Tab = 'concepts' | 'papers';
/** What the pane shows: the map, or the matrix of papers by concepts. */
export type View = 'map' | 'weave';
/** What a hue stands for. */
export type Colour = 'theme' | 'kind';
/** The order of the list. */
export type Sort = 'theme' | 'kind' | 'most' | 'az' | 'list';

/** Two ends between which something is shown; ids as in the graph (`concept:fmri`, `paper:milan`). */
export type Pair = readonly [from: string, to: string];

/**
 * All that a reader can have chosen, and all that the address holds.
 *
 * `selected` is a node id. `link` is a selected line, by its two ends. `path` may have one end open
 * while the reader still chooses; `route` says which of the routes found is shown, 0 = the best. `hops` is how
 * far the focus reaches, 0 = no focus. `kinds` and `themes` empty = no filter; lines weaker than `strength` are not shown.
 */
export interface ExplorerState {
	readonly selected: string | undefined;
	readonly link: Pair | undefined;
	readonly hops: 0 | 1 | 2 | 3;
	readonly path: readonly [from: string | undefined, to: string | undefined] | undefined;
	readonly route: number;
	readonly compare: readonly string[];
	readonly view: View;
	readonly colour: Colour;
	readonly tab: Tab;
	readonly sort: Sort;
	readonly kinds: readonly string[];
	readonly themes: readonly string[];
	readonly years: readonly [from: number, to: number] | undefined;
	readonly strength: number;
	readonly query: string;
	readonly embed: boolean;
}

export const REST: ExplorerState = {
	selected: undefined,
	link: undefined,
	hops: 0,
	path: undefined,
	route: 0,
	compare: [],
	view: 'map',
	colour: 'theme',
	tab: 'concepts',
	sort: 'theme',
	kinds: [],
	themes: [],
	years: undefined,
	strength: 0,
	query: '',
	embed: false,
};

const SORTS: readonly Sort[] = ['theme', 'kind', 'most', 'az', 'list'];

/** Reads the state from the query of an address; what it does not understand counts as not said. */
export function readState(search: string): ExplorerState {
	const query = new URLSearchParams(search);
	const selected = idFromSlug(query.get('s') ?? '');
	const colour = query.get('colour') === 'kind' ? 'kind' : 'theme';
	return {
		selected,
		link: readPair(query.get('link')),
		hops: selected ? readHops(query.get('focus')) : 0,
		path: readPath(query.get('path')),
		route: query.has('path') ? readRoute(query.get('route')) : 0,
		compare: words(query.get('compare'))
			.flatMap((slug) => idFromSlug(slug) ?? [])
			.slice(0, 4),
		view: query.get('view') === 'weave' ? 'weave' : 'map',
		colour,
		tab: readTab(query.get('tab'), selected),
		sort: SORTS.find((sort) => sort === query.get('sort')) ?? colour,
		kinds: words(query.get('kind')),
		themes: words(query.get('theme')),
		years: readYears(query.get('years')),
		strength: readStrength(query.get('strength')),
		query: (query.get('q') ?? '').slice(0, 200),
		embed: query.get('embed') === '1',
	};
}

/**
 * Writes the state as the query of an address, `?` included; empty when nothing is chosen.
 *
 * `readState` of the result is the state again. Slashes and commas are left readable, which the
 * query of an address allows.
 */
export function writeState(state: ExplorerState): string {
	const { selected, colour } = state;
	const entries: [string, string | undefined][] = [
		['s', selected && slugOfId(selected)],
		['focus', state.hops ? String(state.hops) : undefined],
		['link', state.link?.map(slugOfId).join('..')],
		['path', state.path?.map((id) => (id ? slugOfId(id) : '')).join('..')],
		['route', state.route ? String(state.route + 1) : undefined],
		['compare', state.compare.map(slugOfId).join(',')],
		['view', state.view === REST.view ? undefined : state.view],
		['colour', colour === REST.colour ? undefined : colour],
		['tab', state.tab === tabOf(selected) ? undefined : state.tab],
		['sort', state.sort === colour ? undefined : state.sort],
		['kind', state.kinds.join(',')],
		['theme', state.themes.join(',')],
		['years', state.years?.join('-')],
		['strength', state.strength ? String(state.strength) : undefined],
		['q', state.query],
		['embed', state.embed ? '1' : undefined],
	];
	const written = entries
		.filter((entry): entry is [string, string] => Boolean(entry[1]))
		.map(([name, value]) => `${name}=${encodeQueryValue(value)}`);
	return written.length > 0 ? `?${written.join('&')}` : '';
}

/** Whether going from one state to the other is a step that the back button should undo. */
export function isStep(before: ExplorerState, after: ExplorerState): boolean {
	const steps = ({ selected, link, hops, path, route, compare, view }: ExplorerState) =>
		JSON.stringify([selected, link, hops, path, route, compare, view]);
	return steps(before) !== steps(after);
}

/** Drops ids, `kind:` and `theme:` ones too, that `isKnown` refuses; `dropped` holds them for a message. */
export function dropUnknown(
	state: ExplorerState,
	isKnown: (id: string) => boolean,
): { state: ExplorerState; dropped: string[] } {
	const kinds = state.kinds.map((kind) => `kind:${kind}`);
	const themes = state.themes.map((theme) => `theme:${theme}`);
	const nodes = [state.selected, ...(state.link ?? []), ...(state.path ?? []), ...state.compare];
	const named = [...nodes, ...kinds, ...themes];
	const dropped = [...new Set(named.filter((id) => id !== undefined && !isKnown(id)))];
	const known = (id: string | undefined): id is string => id !== undefined && isKnown(id);
	return {
		dropped: dropped.map((id) => slugOfId(id ?? '').replace(/^\w+:/, '')),
		state: {
			...state,
			selected: known(state.selected) ? state.selected : undefined,
			hops: known(state.selected) ? state.hops : 0,
			link: state.link?.every(known) ? state.link : undefined,
			path: openEnds(state.path, known),
			compare: state.compare.filter(known),
			kinds: state.kinds.filter((kind) => isKnown(`kind:${kind}`)),
			themes: state.themes.filter((theme) => isKnown(`theme:${theme}`)),
		},
	};
}

/** A path whose unknown ends are open; undefined where that leaves nothing of it. */
function openEnds(
	path: ExplorerState['path'],
	isKnown: (id: string | undefined) => id is string,
): ExplorerState['path'] {
	const [from, to] = (path ?? []).map((id) => (isKnown(id) ? id : undefined));
	const wasOpen = path?.every((id) => id === undefined);
	return from || to || wasOpen ? [from, to] : undefined;
}

/** The list a node stands in. */
export function tabOf(id: string | undefined): Tab {
	return id?.startsWith('paper:') ? 'papers' : 'concepts';
}

/** `concept:fmri` as it stands in an address: `c/fmri`. */
export function slugOfId(id: string): string {
	return id.replace(/^(c)oncept:|^(p)aper:/, '$1$2/');
}

function idFromSlug(slug: string): string | undefined {
	const [, kind, name] = /^(?:([cp])\/)?([^/,]+)$/.exec(slug) ?? [];
	if (!name || name.includes('..')) return undefined;
	return kind === 'p' ? `paper:${name}` : `concept:${name}`;
}

function readPair(value: string | null): Pair | undefined {
	const [from, to] = readPath(value) ?? [];
	return from && to && from !== to ? [from, to] : undefined;
}

function readPath(value: string | null): ExplorerState['path'] {
	if (value === null) return undefined;
	const [from = '', to = ''] = value.split('..');
	return [idFromSlug(from), idFromSlug(to)];
}

/** In the address the best route is the first. */
function readRoute(value: string | null): number {
	return /^[2-9]$/.test(value ?? '') ? Number(value) - 1 : 0;
}

function readHops(value: string | null): ExplorerState['hops'] {
	if (value === '1' || value === '2' || value === '3') return Number(value) as 1 | 2 | 3;
	return 0;
}

function readTab(value: string | null, selected: string | undefined): Tab {
	return value === 'papers' || value === 'concepts' ? value : tabOf(selected);
}

function readYears(value: string | null): ExplorerState['years'] {
	const [, from, to] = /^(\d{4})-(\d{4})$/.exec(value ?? '') ?? [];
	return from && to && from <= to ? [Number(from), Number(to)] : undefined;
}

function readStrength(value: string | null): number {
	const strength = Number(value);
	return strength > 0 && strength <= 1 ? strength : 0;
}

function words(value: string | null): string[] {
	return [...new Set((value ?? '').split(',').filter(Boolean))];
}

function encodeQueryValue(value: string): string {
	return encodeURIComponent(value)
		.replaceAll('%2F', '/')
		.replaceAll('%2C', ',')
		.replaceAll('%20', '+');
}
