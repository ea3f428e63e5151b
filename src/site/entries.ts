import type { Concept } from '../schema/concept.ts';
import type { CoOccursEdge, Theme } from '../schema/graph.ts';
import type { Mention } from '../schema/mention.ts';
import type { Paper } from '../schema/paper.ts';

/** A paper with all that its page shows, found once for the whole site. */
export type PaperEntry = {
	readonly id: string;
	readonly paper: Paper;
	readonly theme: Theme | undefined;
	readonly onMap: boolean;
	/** Its line of `mentions.ndjson`; evidence counts in it. */
	readonly mentions: readonly Mention[];
	/** By salience, highest first. */
	readonly concepts: readonly PaperConcept[];
	/** Most alike first. */
	readonly similar: readonly SimilarPaper[];
	/** Plain text of the abstract, which offsets count in. */
	readonly text: string;
};

/** A concept with all that its page shows. */
export type ConceptEntry = {
	readonly id: string;
	readonly concept: Concept;
	/** Its label as it is shown, in sentence case. */
	readonly name: string;
	readonly theme: Theme | undefined;
	readonly onMap: boolean;
	/** In so many papers that the map leaves it out. */
	readonly ubiquitous: boolean;
	/** False for one found in a single paper of a large collection: its sentence is all there is to show. */
	readonly hasPage: boolean;
	/** By salience, highest first. */
	readonly papers: readonly ConceptPaper[];
	/** Concepts of the same papers, most telling first: papers in common x log(1 + strength). */
	readonly alongside: readonly Alongside[];
	readonly broader: readonly ConceptEntry[];
	readonly narrower: readonly ConceptEntry[];
	/** Said by either of the two concepts' files. */
	readonly related: readonly ConceptEntry[];
};

/** A concept in one paper. `mentions` are indices into the paper's mentions. */
export type PaperConcept = {
	readonly concept: ConceptEntry;
	readonly salience: number;
	readonly mentions: readonly number[];
	readonly inTitle: boolean;
};

/** A paper of one concept. */
export type ConceptPaper = {
	readonly paper: PaperEntry;
	readonly salience: number;
	readonly mentions: readonly number[];
	readonly inTitle: boolean;
};

/** A paper close to another; `shared` = why, most telling first. */
export type SimilarPaper = {
	readonly paper: PaperEntry;
	readonly weight: number;
	readonly shared: readonly ConceptEntry[];
};

/** A concept that occurs in papers of another. */
export type Alongside = {
	readonly concept: ConceptEntry;
	readonly edge: CoOccursEdge;
	/** Whether the two have a page of their own. */
	readonly hasPage: boolean;
};

/** Two concepts with enough in common for a page. `first.id` < `second.id`. */
export type Pair = {
	readonly id: string;
	readonly first: ConceptEntry;
	readonly second: ConceptEntry;
	readonly edge: CoOccursEdge;
};

/** A theme with what belongs to it; `theme` is undefined for what belongs to none. */
export type ThemeGroup = {
	readonly theme: Theme | undefined;
	/** In the order of the list. */
	readonly papers: readonly PaperEntry[];
	/** Those in most papers first; without the ubiquitous ones. */
	readonly concepts: readonly ConceptEntry[];
};
