import type { Concept } from '../schema/concept.ts';
import type { Evaluation } from '../schema/evaluation.ts';
import type { Graph } from '../schema/graph.ts';
import type { PaperMentions } from '../schema/mention.ts';
import type { Paper } from '../schema/paper.ts';
import type { Site } from '../schema/site.ts';

/** Everything that pages are made from. */
export type Collection = {
	/** Sorted by id. */
	readonly papers: readonly Paper[];
	/** Curated and discovered, sorted by id. */
	readonly concepts: readonly Concept[];
	readonly site: Site;
	readonly graph: Graph;
	/** One entry per paper, sorted by paper. */
	readonly mentions: readonly PaperMentions[];
	/** Only where it was saved. */
	readonly evaluation?: Evaluation;
};
