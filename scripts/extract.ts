import { CONTENT_OPTION, type ExitStatus, Misuse, runCommand } from './lib/cli.ts';
import type { Choice } from './lib/graph-update.ts';

await runCommand({
	usage: 'npm run extract -- [options]',
	about: `Finds the concepts of all papers and writes content/graph. With --stdin it is a filter: papers
as NDJSON {"id", "title", "abstract"} in, one line of concepts with their mentions out for each. There
an abstract is plain text, not Markdown: offsets are UTF-16 units of the very string that came in.`,
	options: {
		...CONTENT_OPTION,
		vocabulary: {
			value: 'DIR',
			help: 'folder of concept files, or none (default: content/concepts)',
		},
		'no-discover': { help: 'only concepts of the vocabulary' },
		'from-scratch': { help: 'place and colour everything anew, not starting from the last graph' },
		check: { help: 'write nothing; end with 1 if content/graph is not up to date' },
		stdin: { help: 'read papers from standard input, write to standard output' },
	},
	async run({ values, positionals }) {
		if (positionals.length > 0)
			throw new Misuse(`Unexpected \`${positionals[0]}\`, expected options only`);
		for (const name of ['check', 'from-scratch'] as const) {
			if (values.stdin && values[name])
				throw new Misuse(`Unexpected \`--${name}\` with \`--stdin\`, which writes no graph`);
		}
		// Loaded late: the data of the extractor takes a second, `--help` should not.
		const { defaultContentDir } = await import('./lib/content.ts');
		const choice: Choice = {
			dir: values.content ?? defaultContentDir(),
			vocabulary: values.vocabulary,
			discover: !values['no-discover'],
			check: values.check,
			fromScratch: values['from-scratch'],
		};
		return values.stdin ? filter(choice) : extract(choice);
	},
});

async function extract(choice: Choice): Promise<ExitStatus> {
	const started = performance.now();
	const { updateGraph } = await import('./lib/graph-update.ts');
	const { graphSummary } = await import('./lib/extraction.ts');
	const { takeGraphPrint } = await import('./lib/graph-refresh.ts');
	const { reportErrors } = await import('./lib/report-problems.ts');
	const print = await takeGraphPrint(choice.dir);
	const { problems, graph, mentions, isUpToDate } = await updateGraph(choice);
	reportErrors(problems);
	if (graph === undefined || mentions === undefined) return 1;
	if (choice.check) return isUpToDate ? 0 : 1;
	// So that the next build takes this graph, however it was asked for.
	await print.keep();
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const done = isUpToDate ? 'Nothing changed in' : 'Wrote';
	process.stdout.write(`${graphSummary(graph, mentions)}\n`);
	process.stdout.write(`${done} ${choice.dir}/graph, ${seconds} s\n`);
	return 0;
}

async function filter({ dir, vocabulary, discover }: Choice): Promise<ExitStatus> {
	const { hasErrors, readVocabulary } = await import('./lib/content.ts');
	const { extractStream } = await import('./lib/extract-stream.ts');
	const { reportErrors } = await import('./lib/report-problems.ts');
	const { concepts, site, problems } = await readVocabulary(dir, { vocabulary });
	if (hasErrors(problems)) {
		reportErrors(problems);
		return 1;
	}
	const { ignoredPhrases } = site;
	const bad = await extractStream(concepts, { discover, ignoredPhrases });
	return bad === 0 ? 0 : 1;
}
