import type { Graph } from '../../src/schema/graph.ts';
import type { PaperMentions } from '../../src/schema/mention.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { hasErrors, readContent } from './content.ts';
import { extractGraph } from './extraction.ts';
import { graphPath, isWritten, readGraph, writeGraph } from './graph-files.ts';
import type { ContentProblem } from './rules.ts';
import { shownPath } from './text-file.ts';

/** What to extract, and how. */
export type Choice = {
	dir: string;
	/** Folder of concept files or `none`; the content folder's own when undefined. */
	vocabulary?: string | undefined;
	discover: boolean;
	/** Write nothing; a graph that is not up to date is a problem. */
	check?: boolean;
	/** Do not start from the graph that is there. */
	fromScratch?: boolean;
};

/** What came of it; without `graph` when the content has errors. */
export type GraphUpdate = {
	problems: Problem[];
	graph?: Graph;
	mentions?: PaperMentions[];
	/** The files already held these bytes. */
	isUpToDate: boolean;
};

/** Brings `content/graph` up to date. Writes nothing when there is an error in the content. */
export async function updateGraph(choice: Choice): Promise<GraphUpdate> {
	const { dir, vocabulary, discover, check = false, fromScratch = false } = choice;
	const content = await readContent(dir, { vocabulary });
	if (hasErrors(content.problems)) return { problems: content.problems, isUpToDate: false };
	const previous = fromScratch ? undefined : (await readGraph(dir)).graph;
	const {
		graph,
		mentions,
		problems: found,
	} = await extractGraph(content, { dir, discover, previous });
	const problems = [...content.problems, ...found];
	if (hasErrors(problems)) return { problems, isUpToDate: false };
	const isUpToDate = await isWritten(dir, graph, mentions);
	if (check && !isUpToDate) problems.push(outOfDate(dir));
	if (!check && !isUpToDate) await writeGraph(dir, graph, mentions);
	return { problems, graph, mentions, isUpToDate };
}

function outOfDate(dir: string): ContentProblem {
	const file = shownPath(graphPath(dir));
	const message = 'Unexpected graph, expected the one that this content gives';
	return { file, rule: 'graph/out-of-date', message, fix: 'run `npm run extract`' };
}
