import * as z from 'zod';
import { ConceptSchema } from './concept.ts';
import { IdSchema, NodeIdSchema } from './id.ts';

/** A place in the reference box of 1000 x 690, y down; 1 unit is 1 px at zoom 1; two decimals. */
const position = { x: z.number(), y: z.number() };

const node = {
	id: NodeIdSchema,
	/** The name on the map: the prefLabel of a concept, the short title of a paper. */
	label: z.string(),
	/** Id of its theme; absent when it belongs to none. */
	theme: IdSchema.optional(),
	...position,
	/** Drawn on the overview map; at most about 300 nodes are. */
	onMap: z.boolean(),
};

export const PaperNodeSchema = z.strictObject({
	kind: z.literal('paper'),
	...node,
	/** Number of concepts it mentions. */
	concepts: z.int().nonnegative(),
});

export const ConceptNodeSchema = z.strictObject({
	kind: z.literal('concept'),
	...node,
	/** Number of papers that mention it. */
	papers: z.int().nonnegative(),
	/** In so many papers that drawing it would say nothing; listed instead. */
	ubiquitous: z.boolean(),
	/** In the middle between themes: less than half of its papers are in its own. */
	bridge: z.boolean(),
});

export const GraphNodeSchema = z.discriminatedUnion('kind', [PaperNodeSchema, ConceptNodeSchema]);

/** Mentions of one paper, by their index in its line of `mentions.ndjson`: what a page can show. */
export const EvidenceSchema = z.strictObject({
	paper: IdSchema,
	mentions: z.array(z.int().nonnegative()).min(1),
});

const ends = { source: NodeIdSchema, target: NodeIdSchema };

/** A paper mentions a concept. `weight` = salience, 0..1; evidence holds every mention. */
export const MentionsEdgeSchema = z.strictObject({
	kind: z.literal('mentions'),
	...ends,
	weight: z.number().min(0).max(1),
	evidence: z.array(EvidenceSchema).length(1),
});

/** What a sentence says of two concepts, in its own direction (`source` outperforms `target`). */
export const RelationSchema = z.strictObject({
	relation: z.string().min(1),
	source: NodeIdSchema,
	target: NodeIdSchema,
	paper: IdSchema,
	sentence: z.string().min(1),
});

/**
 * Two concepts occur in the same papers; `source` < `target` by code unit.
 *
 * `weight` = papers with both; `strength` = association strength: `weight` against what chance would
 * give, papers with one x papers with the other / all papers (van Eck and Waltman 2009,
 * https://doi.org/10.1002/asi.21075); 1 = as by chance. Evidence: per paper the two mentions that
 * stand closest; papers with both in one sentence first, then the closest.
 */
export const CoOccursEdgeSchema = z.strictObject({
	kind: z.literal('co-occurs'),
	...ends,
	weight: z.int().positive(),
	strength: z.number().nonnegative(),
	evidence: z.array(EvidenceSchema).min(1),
	relations: z.array(RelationSchema).min(1).optional(),
});

/** Two papers share concepts; `weight` = cosine over rarity-weighted concepts, 0..1; `shared` = the reasons, most telling first. */
export const SimilarEdgeSchema = z.strictObject({
	kind: z.literal('similar'),
	...ends,
	weight: z.number().min(0).max(1),
	shared: z.array(IdSchema).min(1),
});

/** `source` is a kind of `target`, as the vocabulary says. */
export const BroaderEdgeSchema = z.strictObject({
	kind: z.literal('broader'),
	...ends,
	weight: z.literal(1),
});

export const GraphEdgeSchema = z.discriminatedUnion('kind', [
	MentionsEdgeSchema,
	CoOccursEdgeSchema,
	SimilarEdgeSchema,
	BroaderEdgeSchema,
]);

/** A community of the graph. Ordered by number of papers, largest first. */
export const ThemeSchema = z.strictObject({
	/** The id of its most telling concept when it was first seen; kept from build to build. */
	id: IdSchema,
	label: z.string(),
	/** Its most telling concepts, best first. */
	concepts: z.array(IdSchema),
	papers: z.int().nonnegative(),
	/** Hue 0..7, kept from build to build; absent = grey. */
	colour: z.int().min(0).max(7).optional(),
	...position,
});

/** `content/graph/graph.json`: all that the pages draw and link. Nodes by id; edges by kind, source, target. */
export const GraphSchema = z.strictObject({
	version: z.literal(1),
	themes: z.array(ThemeSchema),
	nodes: z.array(GraphNodeSchema),
	edges: z.array(GraphEdgeSchema),
	/** Concepts that no file defines; `curated` is false. */
	discovered: z.array(ConceptSchema),
});

export type PaperNode = z.output<typeof PaperNodeSchema>;
export type ConceptNode = z.output<typeof ConceptNodeSchema>;
export type GraphNode = z.output<typeof GraphNodeSchema>;
export type Evidence = z.output<typeof EvidenceSchema>;
export type MentionsEdge = z.output<typeof MentionsEdgeSchema>;
export type CoOccursEdge = z.output<typeof CoOccursEdgeSchema>;
export type SimilarEdge = z.output<typeof SimilarEdgeSchema>;
export type BroaderEdge = z.output<typeof BroaderEdgeSchema>;
export type Relation = z.output<typeof RelationSchema>;
export type GraphEdge = z.output<typeof GraphEdgeSchema>;
export type Theme = z.output<typeof ThemeSchema>;
export type Graph = z.output<typeof GraphSchema>;
