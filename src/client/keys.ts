import { pageOf } from './addresses.ts';
import type { Explorer } from './context.ts';
import type { List } from './list.ts';
import { nodeAt } from './node-at.ts';
import type { Parts } from './parts.ts';
import { stepBack, toggleFocus } from './transitions.ts';

/** Single keys for everything; never while typing, never with a modifier. */
export function wireKeys(explorer: Explorer, list: List, parts: Parts): void {
	const { go, root, state } = explorer;
	// A row or mark that has the keyboard is meant before what is selected.
	const meant = () => nodeAt(document.activeElement) ?? state().selected;
	const withMeant = (act: (id: string) => void) => () => {
		const id = meant();
		if (id) act(id);
	};
	const keys: Record<string, () => void> = {
		ArrowDown: () => list.step(1),
		ArrowUp: () => list.step(-1),
		Enter: withMeant((id) => location.assign(pageOf(id))),
		f: withMeant((id) => go(toggleFocus(id, state()))),
		p: () => go({ path: [meant(), undefined] }),
		m: () => go({ view: 'map' }),
		w: () => go({ view: 'weave' }),
		'+': () => parts.map()?.zoom(1.3),
		'=': () => parts.map()?.zoom(1.3),
		'-': () => parts.map()?.zoom(1 / 1.3),
		0: () => parts.map()?.fit(),
		'?': () => root.querySelector<HTMLDialogElement>('dialog[data-keys]')?.showModal(),
		Escape: () => back(explorer),
	};
	const inList: Record<string, () => void> = {
		' ': withMeant((id) => go({ selected: id })),
		Home: () => list.step(Number.NEGATIVE_INFINITY),
		End: () => list.step(Number.POSITIVE_INFINITY),
	};
	addEventListener('keydown', (event) => {
		const { ctrlKey, metaKey, altKey, target } = event;
		if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
		if (
			!(target instanceof Element) ||
			target.closest('input:not([type=radio]), select, textarea, dialog')
		)
			return;
		// Buttons and links keep their own Enter; the map and the tabs keep their own arrows.
		if (event.key === 'Enter' && target.closest('a, button, summary') && !nodeAt(target)) return;
		if (event.key.startsWith('Arrow') && target.closest('[data-own-arrows], [role=tablist]'))
			return;
		const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
		const act = keys[key] ?? (target.closest('.rows') ? inList[key] : undefined);
		if (!act) return;
		if (/^(?:Arrow|Enter|Home|End| )/.test(key)) event.preventDefault();
		act();
	});
}

/** Closes what is open over the map, else takes the last choice back. */
function back({ root, go, state }: Explorer): void {
	const open = root.querySelector<HTMLDetailsElement>('.tools details[open]');
	if (!open) {
		go(stepBack(state()) ?? {});
		return;
	}
	open.open = false;
	open.querySelector('summary')?.focus();
}
