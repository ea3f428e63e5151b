import type { Evaluation } from '../schema/evaluation.ts';
import type { Graph } from '../schema/graph.ts';
import type { Site } from '../schema/site.ts';
import { radiusScale } from '../view/marks.ts';
import type { Collection } from './collection.ts';
import type { ConceptEntry, Pair, PaperEntry, ThemeGroup } from './entries.ts';
import { linkEntries } from './linking.ts';
import { groupByTheme } from './themes.ts';

/** What pages may ask: every answer is prepared, so that building all pages is linear in the papers. */
export type Store = {
	readonly site: Site;
	readonly graph: Graph;
	/** In the order of the source list. */
	readonly papers: readonly PaperEntry[];
	/** Those that some paper names, curated and discovered, by name. */
	readonly concepts: readonly ConceptEntry[];
	/** Those of the vocabulary that no paper names, by name. */
	readonly unused: readonly ConceptEntry[];
	/** Concepts in so many papers that the map leaves them out, most papers first. */
	readonly ubiquitous: readonly ConceptEntry[];
	/** In the order of `graph.themes`; what belongs to none comes last, if there is such. */
	readonly themes: readonly ThemeGroup[];
	/** Concept pairs with a page, most telling first. */
	readonly pairs: readonly Pair[];
	/** The factor of the map's discs; see `radiusScale`. */
	readonly discScale: number;
	/** Links between a paper and a concept. */
	readonly links: number;
	/** How well the extractor agrees with marked papers, where that was saved. */
	readonly evaluation: Evaluation | undefined;
	readonly paper: (id: string) => PaperEntry | undefined;
	readonly concept: (id: string) => ConceptEntry | undefined;
	readonly theme: (id: string) => ThemeGroup | undefined;
	/** The papers before and after this one among those of its theme, in the order of the list. */
	readonly around: (paper: PaperEntry) => Around;
	/** The shown name of a kind: `brain-area` is "Brain area". */
	readonly kindLabel: (kind: string) => string;
};

export type Around = {
	readonly previous: PaperEntry | undefined;
	readonly next: PaperEntry | undefined;
};

/** Prepares the answers. Links in the graph to papers or concepts that are not there are left out. */
export function createStore(collection: Collection): Store {
	const { site, graph } = collection;
	const linked = linkEntries(collection);
	const concepts = linked.concepts.filter((entry) => entry.papers.length > 0);
	const themes = groupByTheme(graph.themes, linked.papers, concepts);
	const themeById = new Map(themes.map((group) => [group.theme?.id, group]));
	const around = neighboursInTheme(themes);
	return {
		site,
		graph,
		papers: linked.papers,
		concepts,
		unused: linked.concepts.filter((entry) => entry.papers.length === 0),
		ubiquitous: concepts
			.filter((entry) => entry.ubiquitous)
			.sort((a, b) => b.papers.length - a.papers.length),
		themes,
		pairs: linked.pairs,
		discScale: radiusScale(
			concepts.reduce((most, { ubiquitous, papers }) => {
				return ubiquitous ? most : Math.max(most, papers.length);
			}, 0),
		),
		links: linked.papers.reduce((sum, entry) => sum + entry.concepts.length, 0),
		evaluation: collection.evaluation,
		paper: (id) => linked.paperById.get(id),
		concept: (id) => linked.conceptById.get(id),
		theme: (id) => themeById.get(id),
		around: (paper) => around.get(paper) ?? { previous: undefined, next: undefined },
		kindLabel: (kind) => site.kinds[kind]?.label ?? kind,
	};
}

function neighboursInTheme(themes: readonly ThemeGroup[]): ReadonlyMap<PaperEntry, Around> {
	const around = new Map<PaperEntry, Around>();
	for (const { papers } of themes) {
		for (const [index, paper] of papers.entries()) {
			around.set(paper, { previous: papers[index - 1], next: papers[index + 1] });
		}
	}
	return around;
}
