import { el, find } from './dom.ts';

const STILL = 'The list and every page still work.';

/** Shows what failed, each fault once, over the map and until it has come right. */
export function createFaults(root: HTMLElement): (what: string, retry?: () => void) => void {
	const box = find(root, '[data-faults]');
	const shown = new Map<string, HTMLElement>();
	return (what, retry) => {
		shown.get(what)?.remove();
		shown.delete(what);
		if (!retry) return;
		const button = el('button', { class: 'btn', type: 'button' }, 'Try again');
		const text = el('p', {}, el('b', {}, what), ` ${STILL}`);
		const fault = el('div', { class: 'fault' }, text, button);
		button.addEventListener('click', retry);
		shown.set(what, fault);
		box.append(fault);
	};
}
