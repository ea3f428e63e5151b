const KEY = 'paperloom-trail';
const LONGEST = 500;

/** Reads where the reader has been, last first, from the device; node ids. Nothing where storage is refused. */
export function readTrail(): readonly string[] {
	try {
		const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
	} catch {
		return [];
	}
}

/** Keeps where the reader has been on the device; nothing leaves it. */
export function writeTrail(ids: readonly string[]): void {
	try {
		if (ids.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(ids));
	} catch {
		// Storage may be refused; the trail then lasts as long as the page.
	}
}

/** Returns the trail with one more step, which stands in it once. */
export function withStep(trail: readonly string[], id: string): readonly string[] {
	return [id, ...trail.filter((other) => other !== id)].slice(0, LONGEST);
}
