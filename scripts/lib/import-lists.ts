import { join } from 'node:path';
import { FORMATS } from '../../src/pipeline/sources/detect.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { writeAtomically } from './atomic-write.ts';
import { hasErrors, readContent } from './content.ts';
import { listEntries } from './content-folder.ts';
import { importList, type Outcome, type Target } from './import-list.ts';
import type { ContentProblem } from './rules.ts';
import { openShelf, readSourceFile, type SourceFile } from './source-files.ts';
import { STARTER_SITE } from './starter-site.ts';
import { shownPath } from './text-file.ts';

/**
 * Imports lists one after the other. When the content has a mistake or a list is of no known kind
 * nothing is written and `problems` has errors.
 *
 * @throws Misuse if a file cannot be read.
 */
export async function importLists(
	dir: string,
	paths: readonly string[],
	options: { dryRun: boolean },
): Promise<{ outcomes: Outcome[]; problems: Problem[] }> {
	const content = await readContent(dir);
	const files: SourceFile[] = [];
	for (const path of paths) files.push(await readSourceFile(path));

	// A collection begins with an import, so its settings may still be missing.
	const isMissingSite = ({ rule }: Problem) => rule === 'content/missing-file';
	const problems = [
		...content.problems.filter((problem) => !isMissingSite(problem)),
		...files.flatMap(unknownFormat),
	];
	if (hasErrors(problems)) return { outcomes: [], problems };

	const entries = await listEntries(join(dir, 'papers'), ['.md']);
	const ids = [
		...content.papers.map((paper) => paper.id),
		...entries.map(({ name }) => name.slice(0, -3)),
	];
	const target: Target = { dir, papers: content.papers, ids: new Set(ids), shelf: openShelf(dir) };
	const outcomes: Outcome[] = [];
	for (const file of files) outcomes.push(await importList(target, file, options));
	if (content.problems.some(isMissingSite) && !options.dryRun)
		await writeAtomically(join(dir, 'site.yaml'), STARTER_SITE);
	return { outcomes, problems };
}

function unknownFormat({ path, format }: SourceFile): ContentProblem[] {
	if (format !== undefined) return [];
	const names = FORMATS.map((one) => one.name).join(', ');
	const message = `Unexpected kind of file, expected one of: ${names}`;
	return [{ file: shownPath(path), rule: 'import/unknown-format', message }];
}
