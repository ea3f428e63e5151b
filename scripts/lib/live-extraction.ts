import type { Graph } from '../../src/schema/graph.ts';
import { formatProblem, type Problem } from '../../src/schema/problem.ts';
import { hasErrors, readContent } from './content.ts';
import { extractGraph, graphSummary } from './extraction.ts';
import { isWritten, readGraph, writeGraph } from './graph-files.ts';
import { reportErrors } from './report-problems.ts';

/** Keeps the graph of a content folder up to date while people edit. */
export type LiveExtraction = {
	/** Extracts once more; false when problems in the content keep the last graph in place. */
	refresh(): Promise<boolean>;
};

/** Starts from the graph that the folder has. Says what it does and never throws for bad content. */
export function createLiveExtraction(dir: string): LiveExtraction {
	let previous: Graph | undefined;
	let shown = '';
	/** Saving the same mistake again should not repeat it. */
	const show = (problems: readonly Problem[]) => {
		const text = problems.map(formatProblem).join('\n');
		if (text !== shown) reportErrors(problems);
		if (shown !== '' && text === '') process.stdout.write('All problems are mended.\n');
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
				previous,
			});
			show([...content.problems, ...problems]);
			if (hasErrors(problems)) return false;
			previous = graph;
			if (!(await isWritten(dir, graph, mentions))) {
				await writeGraph(dir, graph, mentions);
				const ms = Math.round(performance.now() - started);
				process.stdout.write(`${graphSummary(graph, mentions)} (${ms} ms)\n`);
			}
			return true;
		},
	};
}
