import { paperText } from '../../src/pipeline/passages.ts';
import type { Graph } from '../../src/schema/graph.ts';
import type { PaperMentions } from '../../src/schema/mention.ts';
import type { Paper } from '../../src/schema/paper.ts';
import type { ContentProblem } from './rules.ts';

/** What a graph has to agree with, and how its files are called in problems. */
export type GraphContext = {
	papers: readonly Paper[];
	/** Ids of all concepts, curated and discovered. */
	conceptIds: ReadonlySet<string>;
	mentions: readonly PaperMentions[];
	graphFile: string;
	mentionsFile: string;
};

/**
 * Checks that a graph belongs to its papers and concepts: all nodes and ends of edges are there,
 * evidence points to mentions, and each mention stands in the text where it says.
 *
 * Reports the first of each kind of mistake; when a graph is wrong it is usually wrong throughout.
 */
export function graphProblems(graph: Graph, context: GraphContext): ContentProblem[] {
	const nodes = new Set<string>(graph.nodes.map((node) => node.id));
	const fix = 'run `npm run extract`';
	const problems: ContentProblem[] = [];
	const outOfDate = differenceFrom(nodes, context);
	if (outOfDate !== undefined) {
		const message = `Unexpected \`${outOfDate}\`, expected a graph of these papers and concepts`;
		problems.push({ file: context.graphFile, rule: 'graph/out-of-date', message, fix });
	}
	const reference = badReference(graph, nodes, context.mentions);
	if (reference !== undefined) {
		const message = `Unexpected \`${reference}\`, expected a node or a mention of this graph`;
		problems.push({ file: context.graphFile, rule: 'graph/bad-reference', message, fix });
	}
	const offset = badOffset(context);
	if (offset !== undefined) {
		const message = `Unexpected place of \`${offset.exact}\`, expected it in the text of \`${offset.paper}\``;
		const { line } = offset;
		problems.push({ file: context.mentionsFile, line, rule: 'graph/bad-offset', message, fix });
	}
	return problems;
}

/** The first thing that is in the graph or in the content but not in both. */
function differenceFrom(nodes: ReadonlySet<string>, context: GraphContext): string | undefined {
	const { papers, conceptIds, mentions } = context;
	const paperNodes = new Set(papers.map((paper) => `paper:${paper.id}`));
	for (const id of nodes) {
		const isKnown = id.startsWith('concept:') ? conceptIds.has(id.slice(8)) : paperNodes.has(id);
		if (!isKnown) return id;
	}
	for (const id of paperNodes) if (!nodes.has(id)) return id;
	const withMentions = new Set(mentions.map(({ paper }) => `paper:${paper}`));
	for (const id of paperNodes) if (!withMentions.has(id)) return id;
	return mentions.length === papers.length ? undefined : 'number of papers in mentions.ndjson';
}

function badReference(
	graph: Graph,
	nodes: ReadonlySet<string>,
	mentions: readonly PaperMentions[],
): string | undefined {
	const counts = new Map(mentions.map((line) => [line.paper, line.mentions.length]));
	for (const edge of graph.edges) {
		if (!nodes.has(edge.source)) return edge.source;
		if (!nodes.has(edge.target)) return edge.target;
		if (edge.kind !== 'mentions' && edge.kind !== 'co-occurs') continue;
		for (const { paper, mentions: indices } of edge.evidence) {
			const count = counts.get(paper) ?? 0;
			const bad = indices.find((index) => index >= count);
			if (bad !== undefined) return `${edge.source} ${edge.target}: mention ${bad} of ${paper}`;
		}
	}
	return undefined;
}

function badOffset({
	papers,
	mentions,
}: GraphContext): { paper: string; line: number; exact: string } | undefined {
	const paperById = new Map(papers.map((paper) => [paper.id, paper]));
	for (const [index, line] of mentions.entries()) {
		const paper = paperById.get(line.paper);
		if (paper === undefined || line.mentions.length === 0) continue;
		const text = paperText(paper);
		for (const { section, start, end, exact } of line.mentions)
			if (text[section].slice(start, end) !== exact)
				return { paper: paper.id, line: index + 1, exact };
	}
	return undefined;
}
