import { formatProblem, type Problem } from '../../src/schema/problem.ts';
import type { Collection } from '../../src/site/collection.ts';
import { hasErrors, readContent } from './content.ts';
import { graphPath, readGraph } from './graph-files.ts';
import type { ContentProblem } from './rules.ts';
import { shownPath } from './text-file.ts';

/** Content and graph together, or what stands in the way. */
export type CollectionRead = { collection: Collection | undefined; problems: Problem[] };

/** Reads all that pages are made from; undefined when a problem forbids to show it. */
export async function readCollection(dir: string): Promise<CollectionRead> {
	const [content, { graph, mentions, problems }] = await Promise.all([
		readContent(dir),
		readGraph(dir),
	]);
	const all: Problem[] = [...content.problems, ...problems];
	if (graph === undefined) return { collection: undefined, problems: all };
	const { papers, site } = content;
	const concepts = [...content.concepts, ...graph.discovered].sort((a, b) =>
		a.id < b.id ? -1 : 1,
	);
	const collection: Collection = { papers, concepts, site, graph, mentions };
	all.push(...outOfDate(collection, dir));
	return { collection: hasErrors(all) ? undefined : collection, problems: all };
}

/**
 * Reads all that pages are made from.
 *
 * @throws Error whose message lists every problem, when the content or the graph is not valid.
 */
export async function loadCollection(dir: string): Promise<Collection> {
	const { collection, problems } = await readCollection(dir);
	if (collection !== undefined) return collection;
	const lines = problems.filter((problem) => problem.severity !== 'warning').map(formatProblem);
	throw new Error(`${lines.length} problems in the content\n${lines.join('\n')}`);
}

/** A graph made from other papers or concepts would send pages to things that are not there. */
function outOfDate(collection: Collection, dir: string): ContentProblem[] {
	const { papers, concepts, graph, mentions } = collection;
	const known = new Set<string>([
		...papers.map((paper) => `paper:${paper.id}`),
		...concepts.map((concept) => `concept:${concept.id}`),
	]);
	const nodes = new Set<string>(graph.nodes.map((node) => node.id));
	const gone = graph.nodes.find((node) => !known.has(node.id))?.id;
	const missing = papers.find((paper) => !nodes.has(`paper:${paper.id}`))?.id;
	const counted = mentions.length === papers.length;
	if (gone === undefined && missing === undefined && counted) return [];
	const what = gone ?? (missing === undefined ? 'number of papers' : `paper:${missing}`);
	const message = `Unexpected difference between graph and content at \`${what}\`, expected the same papers and concepts`;
	const fix = 'run `npm run extract`';
	return [{ file: shownPath(graphPath(dir)), rule: 'graph/out-of-date', message, fix }];
}
