import type { Explorer } from './context.ts';
import { find } from './dom.ts';
import { createFaults } from './faults.ts';
import { wireInput } from './input.ts';
import { createList } from './list.ts';
import { createParts } from './parts.ts';
import { createTrail } from './trail.ts';
import { follow, hasSubject } from './transitions.ts';
import {
	dropUnknown,
	type ExplorerState,
	isStep,
	REST,
	readState,
	writeState,
} from './url-state.ts';

const NOTICE_MS = 6000;

/** Makes the page live: the list, the address, and the first touch of everything else. */
export function startExplorer(root: HTMLElement): void {
	let state = REST;
	const explorer: Explorer = {
		root,
		state: () => state,
		go: (change, how) => {
			const next = follow(change, state);
			writeAddress(state, next, how);
			show(next);
		},
		say: (text) => {
			find(root, '[data-status]').textContent = text;
		},
		notify: (text) => notify(find(root, '[data-notice]'), text),
		fault: createFaults(root),
	};
	const list = createList(explorer);
	const parts = createParts(explorer);
	const trail = createTrail(root);

	function show(next: ExplorerState): void {
		const before = state;
		state = next;
		// On a phone what is chosen shows over the map.
		if (hasSubject(state) && isStep(before, state)) root.dataset.pane = 'map';
		root.dataset.view = state.view;
		root.dataset.colour = state.colour;
		root.toggleAttribute('data-embed', state.embed);
		list.show(state, before);
		parts.show(state, before);
		trail.show(state, before);
		if (state.selected && state.selected !== before.selected) list.reveal(state.selected);
		markSelected(root, state.selected);
	}

	function restore(): void {
		const isKnown = (id: string) => {
			const [, filter, value = ''] = /^(kind|theme):(.*)$/.exec(id) ?? [];
			if (filter)
				return root.querySelector(`select[name=${filter}] [value="${CSS.escape(value)}"]`) !== null;
			// A list that is cut short cannot say what is unknown; the panel finds out.
			return !root.hasAttribute('data-complete') || list.has(id);
		};
		const read = dropUnknown(readState(location.search), isKnown);
		if (read.dropped.length > 0) {
			explorer.notify(`Not in this collection: ${read.dropped.join(', ')}`);
			history.replaceState(undefined, '', writeState(read.state) || location.pathname);
		}
		show(read.state);
	}

	addEventListener('popstate', restore);
	wireInput(explorer, list, parts);
	restore();
	root.dataset.ready = '';
	// The list of papers is not laid out before.
	if (state.selected) list.reveal(state.selected);
	parts.wake();
}

/** Tells the still map, which is the live map's for keyboards and screen readers, what is selected. */
function markSelected(root: HTMLElement, id: string | undefined): void {
	root.querySelector('.still-map [aria-current]')?.removeAttribute('aria-current');
	const mark = root.querySelector(`.still-map [data-node="${CSS.escape(id ?? '')}"]`);
	mark?.setAttribute('aria-current', 'true');
}

function writeAddress(before: ExplorerState, after: ExplorerState, how?: 'instead'): void {
	const address = writeState(after);
	if (address === writeState(before)) return;
	const method = !how && isStep(before, after) ? 'pushState' : 'replaceState';
	history[method](undefined, '', address || location.pathname);
}

function notify(notice: HTMLElement, text: string): void {
	notice.textContent = text;
	notice.hidden = false;
	setTimeout(() => {
		notice.hidden = true;
	}, NOTICE_MS);
}
