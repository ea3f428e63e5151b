import type { Concept } from '../schema/concept.ts';
import type { Graph } from '../schema/graph.ts';
import type { PaperMentions } from '../schema/mention.ts';
import type { Paper } from '../schema/paper.ts';
import type { Site } from '../schema/site.ts';

/** Everything the site is made from; `concepts` = curated and discovered. */
export type Collection = {
	readonly papers: readonly Paper[];
	readonly concepts: readonly Concept[];
	readonly site: Site;
	readonly graph: Graph;
	readonly mentions: readonly PaperMentions[];
};
