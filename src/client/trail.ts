import type { Part } from './context.ts';
import { el, find } from './dom.ts';
import { nodeLink } from './panel-parts.ts';
import { tickSeen } from './ticks.ts';
import { addStep, forgetTrail, readTrail } from './trail-store.ts';

const SHOWN = 12;

/** Where the reader has been: kept on the device only, shown as ticks in the list and as a menu. */
export function createTrail(root: HTMLElement): Part {
	const box = find(root, '[data-trail]');
	const steps = find(box, 'ol');
	const show = () => {
		const trail = readTrail();
		box.hidden = trail.length === 0;
		const links = trail.slice(0, SHOWN).map((id) => el('li', {}, nodeLink(id, nameOf(id, root))));
		steps.replaceChildren(...links);
		tickSeen();
	};
	find(box, '[data-forget]').addEventListener('click', () => {
		forgetTrail();
		show();
	});
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) show();
	});
	show();
	return {
		show: ({ selected }, before) => {
			if (!selected || selected === before.selected) return;
			addStep(selected);
			show();
		},
	};
}

/** The name as the list has it; a row that is not in the page leaves the id. */
function nameOf(id: string, root: HTMLElement): string {
	const row = root.querySelector(`.rows [data-id="${CSS.escape(id)}"]`);
	const name = row?.querySelector('.name')?.textContent;
	return name ?? id.replace(/^[a-z]+:/, '').replaceAll('-', ' ');
}
