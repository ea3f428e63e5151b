import type { CoOccursEdge, GraphEdge } from '../schema/graph.ts';
import type { ConceptEntry, Pair } from './entries.ts';
import { pairId } from './urls.ts';

// A pair of concepts in a single paper has one sentence to show, and that paper's page shows it.
const MIN_PAPERS = 2;

// Pages grow with the square of the concepts; beyond this many the explorer shows a pair.
const MAX_PAIRS = 600;

/** How much two concepts' being together says: papers in common x log(1 + strength). */
export function tellingness(edge: CoOccursEdge): number {
	return edge.weight * Math.log1p(edge.strength);
}

/** The pairs that get a page: at least two papers in common, neither concept everywhere; the most telling first. */
export function choosePairs(
	edges: readonly GraphEdge[],
	concepts: ReadonlyMap<string, ConceptEntry>,
): Pair[] {
	const pairs: Pair[] = [];
	for (const edge of edges) {
		if (edge.kind !== 'co-occurs' || edge.weight < MIN_PAPERS) continue;
		const first = concepts.get(edge.source.slice('concept:'.length));
		const second = concepts.get(edge.target.slice('concept:'.length));
		if (first === undefined || second === undefined) continue;
		if (first.ubiquitous || second.ubiquitous) continue;
		pairs.push({ id: pairId(first.id, second.id), first, second, edge });
	}
	// Edges come sorted and sorting is stable, so equal pairs keep the order of their names.
	return pairs.sort((a, b) => tellingness(b.edge) - tellingness(a.edge)).slice(0, MAX_PAIRS);
}
