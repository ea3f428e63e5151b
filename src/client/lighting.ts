import type { MapLink, MapModel } from './map-model.ts';

/** How a mark stands out: `second` is what shares papers with the selected one. */
export type NodeLight = 'selected' | 'neighbour' | 'second' | 'route';
/** How a line stands out. */
export type LinkLight = 'on' | 'second' | 'route';

/** What stands out; everything else steps back. Undefined = nothing does. */
export type Light = {
	readonly nodes: ReadonlyMap<string, NodeLight>;
	readonly links: ReadonlyMap<string, LinkLight>;
};

const SECOND = 7;
const FAINT = 0.16;

/**
 * Lights a node: what it is tied to by a line, and for a concept the concepts it shares most papers with.
 *
 * A node that the map does not draw (it is everywhere) lights `papers` instead.
 */
export function lightNode(model: MapModel, id: string, papers: readonly string[] = []): Light {
	const nodes = new Map<string, NodeLight>(papers.map((paper) => [paper, 'neighbour']));
	const links = new Map<string, LinkLight>();
	if (model.nodes.has(id)) nodes.set(id, 'selected');
	for (const link of model.linksOf(id)) {
		links.set(link.id, 'on');
		nodes.set(otherEnd(link, id), 'neighbour');
	}
	if (id.startsWith('concept:') && model.nodes.has(id)) {
		for (const other of secondRing(model, id, SECOND)) {
			if (nodes.has(other)) continue;
			nodes.set(other, 'second');
			for (const link of model.linksOf(other)) {
				const isTied = nodes.get(otherEnd(link, other)) === 'neighbour';
				if (isTied && link.weight > FAINT) links.set(link.id, 'second');
			}
		}
	}
	return { nodes, links };
}

/** Lights a chain of nodes and the lines between them. */
export function lightRoute(model: MapModel, route: readonly string[]): Light {
	const links = new Map<string, LinkLight>();
	for (const [index, id] of route.entries()) {
		const next = route[index + 1];
		const link = model.linksOf(id).find((other) => otherEnd(other, id) === next);
		if (link) links.set(link.id, 'route');
	}
	return { nodes: new Map(route.map((id) => [id, 'route'])), links };
}

/** Lights a line between two nodes; where none is drawn, what ties both: the papers of two concepts, and the other way round. */
export function lightTie(model: MapModel, [from, to]: readonly [string, string]): Light {
	const direct = lightRoute(model, [from, to]);
	if (direct.links.size > 0) return direct;
	const theirs = new Map(model.linksOf(to).map((link) => [otherEnd(link, to), link]));
	const nodes = new Map(direct.nodes);
	const links = new Map<string, LinkLight>();
	for (const link of model.linksOf(from)) {
		const middle = otherEnd(link, from);
		const other = theirs.get(middle);
		if (!other) continue;
		nodes.set(middle, 'neighbour');
		for (const { id } of [link, other]) links.set(id, 'on');
	}
	return { nodes, links };
}

/** The nodes two lines away from `id`, most lines in common first; then by weight. */
export function secondRing(model: MapModel, id: string, limit: number): string[] {
	const ties = new Map<string, { count: number; weight: number }>();
	for (const first of model.linksOf(id)) {
		const middle = otherEnd(first, id);
		for (const second of model.linksOf(middle)) {
			const other = otherEnd(second, middle);
			if (other === id) continue;
			const tie = ties.get(other) ?? { count: 0, weight: 0 };
			ties.set(other, {
				count: tie.count + 1,
				weight: tie.weight + Math.min(first.weight, second.weight),
			});
		}
	}
	return [...ties]
		.sort(([, a], [, b]) => b.count - a.count || b.weight - a.weight)
		.slice(0, limit)
		.map(([other]) => other);
}

/** The end of a line that is not `id`. */
export function otherEnd(link: MapLink, id: string): string {
	return link.source === id ? link.target : link.source;
}
