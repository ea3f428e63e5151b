import { CONTENT_OPTION, type ExitStatus, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors, readContent, readVocabulary } from './lib/content.ts';
import { extractStream } from './lib/extract-stream.ts';
import { extractGraph, graphSummary } from './lib/extraction.ts';
import { graphPath, isWritten, mentionsPath, readGraph, writeGraph } from './lib/graph-files.ts';
import { reportProblems } from './lib/report-problems.ts';
import { shownPath } from './lib/text-file.ts';

type Choice = { dir: string; vocabulary: string | undefined; discover: boolean };

await runCommand({
	usage: 'npm run extract -- [options]',
	about: `Finds the concepts of all papers and writes content/graph. With --stdin it is a filter: papers
as NDJSON {"id", "title", "abstract"} in, one line of concepts with their mentions out for each.`,
	options: {
		...CONTENT_OPTION,
		vocabulary: {
			value: 'DIR',
			help: 'folder of concept files, or none (default: content/concepts)',
		},
		'no-discover': { help: 'only concepts of the vocabulary' },
		'from-scratch': {
			help: 'place and colour everything anew instead of starting from the last graph',
		},
		check: { help: 'write nothing; end with 1 if content/graph is not up to date' },
		stdin: { help: 'read papers from standard input, write to standard output' },
	},
	async run({ values, positionals }) {
		if (positionals.length > 0)
			throw new Misuse(`Unexpected \`${positionals[0]}\`, expected options only`);
		const choice: Choice = {
			dir: values.content ?? defaultContentDir(),
			vocabulary: values.vocabulary,
			discover: !values['no-discover'],
		};
		if (values.stdin) return filter(choice);
		return extract(choice, { check: values.check, fromScratch: values['from-scratch'] });
	},
});

async function extract(
	choice: Choice,
	{ check, fromScratch }: { check: boolean; fromScratch: boolean },
): Promise<ExitStatus> {
	const started = performance.now();
	const { dir, vocabulary, discover } = choice;
	const content = await readContent(dir, { vocabulary });
	if (hasErrors(content.problems)) {
		reportProblems(content.problems);
		return 1;
	}
	const { graph: previous } = fromScratch ? { graph: undefined } : await readGraph(dir);
	const { graph, mentions, problems } = extractGraph(content, { dir, discover, previous });
	reportProblems([...content.problems, ...problems]);
	if (hasErrors(problems)) return 1;

	const isUpToDate = await isWritten(dir, graph, mentions);
	if (check) return isUpToDate ? 0 : outOfDate(dir);
	if (!isUpToDate) await writeGraph(dir, graph, mentions);
	const files = [graphPath(dir), mentionsPath(dir)].map(shownPath).join(' and ');
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	process.stdout.write(`${graphSummary(graph, mentions)}\n`);
	process.stdout.write(`${isUpToDate ? 'Nothing changed in' : 'Wrote'} ${files}, ${seconds} s\n`);
	return 0;
}

function outOfDate(dir: string): ExitStatus {
	const file = shownPath(graphPath(dir));
	const message = 'Unexpected graph, expected the one that this content gives';
	reportProblems([{ file, rule: 'graph/out-of-date', message, fix: 'run `npm run extract`' }]);
	return 1;
}

async function filter({ dir, vocabulary, discover }: Choice): Promise<ExitStatus> {
	const { concepts, problems } = await readVocabulary(dir, { vocabulary });
	if (hasErrors(problems)) {
		reportProblems(problems);
		return 1;
	}
	const bad = await extractStream(concepts, discover);
	return bad === 0 ? 0 : 1;
}
