import { pageOf } from './addresses.ts';
import type { Explorer } from './context.ts';
import type { List } from './list.ts';
import type { Parts } from './parts.ts';
import { stepBack } from './transitions.ts';

/** Single keys for everything; never while typing, never with a modifier. */
export function wireKeys(explorer: Explorer, list: List, parts: Parts): void {
	const { go, root } = explorer;
	const keys: Record<string, () => void> = {
		ArrowDown: () => list.step(1),
		ArrowUp: () => list.step(-1),
		Enter: () => openPage(explorer),
		f: () => explorer.state().selected && go({ hops: explorer.state().hops ? 0 : 1 }),
		p: () => go({ path: [explorer.state().selected, undefined] }),
		m: () => go({ view: 'map' }),
		w: () => go({ view: 'weave' }),
		'+': () => parts.map()?.zoom(1.3),
		'=': () => parts.map()?.zoom(1.3),
		'-': () => parts.map()?.zoom(1 / 1.3),
		0: () => parts.map()?.fit(),
		'?': () => root.querySelector<HTMLDialogElement>('dialog[data-keys]')?.showModal(),
		Escape: () => go(stepBack(explorer.state()) ?? {}),
	};
	addEventListener('keydown', (event) => {
		const { ctrlKey, metaKey, altKey, target } = event;
		if (event.defaultPrevented || ctrlKey || metaKey || altKey) return;
		if (!(target instanceof Element) || target.closest('input, select, textarea, dialog')) return;
		// Buttons and links keep their own Enter; the map and the tabs keep their own arrows.
		if (event.key === 'Enter' && target.closest('a, button')) return;
		if (event.key.startsWith('Arrow') && target.closest('[data-own-arrows], [role=tablist]'))
			return;
		const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
		if (!act) return;
		if (event.key.startsWith('Arrow')) event.preventDefault();
		act();
	});
}

function openPage({ state }: Explorer): void {
	const { selected } = state();
	if (selected) location.assign(pageOf(selected));
}
