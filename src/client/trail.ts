import type { Part } from './context.ts';
import { el, find } from './dom.ts';
import { nodeLink } from './panel-parts.ts';
import { readTrail, withStep, writeTrail } from './trail-store.ts';

const SHOWN = 12;

/** Where the reader has been: kept on the device only, shown as ticks in the list and as a menu. */
export function createTrail(root: HTMLElement): Part {
	const box = find(root, '[data-trail]');
	const steps = find(box, 'ol');
	let trail = readTrail();
	const rowOf = (id: string) => root.querySelector(`.rows [data-id="${CSS.escape(id)}"]`);
	const show = () => {
		box.hidden = trail.length === 0;
		const links = trail.slice(0, SHOWN).map((id) => el('li', {}, nodeLink(id, nameOf(id, rowOf))));
		steps.replaceChildren(...links);
		for (const id of trail) rowOf(id)?.classList.add('was-here');
	};
	find(box, '[data-forget]').addEventListener('click', () => {
		for (const id of trail) rowOf(id)?.classList.remove('was-here');
		trail = [];
		writeTrail(trail);
		show();
	});
	show();
	return {
		show: ({ selected }, before) => {
			if (!selected || selected === before.selected) return;
			trail = withStep(trail, selected);
			writeTrail(trail);
			show();
		},
	};
}

/** The name as the list has it; a row that is not in the page leaves the id. */
function nameOf(id: string, rowOf: (id: string) => Element | null): string {
	const name = rowOf(id)?.querySelector('.name')?.textContent;
	return name ?? id.replace(/^[a-z]+:/, '').replaceAll('-', ' ');
}
