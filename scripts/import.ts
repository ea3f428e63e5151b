import { FORMATS } from '../src/pipeline/sources/detect.ts';
import { VOCABULARY_FORMATS } from '../src/pipeline/vocabularies/detect.ts';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors } from './lib/content.ts';
import { importLists } from './lib/import-lists.ts';
import { importReport } from './lib/import-report.ts';
import { reportProblems } from './lib/report-problems.ts';

await runCommand({
	usage: 'npm run import -- [options] FILE…',
	about: `Reads lists of papers into content/papers and vocabularies into content/concepts; the kind of
file is found by its content. Importing again changes only what the list changed and never what you
wrote.

Papers: ${names(FORMATS)}
Vocabularies: ${names(VOCABULARY_FORMATS)}`,
	options: {
		...CONTENT_OPTION,
		'dry-run': { help: 'show what would change and write nothing' },
	},
	async run({ values, positionals }) {
		if (positionals.length === 0) throw new Misuse('Unexpected end, expected the file of a list');
		const dryRun = values['dry-run'];
		const { outcomes, problems } = await importLists(
			values.content ?? defaultContentDir(),
			positionals,
			{ dryRun },
		);
		reportProblems(problems.filter((problem) => problem.severity !== 'warning'));
		if (hasErrors(problems)) return 1;
		process.stdout.write(outcomes.map(importReport).join(''));
		process.stdout.write(dryRun ? 'Nothing was written (--dry-run).\n' : 'Next: npm run extract\n');
		return 0;
	},
});

function names(formats: readonly { name: string }[]): string {
	return formats.map(({ name }) => name).join(', ');
}
