import type { Explorer } from './context.ts';
import { withYear } from './controls.ts';
import { FILTER_EVENT, SELECT_EVENT } from './events.ts';
import { wireKeys } from './keys.ts';
import type { List } from './list.ts';
import { idAt, nodeAt } from './node-at.ts';
import type { Parts } from './parts.ts';
import type { TakeAway } from './take-away.ts';
import type { Shade } from './tokens.ts';
import { choose, NO_FILTERS, toggleFocus } from './transitions.ts';
import type { Colour, ExplorerState, Sort, Tab, View } from './url-state.ts';

/** Wires clicks, choices and keys; rows, marks, labels and panel links all say `data-id`. */
export function wireInput(explorer: Explorer, list: List, parts: Parts): void {
	const { root } = explorer;
	root.addEventListener('click', (event) => onClick(event, { explorer, list, parts }));
	root.addEventListener('dblclick', ({ target }) => {
		const id = nodeAt(target);
		if (id) explorer.go(toggleFocus(id, explorer.state()));
	});
	root.addEventListener('change', (event) => onChange(event.target, explorer));
	for (const type of ['pointerover', 'focusin'] as const) {
		root.addEventListener(type, ({ target }) => parts.map()?.hover(nodeAt(target)));
	}
	wireSearch(explorer);
	wireTabs(explorer);
	wireKeys(explorer, list, parts);
}

/** What clicks can reach. */
type Reach = { readonly explorer: Explorer; readonly list: List; readonly parts: Parts };

function onClick(event: MouseEvent, reach: Reach): void {
	const { explorer } = reach;
	const target = event.target instanceof Element ? event.target : undefined;
	const action = target?.closest<HTMLElement>('[data-do]');
	if (action && !(action instanceof HTMLSelectElement)) {
		if (action instanceof HTMLAnchorElement) event.preventDefault();
		act(action.dataset, reach);
		return;
	}
	const id = idAt(event.target);
	if (!id || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	explorer.go(nodeAt(event.target) ? choose(id, explorer.state()) : { selected: id });
}

/** What the buttons do, by their `data-do`. */
function act({ do: name = '', value = '' }: DOMStringMap, { explorer, list, parts }: Reach): void {
	const { go, root } = explorer;
	const state = explorer.state();
	const actions: Record<string, () => void> = {
		tab: () => go({ tab: value as Tab }),
		view: () => go({ view: value as View }),
		colour: () => go({ colour: value as Colour }),
		clear: () => go(NO_FILTERS),
		more: () => list.more(),
		kind: () => go({ kinds: toggle(state.kinds, value) }),
		close: () => go({ selected: undefined, link: undefined, path: undefined, compare: [] }),
		focus: () => go({ hops: state.hops ? 0 : 1 }),
		whole: () => go(state.hops ? { hops: 0 } : { themes: [] }),
		path: () => go({ path: [state.selected, undefined] }),
		compare: () => go({ compare: state.selected ? [state.selected] : [] }),
		take: () => void take(value as TakeAway, explorer, parts),
		reach: () => go({ hops: value === '3' ? 3 : value === '2' ? 2 : 1 }),
		keys: () => root.querySelector<HTMLDialogElement>('dialog[data-keys]')?.showModal(),
		'zoom-in': () => parts.map()?.zoom(1.3),
		'zoom-out': () => parts.map()?.zoom(1 / 1.3),
		fit: () => parts.map()?.fit(),
		pane: () => {
			root.dataset.pane = value;
			go({});
		},
	};
	actions[name]?.();
}

async function take(what: TakeAway, explorer: Explorer, parts: Parts): Promise<void> {
	explorer.root.querySelector('details[data-take]')?.removeAttribute('open');
	try {
		const { takeAway } = await import('./take-away.ts');
		const weave = explorer.state().view === 'weave' ? parts.weave()?.scene() : undefined;
		await takeAway(what, explorer, { picture: parts.map()?.picture(), weave }, shadeOf(explorer));
	} catch {
		explorer.notify('That did not work. Try again in a moment.');
	}
}

/** The colours that were chosen for pictures; undefined = those on the screen. */
function shadeOf({ root }: Explorer): Shade | undefined {
	const value = root.querySelector<HTMLInputElement>('[name=shade]:checked')?.value;
	return value === 'light' || value === 'dark' ? value : undefined;
}

function toggle(values: readonly string[], value: string): string[] {
	return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function onChange(target: EventTarget | null, { go, root, state }: Explorer): void {
	if (!(target instanceof HTMLSelectElement)) return;
	const { name, value } = target;
	const values = value ? [value] : [];
	if (name === 'from' || name === 'to') go({ years: withYear(root, state().years, name, value) });
	const changes: Record<string, Partial<ExplorerState>> = {
		kind: { kinds: values },
		theme: { themes: values },
		sort: { sort: value as Sort },
		strength: { strength: Number(value) },
	};
	go(changes[name] ?? {});
}

/** The search box lives in the header of all pages; it asks by events. */
function wireSearch({ go, root, state }: Explorer): void {
	const onAsked = (type: string, act: (detail: string) => void) =>
		document.addEventListener(type, (event) => {
			if (!(event instanceof CustomEvent)) return;
			event.preventDefault();
			act(String(event.detail));
		});
	onAsked(SELECT_EVENT, (id) => {
		root.dataset.pane = 'map';
		go(choose(id, state()));
	});
	onAsked(FILTER_EVENT, (query) => go({ query }));
}

function wireTabs({ root, go, state }: Explorer): void {
	root.querySelector('[role=tablist]')?.addEventListener('keydown', (event) => {
		if (!(event instanceof KeyboardEvent) || !/^Arrow(Left|Right)$/.test(event.key)) return;
		go({ tab: state().tab === 'concepts' ? 'papers' : 'concepts' });
		root.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
	});
}
