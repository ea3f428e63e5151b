import type { CoOccursEdge, Evidence } from '../schema/graph.ts';
import type { Mention, PaperMentions } from '../schema/mention.ts';
import type { Cell, Incidence } from './incidence.ts';

/** Two concepts and the papers that have both; `first` < `second`, indices into `Incidence.concepts`. */
export type Pair = { readonly first: number; readonly second: number; readonly papers: number[] };

/** Most salient concepts of a paper that are paired; more would make a survey's every word a link. */
const CONCEPTS_PER_PAPER = 40;
/** Partners a concept keeps, the most telling ones; a pair stays if either end keeps it. */
const PARTNERS = 60;
/** Papers an edge shows its sentences of. */
const EVIDENCE_PER_EDGE = 60;

/**
 * Counts the papers that two concepts share, for all pairs within a paper's 40 most salient concepts.
 *
 * Sorted by first, then second. Linear in papers: at most 780 pairs each.
 */
export function countPairs({ rows, concepts }: Incidence): Pair[] {
	const pairs = new Map<number, Pair>();
	for (const row of rows) {
		const cells = mostSalient(row);
		for (const [index, { concept: second, paper }] of cells.entries()) {
			for (const { concept: first } of cells.slice(0, index)) {
				const key = first * concepts.length + second;
				const pair = pairs.get(key);
				if (pair) pair.papers.push(paper);
				else pairs.set(key, { first, second, papers: [paper] });
			}
		}
	}
	return [...pairs.values()].sort((a, b) => a.first - b.first || a.second - b.second);
}

/**
 * Makes the edges between concepts that occur together.
 *
 * Two concepts are joined if at least two papers have both, or if one sentence does: two words
 * somewhere in one abstract say nothing of each other. A concept keeps its 60 most telling partners
 * (papers in common x ln(1 + strength)). `pairs` as `countPairs` gives them. Sorted by source, target.
 */
export function coOccursEdges(
	incidence: Incidence,
	pairs: readonly Pair[],
	mentions: readonly PaperMentions[],
): CoOccursEdge[] {
	const mentionsOf = new Map(mentions.map((line) => [line.paper, line.mentions]));
	const papersOf = (concept: number): number => incidence.columns[concept]?.length ?? 0;
	const edges = pairs.flatMap(({ first, second, papers }) => {
		const places = papers
			.map((paper) => closest(incidence, mentionsOf, { paper, first, second }))
			.sort(
				(a, b) => Number(a.apart) - Number(b.apart) || a.distance - b.distance || a.paper - b.paper,
			);
		if (papers.length < 2 && places[0]?.apart !== false) return [];
		const expected = (papersOf(first) * papersOf(second)) / incidence.papers.length;
		const strength = Math.round((papers.length / expected) * 1000) / 1000;
		return [{ first, second, papers: papers.length, strength, places }];
	});
	return keepPartners(edges).map(({ first, second, papers, strength, places }) => ({
		kind: 'co-occurs',
		source: `concept:${incidence.concepts[first] ?? ''}`,
		target: `concept:${incidence.concepts[second] ?? ''}`,
		weight: papers,
		strength,
		evidence: places.slice(0, EVIDENCE_PER_EDGE).map(({ evidence }) => evidence),
	}));
}

function mostSalient(row: readonly Cell[]): readonly Cell[] {
	if (row.length <= CONCEPTS_PER_PAPER) return row;
	return [...row]
		.sort((a, b) => b.weight - a.weight || a.concept - b.concept)
		.slice(0, CONCEPTS_PER_PAPER)
		.sort((a, b) => a.concept - b.concept);
}

type Place = {
	readonly paper: number;
	readonly evidence: Evidence;
	/** No sentence has both. */
	readonly apart: boolean;
	/** Characters between the two mentions. */
	readonly distance: number;
};

/** Finds the two mentions of a paper that stand closest, in one sentence where there is one. */
function closest(
	incidence: Incidence,
	mentionsOf: ReadonlyMap<string, readonly Mention[]>,
	{ paper, first, second }: { paper: number; first: number; second: number },
): Place {
	const id = incidence.papers[paper] ?? '';
	const mentions = mentionsOf.get(id) ?? [];
	const row = incidence.rows[paper] ?? [];
	const of = (concept: number): readonly number[] =>
		row.find((cell) => cell.concept === concept)?.mentions ?? [];
	let best: Place | undefined;
	for (const a of of(first)) {
		for (const b of of(second)) {
			const place = {
				paper,
				evidence: { paper: id, mentions: [a, b] },
				...gap(mentions[a], mentions[b]),
			};
			if (best === undefined || isCloser(place, best)) best = place;
		}
	}
	return best ?? { paper, evidence: { paper: id, mentions: [] }, apart: true, distance: 0 };
}

function isCloser(a: Place, b: Place): boolean {
	return a.apart === b.apart ? a.distance < b.distance : b.apart;
}

function gap(a: Mention | undefined, b: Mention | undefined): { apart: boolean; distance: number } {
	if (!a || !b || a.section !== b.section)
		return { apart: true, distance: Number.MAX_SAFE_INTEGER };
	const distance = Math.max(0, b.start - a.end, a.start - b.end);
	// Two sentences of one abstract can read alike; then they are farther apart than they are long.
	const apart = a.sentence !== b.sentence || distance > a.sentence.length;
	return { apart, distance };
}

function keepPartners<
	Edge extends { first: number; second: number; papers: number; strength: number },
>(edges: readonly Edge[]): Edge[] {
	const partners = new Map<number, Edge[]>();
	for (const edge of edges) {
		for (const end of [edge.first, edge.second]) {
			const list = partners.get(end);
			if (list) list.push(edge);
			else partners.set(end, [edge]);
		}
	}
	const telling = ({ papers, strength }: Edge): number => papers * Math.log1p(strength);
	const kept = new Set<Edge>();
	for (const list of partners.values()) {
		list.sort((a, b) => telling(b) - telling(a) || a.first - b.first || a.second - b.second);
		for (const edge of list.slice(0, PARTNERS)) kept.add(edge);
	}
	return edges.filter((edge) => kept.has(edge));
}
