import { formatProblem, type Problem } from '../../src/schema/problem.ts';
import type { Collection } from '../../src/site/collection.ts';
import { hasErrors, readContent } from './content.ts';
import { graphPath, mentionsPath, readGraph } from './graph-files.ts';
import { graphProblems } from './graph-problems.ts';
import { counted } from './report-problems.ts';
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
	const { papers, site, evaluation } = content;
	const concepts = [...content.concepts, ...graph.discovered].sort((a, b) =>
		a.id < b.id ? -1 : 1,
	);
	const parts = { papers, concepts, site, graph, mentions };
	const collection: Collection = evaluation === undefined ? parts : { ...parts, evaluation };
	all.push(
		...graphProblems(graph, {
			papers,
			conceptIds: new Set(concepts.map((concept) => concept.id)),
			mentions,
			graphFile: shownPath(graphPath(dir)),
			mentionsFile: shownPath(mentionsPath(dir)),
		}),
	);
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
	throw new Error(`${counted(lines.length, 'problem')} in the content\n${lines.join('\n')}`);
}

let lastGood: Collection | undefined;

/** As `loadCollection`, but while the content has problems gives what it gave last. */
export async function loadLastGood(dir: string): Promise<Collection> {
	if (lastGood === undefined) {
		lastGood = await loadCollection(dir);
		return lastGood;
	}
	const { collection } = await readCollection(dir);
	lastGood = collection ?? lastGood;
	return lastGood;
}
