import { basename } from 'node:path';
import { withoutPhrases } from '../../src/pipeline/discover/discover.ts';
import { type CollectionExtraction, extractWith } from '../../src/pipeline/extract.ts';
import { buildGraph } from '../../src/pipeline/graph.ts';
import { paperText } from '../../src/pipeline/passages.ts';
import { createReader, type Reader } from '../../src/pipeline/reading.ts';
import { type Graph, GraphSchema } from '../../src/schema/graph.ts';
import type { PaperMentions } from '../../src/schema/mention.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { Content } from './content.ts';
import { graphPath, mentionsPath } from './graph-files.ts';
import { graphProblems } from './graph-problems.ts';
import { createProgress, type Progress } from './progress.ts';
import { areThreadsWorthIt, extractInThreads } from './read-papers-in-threads.ts';
import { shownPath } from './text-file.ts';

/** How to extract. */
export type ExtractionOptions = {
	/** Content folder, for the names of files in problems. */
	dir: string;
	discover: boolean;
	/** Reads the papers; one of its own when undefined. */
	reader?: Reader;
	/** The graph that the layout starts from. */
	previous?: Graph | undefined;
};

/** A graph that is fit to be written unless `problems` has errors. */
export type Extracted = { graph: Graph; mentions: PaperMentions[]; problems: Problem[] };

/** Makes and checks the graph of a collection. */
export async function extractGraph(
	content: Content,
	options: ExtractionOptions,
): Promise<Extracted> {
	const { papers, concepts, site } = content;
	const { previous } = options;
	const extraction = withoutPhrases(await extract(content, options), site.ignoredPhrases);
	const graph = buildGraph({ papers, concepts, extraction, site, previous });
	// Throws only when a stage of the pipeline is wrong, never because of content.
	GraphSchema.parse(graph);
	const mentions = [...extraction.mentions].sort((a, b) => (a.paper < b.paper ? -1 : 1));
	const conceptIds = new Set([...concepts, ...graph.discovered].map((concept) => concept.id));
	const problems = graphProblems(graph, {
		papers,
		conceptIds,
		mentions,
		graphFile: shownPath(graphPath(options.dir)),
		mentionsFile: shownPath(mentionsPath(options.dir)),
	});
	return { graph, mentions, problems: [...located(extraction.problems, content), ...problems] };
}

async function extract(
	{ papers, concepts }: Content,
	{ discover, reader }: ExtractionOptions,
): Promise<CollectionExtraction> {
	if (reader !== undefined) return extractWith(reader, papers.map(paperText));
	if (areThreadsWorthIt(papers.length, { discover })) {
		return extractInThreads(papers, { concepts, discover });
	}
	const progress = createProgress('Reading papers', 2 * papers.length);
	try {
		const own = withProgress(createReader(concepts, discover), progress);
		return extractWith(own, papers.map(paperText));
	} finally {
		progress.done();
	}
}

/** Papers are surveyed, then read. */
function withProgress({ survey, read, ...others }: Reader, progress: Progress): Reader {
	return {
		...others,
		survey(text) {
			progress.step();
			return survey(text);
		},
		read(...paper) {
			progress.step();
			return read(...paper);
		},
	};
}

/** The pipeline knows no files: it names a paper as `content/papers/<id>.md`. */
function located(problems: readonly Problem[], { placeById }: Content): Problem[] {
	// Clashes of labels were reported, with their lines, when the vocabulary was read.
	const others = problems.filter(({ rule }) => rule !== 'concept/duplicate-label');
	return others.map((problem) => {
		const place = placeById.get(basename(problem.file, '.md'));
		if (place === undefined) return problem;
		const { file, line } = place;
		return { ...problem, file, ...(line === undefined ? {} : { line }) };
	});
}

/** One line that says what a graph holds. */
export function graphSummary(graph: Graph, mentions: readonly PaperMentions[]): string {
	const papers = graph.nodes.filter((node) => node.kind === 'paper').length;
	const concepts = graph.nodes.length - papers;
	const found = mentions.reduce((sum, line) => sum + line.mentions.length, 0);
	const count = (value: number) => value.toLocaleString('en-US');
	return [
		`${count(papers)} papers`,
		`${count(concepts)} concepts (${count(graph.discovered.length)} discovered)`,
		`${count(found)} mentions`,
		`${count(graph.edges.length)} edges`,
		`${count(graph.themes.length)} themes`,
	].join(', ');
}
