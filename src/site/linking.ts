import type { GraphEdge } from '../schema/graph.ts';
import type { Collection } from './collection.ts';
import { type Drafts, draftConcepts, draftPapers } from './drafts.ts';
import type { Alongside, ConceptEntry, Pair, PaperEntry } from './entries.ts';
import { choosePairs, tellingness } from './pairs.ts';
import { byKey } from './sorting.ts';

// A page is two files, and the free plans of hosts end at 20,000.
const MOST_PAGES = 9000;

/** Every paper and concept of a collection with its links in place. */
export type Linked = {
	/** In the order of the source list. */
	readonly papers: readonly PaperEntry[];
	/** By name. */
	readonly concepts: readonly ConceptEntry[];
	readonly paperById: ReadonlyMap<string, PaperEntry>;
	readonly conceptById: ReadonlyMap<string, ConceptEntry>;
	readonly pairs: readonly Pair[];
};

/** Joins papers, concepts, mentions and edges. Linear in all of them but for the sorting. */
export function linkEntries(collection: Collection): Linked {
	const drafts = { papers: draftPapers(collection), concepts: draftConcepts(collection) };
	const pairs = choosePairs(collection.graph.edges, drafts.concepts);
	const pairIds = new Set(pairs.map(({ edge }) => edge));
	for (const edge of collection.graph.edges) {
		if (edge.kind === 'co-occurs') linkAlongside(drafts, edge, pairIds.has(edge));
		else linkEdge(drafts, edge);
	}
	linkVocabulary(drafts);
	choosePages(drafts);
	sortLinks(drafts);
	return {
		papers: inListOrder([...drafts.papers.values()]),
		concepts: [...drafts.concepts.values()].sort(
			byKey((entry) => entry.concept.prefLabel.toLowerCase()),
		),
		paperById: drafts.papers,
		conceptById: drafts.concepts,
		pairs,
	};
}

function linkEdge(drafts: Drafts, edge: Exclude<GraphEdge, { kind: 'co-occurs' }>) {
	switch (edge.kind) {
		case 'mentions': {
			const paper = drafts.papers.get(idOf(edge.source));
			const concept = drafts.concepts.get(idOf(edge.target));
			if (paper === undefined || concept === undefined) return;
			const mentions = edge.evidence[0]?.mentions ?? [];
			const inTitle = mentions.some((index) => paper.mentions[index]?.section === 'title');
			const use = { salience: edge.weight, mentions, inTitle };
			paper.concepts.push({ concept, ...use });
			concept.papers.push({ paper, ...use });
			return;
		}
		case 'similar': {
			const a = drafts.papers.get(idOf(edge.source));
			const b = drafts.papers.get(idOf(edge.target));
			if (a === undefined || b === undefined) return;
			const shared = edge.shared.flatMap((id) => drafts.concepts.get(id) ?? []);
			a.similar.push({ paper: b, weight: edge.weight, shared });
			b.similar.push({ paper: a, weight: edge.weight, shared });
			return;
		}
		case 'broader': {
			const narrow = drafts.concepts.get(idOf(edge.source));
			const broad = drafts.concepts.get(idOf(edge.target));
			if (narrow === undefined || broad === undefined) return;
			narrow.broader.push(broad);
			broad.narrower.push(narrow);
			return;
		}
		default:
			edge satisfies never;
	}
}

function linkAlongside(drafts: Drafts, edge: Alongside['edge'], hasPage: boolean) {
	const a = drafts.concepts.get(idOf(edge.source));
	const b = drafts.concepts.get(idOf(edge.target));
	if (a === undefined || b === undefined) return;
	a.alongside.push({ concept: b, edge, hasPage });
	b.alongside.push({ concept: a, edge, hasPage });
}

/** Beyond `MOST_PAGES` a concept that was discovered in one paper has no page: it leads nowhere else. */
function choosePages({ papers, concepts }: Drafts) {
	if (papers.size + concepts.size <= MOST_PAGES) return;
	for (const entry of concepts.values()) {
		entry.hasPage = entry.concept.curated || entry.papers.length !== 1;
	}
}

function linkVocabulary({ concepts }: Drafts) {
	for (const entry of concepts.values()) {
		for (const id of entry.concept.related) {
			const other = concepts.get(id);
			if (other === undefined || other === entry) continue;
			if (!entry.related.includes(other)) entry.related.push(other);
			if (!other.related.includes(entry)) other.related.push(entry);
		}
	}
}

function sortLinks({ papers, concepts }: Drafts) {
	const byName = byKey((entry: ConceptEntry) => entry.concept.prefLabel.toLowerCase());
	for (const paper of papers.values()) {
		paper.concepts.sort((a, b) => b.salience - a.salience || byName(a.concept, b.concept));
		paper.similar.sort((a, b) => b.weight - a.weight || byKey(paperId)(a, b));
	}
	for (const concept of concepts.values()) {
		concept.papers.sort((a, b) => b.salience - a.salience || byKey(paperId)(a, b));
		concept.alongside.sort(
			(a, b) => tellingness(b.edge) - tellingness(a.edge) || byName(a.concept, b.concept),
		);
		for (const list of [concept.broader, concept.narrower, concept.related]) list.sort(byName);
	}
}

function paperId(link: { readonly paper: PaperEntry }): string {
	return link.paper.id;
}

function inListOrder(papers: PaperEntry[]): PaperEntry[] {
	return papers.sort((a, b) => {
		const [from, to] = [a.paper.source, b.paper.source];
		return (
			byKey((file: string) => file)(from?.file ?? '\uffff', to?.file ?? '\uffff') ||
			(from?.position ?? Infinity) - (to?.position ?? Infinity) ||
			byKey((entry: PaperEntry) => entry.id)(a, b)
		);
	});
}

function idOf(nodeId: string): string {
	return nodeId.slice(nodeId.indexOf(':') + 1);
}
