import type { Graph } from '../../src/schema/graph.ts';
import { formatProblem, type Problem } from '../../src/schema/problem.ts';
import { createCachingReaders } from './caching-reader.ts';
import { hasErrors, readContent } from './content.ts';
import { extractGraph, graphSummary } from './extraction.ts';
import { isWritten, readGraph, writeGraph } from './graph-files.ts';
import { errorsText } from './report-problems.ts';

/** Keeps the graph of a content folder up to date while people edit. */
export type LiveExtraction = {
	/** Extracts once more; false when problems in the content keep the last graph in place. */
	refresh(): Promise<boolean>;
};

/**
 * Starts from the graph that the folder has. Never throws for bad content.
 *
 * @param say - Is told, in lines, what was extracted and what is wrong.
 */
export function createLiveExtraction(dir: string, say: (text: string) => void): LiveExtraction {
	let previous: Graph | undefined;
	const readers = createCachingReaders();
	let shown = '';
	/** Saving the same mistake again should not repeat it. */
	const show = (problems: readonly Problem[]) => {
		const errors = problems.filter(({ severity }) => severity !== 'warning');
		const text = errors.map(formatProblem).join('\n');
		if (text !== shown) say(text === '' ? 'All problems are mended.\n' : errorsText(errors));
		shown = text;
	};
	return {
		async refresh() {
			const started = performance.now();
			const content = await readContent(dir);
			if (hasErrors(content.problems)) {
				show(content.problems);
				return false;
			}
			previous ??= (await readGraph(dir)).graph;
			const { graph, mentions, problems } = await extractGraph(content, {
				dir,
				discover: true,
				reader: readers.readerOf(content.concepts),
				previous,
			});
			show([...content.problems, ...problems]);
			if (hasErrors(problems)) return false;
			previous = graph;
			if (!(await isWritten(dir, graph, mentions))) {
				await writeGraph(dir, graph, mentions);
				const ms = Math.round(performance.now() - started);
				say(`${graphSummary(graph, mentions)} (${ms} ms)\n`);
			}
			return true;
		},
	};
}
