import type { Concept } from '../schema/concept.ts';
import type {
	BroaderEdge,
	ConceptNode,
	Graph,
	GraphNode,
	MentionsEdge,
	PaperNode,
} from '../schema/graph.ts';
import type { Paper } from '../schema/paper.ts';
import type { Site } from '../schema/site.ts';
import { sentenceCase } from '../view/sentence-case.ts';
import { shortTitle } from '../view/short-title.ts';
import { coOccursEdges, countPairs } from './cooccurrence.ts';
import { buildIncidence, type Extraction, type Incidence } from './incidence.ts';
import { chooseOnMap } from './on-map.ts';
import { type Places, placeNodes } from './places.ts';
import { withRelations } from './relations.ts';
import { similarEdges } from './similar.ts';
import { buildThemes, type Themes } from './themes.ts';

/** What a graph is made of. */
export type GraphInput = {
	readonly papers: readonly Paper[];
	/** Curated ones; the discovered come with the extraction. */
	readonly concepts: readonly Concept[];
	readonly extraction: Extraction;
	readonly site: Site;
	/** The graph of the last build: themes keep their ids and hues, nodes their places. */
	readonly previous?: Graph | undefined;
};

/**
 * Makes the graph of a collection: nodes, edges with their evidence, themes, positions.
 *
 * Nodes are all papers, the concepts some paper mentions, and what those are kinds of. Deterministic:
 * the same input gives the same graph, and building again with the result as `previous` changes
 * nothing. Work grows with mentions, not with pairs of papers.
 */
export function buildGraph(input: GraphInput): Graph {
	const incidence = buildIncidence(input);
	const conceptById = new Map(
		[...input.concepts, ...input.extraction.discovered].map((concept) => [concept.id, concept]),
	);
	const themes = buildThemes({
		incidence,
		conceptById,
		site: input.site,
		previous: input.previous,
	});
	const labels = incidence.concepts.map((id) => sentenceCase(conceptById.get(id)?.prefLabel ?? id));
	const onMap = chooseOnMap(incidence, themes.ofConcept, labels);
	const broader = broaderEdges(incidence, conceptById);
	const places = placeNodes({ incidence, themes, onMap, labels, previous: input.previous });

	const paperById = new Map(input.papers.map((paper) => [paper.id, paper]));
	const nodes: GraphNode[] = [
		...ancestorNodes(incidence, broader, { conceptById, places }),
		...incidence.concepts.map((id, concept) =>
			conceptNode(concept, {
				incidence,
				themes,
				places,
				label: labels[concept] ?? id,
				onMap: onMap.concepts[concept] ?? false,
			}),
		),
		...incidence.papers.map((id, paper) => {
			const found = paperById.get(id);
			const label = found ? shortTitle(found) : id;
			return paperNode(paper, {
				incidence,
				themes,
				places,
				label,
				onMap: onMap.papers[paper] ?? false,
			});
		}),
	];
	return {
		version: 1,
		themes: themes.themes.map((theme, index) => ({ ...theme, ...round(places.names[index]) })),
		nodes: nodes.sort((a, b) => (a.id < b.id ? -1 : 1)),
		edges: [
			...broader,
			...withRelations(
				coOccursEdges(incidence, countPairs(incidence), input.extraction.mentions),
				input.extraction.mentions,
			),
			...mentionsEdges(incidence),
			...similarEdges(incidence),
		],
		discovered: [...input.extraction.discovered].sort((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

type NodeContext = {
	readonly incidence: Incidence;
	readonly themes: Themes;
	readonly places: Places;
	readonly label: string;
	readonly onMap: boolean;
};

function conceptNode(
	concept: number,
	{ incidence, themes, places, label, onMap }: NodeContext,
): ConceptNode {
	return {
		kind: 'concept',
		id: `concept:${incidence.concepts[concept] ?? ''}`,
		label,
		...themeOf(themes, themes.ofConcept[concept]),
		...round(places.concepts[concept]),
		onMap,
		papers: incidence.columns[concept]?.length ?? 0,
		ubiquitous: incidence.ubiquitous[concept] ?? false,
		bridge: themes.isBridge[concept] ?? false,
	};
}

function paperNode(
	paper: number,
	{ incidence, themes, places, label, onMap }: NodeContext,
): PaperNode {
	return {
		kind: 'paper',
		id: `paper:${incidence.papers[paper] ?? ''}`,
		label,
		...themeOf(themes, themes.ofPaper[paper]),
		...round(places.papers[paper]),
		onMap,
		concepts: incidence.rows[paper]?.length ?? 0,
	};
}

function themeOf({ themes }: Themes, index = -1): { theme?: string } {
	const theme = themes[index];
	return theme ? { theme: theme.id } : {};
}

/** Concepts no paper mentions, above ones that are mentioned; they stand in the middle and are not drawn. */
function ancestorNodes(
	incidence: Incidence,
	broader: readonly BroaderEdge[],
	{ conceptById, places }: { conceptById: ReadonlyMap<string, Concept>; places: Places },
): ConceptNode[] {
	const mentioned = new Set(incidence.concepts);
	const ids = new Set(broader.map(({ target }) => target.slice('concept:'.length)));
	return [...ids]
		.filter((id) => !mentioned.has(id))
		.map((id) => ({
			kind: 'concept',
			id: `concept:${id}`,
			label: sentenceCase(conceptById.get(id)?.prefLabel ?? id),
			...round(places.middle),
			onMap: false,
			papers: 0,
			ubiquitous: false,
			bridge: false,
		}));
}

function mentionsEdges({ papers, concepts, rows }: Incidence): MentionsEdge[] {
	return rows.flatMap((row, paper) =>
		row.map(
			({ concept, weight, mentions }): MentionsEdge => ({
				kind: 'mentions',
				source: `paper:${papers[paper] ?? ''}`,
				target: `concept:${concepts[concept] ?? ''}`,
				weight: Math.round(weight * 1000) / 1000,
				evidence: [{ paper: papers[paper] ?? '', mentions: [...mentions] }],
			}),
		),
	);
}

/** From mentioned concepts all the way up; loops in a vocabulary end where they began. */
function broaderEdges(
	incidence: Incidence,
	conceptById: ReadonlyMap<string, Concept>,
): BroaderEdge[] {
	const edges: BroaderEdge[] = [];
	const seen = new Set<string>();
	const open = [...incidence.concepts];
	for (let id = open.pop(); id !== undefined; id = open.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		for (const target of new Set(conceptById.get(id)?.broader)) {
			if (!conceptById.has(target)) continue;
			edges.push({
				kind: 'broader',
				source: `concept:${id}`,
				target: `concept:${target}`,
				weight: 1,
			});
			open.push(target);
		}
	}
	return edges.sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

function round(point: { x: number; y: number } | undefined): { x: number; y: number } {
	const cut = (value = 0): number => Math.round(value * 100) / 100;
	return { x: cut(point?.x), y: cut(point?.y) };
}
