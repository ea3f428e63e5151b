import type { Part } from './context.ts';

const KEY = 'paperloom-trail';
const LONGEST = 500;

/** Where the reader has been: kept on the device only, shown as ticks in the list. */
export interface Trail extends Part {
	readonly forget: () => void;
}

/** Reads the trail and marks the rows of it. Where storage is refused, it lasts as long as the page. */
export function createTrail(root: HTMLElement): Trail {
	let visited = read();
	const mark = (id: string, isVisited: boolean) => {
		const row = root.querySelector(`.rows [data-id="${CSS.escape(id)}"]`);
		row?.classList.toggle('was-here', isVisited);
	};
	for (const id of visited) mark(id, true);
	return {
		show: ({ selected }) => {
			if (!selected || visited.includes(selected)) return;
			visited = [...visited, selected].slice(-LONGEST);
			mark(selected, true);
			write(visited);
		},
		forget: () => {
			for (const id of visited) mark(id, false);
			visited = [];
			write(visited);
		},
	};
}

function read(): readonly string[] {
	try {
		const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}

function write(ids: readonly string[]): void {
	try {
		if (ids.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(ids));
	} catch {
		// Storage may be refused.
	}
}
