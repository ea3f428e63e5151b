import { find } from './dom.ts';
import { isFiltered } from './transitions.ts';
import { type ExplorerState, writeState } from './url-state.ts';

/** Has every control of the page say what the state is: tabs, filters, and the buttons that stay pressed. */
export function showControls(root: HTMLElement, state: ExplorerState): void {
	for (const tab of root.querySelectorAll<HTMLElement>('[role=tab]')) {
		const selected = tab.dataset.tab === state.tab;
		tab.setAttribute('aria-selected', String(selected));
		tab.tabIndex = selected ? 0 : -1;
	}
	showPressed(root, state);
	find(root, '[data-kinds]').hidden = state.colour !== 'kind';
	for (const control of root.querySelectorAll<HTMLElement>('[data-whole]')) {
		control.hidden = state.hops === 0;
	}
	setChoice(root, 'kind', state.kinds);
	setChoice(root, 'theme', state.themes);
	setChoice(root, 'sort', [state.sort]);
	setChoice(root, 'strength', state.strength ? [String(state.strength)] : []);
	for (const [name, year] of [
		['from', state.years?.[0]],
		['to', state.years?.[1]],
	] as const) {
		setChoice(root, name, year === undefined ? [] : [String(year)]);
	}
	for (const option of root.querySelectorAll<HTMLOptionElement>('option[data-tab]')) {
		option.hidden = option.dataset.tab !== state.tab;
	}
	for (const clear of root.querySelectorAll<HTMLElement>('[data-do=clear]')) {
		clear.hidden = !isFiltered(state);
	}
	const full = find<HTMLAnchorElement>(root, '[data-full]');
	full.search = writeState({ ...state, embed: false });
	const words = find(root, '[data-query]');
	words.hidden = state.query === '';
	words.textContent = state.query && `with “${state.query}”`;
}

/**
 * The years between which papers are shown after one end was chosen; undefined = all of them.
 *
 * An end that is not a year means no limit; ends in the wrong order change places.
 */
export function withYear(
	root: HTMLElement,
	years: ExplorerState['years'],
	end: 'from' | 'to',
	value: string,
): ExplorerState['years'] {
	const limits = (['from', 'to'] as const).map((name) =>
		Number(find(root, `select[name=${name}]`).dataset.limit),
	);
	const ends = [...(years ?? limits)];
	const at = end === 'from' ? 0 : 1;
	ends[at] = Number(value) || (limits[at] ?? 0);
	const [from = 0, to = 0] = ends.sort((a, b) => a - b);
	return from === limits[0] && to === limits[1] ? undefined : [from, to];
}

function showPressed(root: HTMLElement, { view, colour, kinds, hops }: ExplorerState): void {
	const { pane = 'map' } = root.dataset;
	const chosen = new Map<string, readonly string[]>([
		['view', [view]],
		['colour', [colour]],
		['kind', kinds],
		['reach', [String(hops)]],
		['pane', [pane]],
	]);
	for (const button of root.querySelectorAll<HTMLElement>('button[data-value][aria-pressed]')) {
		const { do: name = '', value = '' } = button.dataset;
		button.setAttribute('aria-pressed', String(chosen.get(name)?.includes(value) ?? false));
	}
}

/** Shows what is chosen in a select; what it has no option for, or several at once, is an option of its own. */
function setChoice(root: HTMLElement, name: string, values: readonly string[]): void {
	const select = root.querySelector<HTMLSelectElement>(`select[name=${name}]`);
	if (!select) return;
	const [value = ''] = values;
	const isListed = [...select.options].some((option) => option.value === value);
	const other = select.querySelector<HTMLOptionElement>('option[data-other]');
	if (other) {
		other.hidden = values.length < 2 && isListed;
		const words = other.dataset.other ?? '';
		other.textContent = words.replace('#', values.length > 1 ? String(values.length) : value);
	}
	select.value = other && !other.hidden ? other.value : value;
}
