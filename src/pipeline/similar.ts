import type { SimilarEdge } from '../schema/graph.ts';
import type { Incidence } from './incidence.ts';

/** Closest papers a paper keeps; an edge stays if either end keeps it. */
const NEIGHBOURS = 6;
/** Less alike than this is by chance. */
const LEAST = 0.04;
/** Reasons an edge names. */
const REASONS = 8;
/** A concept in more papers does not suggest neighbours: its list alone would make the work quadratic. */
const LONGEST_POSTING = 800;

/**
 * Joins each paper to the papers it shares most with: cosine over salience x rarity.
 *
 * Ubiquitous concepts do not count. `shared` names up to 8 concepts, the one that adds most first.
 * Neighbours come from an inverted index over concepts, so the work grows with the papers that share
 * a concept, never with all pairs. Sorted by source, target; `source` < `target`.
 *
 * @see Salton and Buckley 1988, https://doi.org/10.1016/0306-4573(88)90021-0
 */
export function similarEdges(incidence: Incidence): SimilarEdge[] {
	const vectors = unitVectors(incidence);
	const kept = new Map<string, SimilarEdge>();
	for (const paper of incidence.papers.keys()) {
		for (const [other, weight] of nearest(paper, { incidence, vectors })) {
			const [a, b] = paper < other ? [paper, other] : [other, paper];
			const key = `${a} ${b}`;
			if (kept.has(key)) continue;
			kept.set(key, {
				kind: 'similar',
				source: `paper:${incidence.papers[a] ?? ''}`,
				target: `paper:${incidence.papers[b] ?? ''}`,
				weight: Math.min(1, Math.round(weight * 1000) / 1000),
				shared: reasons(vectors[a], vectors[b], incidence),
			});
		}
	}
	return [...kept.values()].sort(
		(a, b) => compare(a.source, b.source) || compare(a.target, b.target),
	);
}

/** Weight by concept, of length 1; empty for a paper with nothing to tell. */
type Vector = ReadonlyMap<number, number>;
type Space = { readonly incidence: Incidence; readonly vectors: readonly Vector[] };

function unitVectors({ rows, rarity, ubiquitous }: Incidence): Vector[] {
	return rows.map((row) => {
		const entries = row
			.filter(({ concept }) => !ubiquitous[concept])
			.map(({ concept, weight }) => [concept, weight * (rarity[concept] ?? 0)] as const)
			.filter(([, weight]) => weight > 0);
		const length = Math.hypot(...entries.map(([, weight]) => weight));
		return new Map(entries.map(([concept, weight]) => [concept, weight / length]));
	});
}

function nearest(paper: number, { incidence, vectors }: Space): [number, number][] {
	const scores = new Map<number, number>();
	for (const [concept, weight] of vectors[paper] ?? []) {
		const column = incidence.columns[concept] ?? [];
		if (column.length > LONGEST_POSTING) continue;
		for (const { paper: other } of column) {
			if (other === paper) continue;
			const added = weight * (vectors[other]?.get(concept) ?? 0);
			scores.set(other, (scores.get(other) ?? 0) + added);
		}
	}
	return [...scores]
		.filter(([, score]) => score >= LEAST)
		.sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
		.slice(0, NEIGHBOURS);
}

function reasons(a: Vector | undefined, b: Vector | undefined, { concepts }: Incidence): string[] {
	return [...(a ?? [])]
		.map(([concept, weight]) => ({ concept, share: weight * (b?.get(concept) ?? 0) }))
		.filter(({ share }) => share > 0)
		.sort((x, y) => y.share - x.share || x.concept - y.concept)
		.slice(0, REASONS)
		.map(({ concept }) => concepts[concept] ?? '');
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}
