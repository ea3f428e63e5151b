import { join } from 'node:path';
import { FORMATS } from '../src/pipeline/sources/detect.ts';
import type { Problem } from '../src/schema/problem.ts';
import { writeAtomically } from './lib/atomic-write.ts';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors, readContent } from './lib/content.ts';
import { listEntries } from './lib/content-folder.ts';
import { importList, type Target } from './lib/import-list.ts';
import { importReport } from './lib/import-report.ts';
import { reportProblems } from './lib/report-problems.ts';
import type { ContentProblem } from './lib/rules.ts';
import { openShelf, readSourceFile, type SourceFile } from './lib/source-files.ts';
import { STARTER_SITE } from './lib/starter-site.ts';
import { shownPath } from './lib/text-file.ts';

await runCommand({
	usage: 'npm run import -- [options] FILE…',
	about: `Reads lists of papers into content/papers; the kind of list is found by its content.
Importing again changes only what the list changed and never what you wrote.

Kinds of lists: ${FORMATS.map((format) => format.name).join(', ')}`,
	options: {
		...CONTENT_OPTION,
		'dry-run': { help: 'show what would change and write nothing' },
	},
	async run({ values, positionals }) {
		if (positionals.length === 0) throw new Misuse('Unexpected end, expected the file of a list');
		const dir = values.content ?? defaultContentDir();
		const { papers, problems } = await readContent(dir);
		const files: SourceFile[] = [];
		for (const path of positionals) files.push(await readSourceFile(path));

		const blocking = [...problems.filter(notMissingSite), ...files.flatMap(unknownFormat)];
		reportProblems(blocking.filter((problem) => problem.severity !== 'warning'));
		if (hasErrors(blocking)) return 1;

		const entries = await listEntries(join(dir, 'papers'), ['.md']);
		const ids = new Set([
			...papers.map((paper) => paper.id),
			...entries.map(({ name }) => name.slice(0, -3)),
		]);
		const target: Target = { dir, papers, ids, shelf: openShelf(dir) };
		const dryRun = values['dry-run'];
		for (const file of files) {
			const outcome = await importList(target, file, { dryRun });
			process.stdout.write(importReport(outcome));
		}
		const needsSite = problems.some((problem) => !notMissingSite(problem));
		if (needsSite && !dryRun) await writeAtomically(join(dir, 'site.yaml'), STARTER_SITE);
		process.stdout.write(dryRun ? 'Nothing was written (--dry-run).\n' : 'Next: npm run extract\n');
		return 0;
	},
});

/** A collection begins with an import, so its settings may still be missing. */
function notMissingSite(problem: Problem): boolean {
	return problem.rule !== 'content/missing-file';
}

function unknownFormat({ path, format }: SourceFile): ContentProblem[] {
	if (format !== undefined) return [];
	const names = FORMATS.map((one) => one.name).join(', ');
	const message = `Unexpected kind of file, expected one of: ${names}`;
	return [{ file: shownPath(path), rule: 'import/unknown-format', message }];
}
