/** The node that a click on `target` means: a row, a link in the panel, a mark of the still map. */
export function idAt(target: EventTarget | null): string | undefined {
	if (!(target instanceof Element)) return undefined;
	// Ids of nodes have a colon; the canvases of Cytoscape have ids of their own.
	const link = target.closest('[data-id*=":"], [data-node]');
	return link?.getAttribute('data-id') ?? link?.getAttribute('data-node') ?? undefined;
}

/** The node whose row in the list or mark in the map `target` is. */
export function nodeAt(target: EventTarget | null): string | undefined {
	const isNode = target instanceof Element && target.closest('.rows, .still-map') !== null;
	return isNode ? idAt(target) : undefined;
}
