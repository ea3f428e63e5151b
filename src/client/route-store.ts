const listeners = new Set<() => void>();
let current: readonly string[] = [];

/** The chain of node ids that the path panel shows; empty = none. */
export function shownRoute(): readonly string[] {
	return current;
}

/** Shows a chain of nodes wherever routes are drawn. */
export function showRoute(route: readonly string[]): void {
	if (route.join() === current.join()) return;
	current = route;
	for (const listener of listeners) listener();
}

/** Calls back when another route is shown. */
export function onRoute(listener: () => void): void {
	listeners.add(listener);
}
