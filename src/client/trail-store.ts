const KEY = 'paperloom-trail';
const LONGEST = 500;

// Storage may be refused; the trail then lasts as long as the page.
let kept: readonly string[] = [];

/** Reads where the reader has been, last first, from the device; node ids. */
export function readTrail(): readonly string[] {
	try {
		const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
	} catch {
		return kept;
	}
}

/** Adds a step to the trail, in which it stands once; nothing leaves the device. */
export function addStep(id: string): void {
	writeTrail([id, ...readTrail().filter((other) => other !== id)].slice(0, LONGEST));
}

/** Forgets where the reader has been. */
export function forgetTrail(): void {
	writeTrail([]);
}

function writeTrail(ids: readonly string[]): void {
	kept = ids;
	try {
		if (ids.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(ids));
	} catch {
		// See `kept`.
	}
}
