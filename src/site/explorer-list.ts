import type { Theme } from '../schema/graph.ts';
import type { ListRest } from '../view/explorer-data.ts';
import type { ConceptEntry, PaperEntry } from './entries.ts';
import { conceptRef, paperRef } from './refs.ts';
import type { Store } from './store.ts';

/** What the list beside the map holds: a page that opens as fast for 100,000 papers as for 54. */
export type ExplorerList = {
	readonly groups: readonly {
		readonly theme: Theme | undefined;
		/** All of the theme, shown or not. */
		readonly paperCount: number;
		/** Most papers first. */
		readonly concepts: readonly ConceptEntry[];
		/** In the order of the source list. */
		readonly papers: readonly PaperEntry[];
	}[];
	readonly ubiquitous: readonly ConceptEntry[];
	/** Numbers of concepts and papers that only the index pages hold. */
	readonly left: { readonly concepts: number; readonly papers: number };
};

// With fewer than this on the map, the list is filled up.
const FEWEST_CONCEPTS = 60;
const FEWEST_PAPERS = 60;
const MOST_REST = 4000;

/** Everything on the map, and where that is little, more: concepts in most papers, first papers. */
export function explorerList(store: Store): ExplorerList {
	const { concepts, papers } = listed(store);
	return {
		groups: store.themes.map((group) => ({
			theme: group.theme,
			paperCount: group.papers.length,
			concepts: group.concepts.filter((entry) => concepts.has(entry)),
			papers: group.papers.filter((entry) => papers.has(entry)),
		})),
		ubiquitous: store.ubiquitous,
		left: {
			concepts: store.concepts.filter(({ hasPage }) => hasPage).length - concepts.size,
			papers: store.papers.length - papers.size,
		},
	};
}

/** What the list leaves out at first; the most used concepts and the first papers. */
export function restOfList(store: Store): ListRest {
	const { concepts, papers } = listed(store);
	return {
		version: 1,
		concepts: store.concepts
			.filter((entry) => entry.hasPage && !concepts.has(entry))
			.sort(byPapers)
			.slice(0, MOST_REST)
			.map(conceptRef),
		papers: store.papers
			.filter((entry) => !papers.has(entry))
			.slice(0, MOST_REST)
			.map(paperRef),
	};
}

function listed(store: Store) {
	return {
		concepts: chosen(store.concepts, FEWEST_CONCEPTS, byPapers),
		papers: chosen(store.papers, FEWEST_PAPERS, () => 0),
	};
}

function byPapers(a: ConceptEntry, b: ConceptEntry): number {
	return b.papers.length - a.papers.length;
}

function chosen<Entry extends PaperEntry | ConceptEntry>(
	entries: readonly Entry[],
	limit: number,
	order: (a: Entry, b: Entry) => number,
): Set<Entry> {
	const isDrawn = (entry: Entry) => entry.onMap || ('ubiquitous' in entry && entry.ubiquitous);
	const drawn = entries.filter(isDrawn);
	const others = entries.filter((entry) => !isDrawn(entry)).sort(order);
	return new Set([...drawn, ...others.slice(0, Math.max(0, limit - drawn.length))]);
}

/** Where a reader may start: the leading concepts of the two largest themes. */
export function startingPoints(store: Store): readonly ConceptEntry[] {
	return store.graph.themes
		.flatMap(({ concepts }) => {
			const lead = concepts.map((id) => store.concept(id)).find((entry) => entry?.onMap);
			return lead ?? [];
		})
		.slice(0, 2);
}
