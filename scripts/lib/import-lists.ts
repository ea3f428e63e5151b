import { join } from 'node:path';
import { parse } from 'yaml';
import { FORMATS } from '../../src/pipeline/sources/detect.ts';
import { VOCABULARY_FORMATS } from '../../src/pipeline/vocabularies/detect.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { SiteSchema } from '../../src/schema/site.ts';
import { writeAtomically } from './atomic-write.ts';
import { type Content, hasErrors, readContent, readVocabulary } from './content.ts';
import { listEntries } from './content-folder.ts';
import { importList, type PaperOutcome, type Target } from './import-list.ts';
import { importVocabulary, type VocabularyOutcome } from './import-vocabulary.ts';
import type { ContentProblem } from './rules.ts';
import { openShelf, readSourceFile, type SourceFile } from './source-files.ts';
import { STARTER_SITE } from './starter-site.ts';
import { shownPath } from './text-file.ts';

export type Outcome = PaperOutcome | VocabularyOutcome;

/**
 * Imports lists of papers and vocabularies one after the other. When the content has a mistake or a
 * list cannot be read nothing is written and `problems` has errors.
 *
 * @throws Misuse if a file is not there.
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
		...files.flatMap(unreadable),
	];
	if (hasErrors(problems)) return { outcomes: [], problems };

	if (content.problems.some(isMissingSite) && !options.dryRun)
		await writeAtomically(join(dir, 'site.yaml'), STARTER_SITE);
	const target = await openTarget(dir, content);
	const outcomes: Outcome[] = [];
	for (const file of files) {
		if (file.kind === 'papers') outcomes.push(await importList(target, file, options));
		if (file.kind === 'vocabulary') {
			const { concepts } = await readVocabulary(dir);
			const ids = await idsIn(join(dir, 'concepts'));
			outcomes.push(await importVocabulary({ ...target, concepts, ids }, file, options));
		}
	}
	return { outcomes, problems };
}

type FullTarget = Target & { kinds: string[]; ignoredPhrases: readonly string[] };

async function openTarget(dir: string, content: Content): Promise<FullTarget> {
	const { papers, site } = content;
	const ids = await idsIn(join(dir, 'papers'));
	for (const { id } of papers) ids.add(id);
	const starter = SiteSchema.parse(parse(STARTER_SITE));
	const own = Object.keys(site.kinds);
	const kinds = own.length > 0 ? own : Object.keys(starter.kinds);
	const { ignoredPhrases } = site;
	return { dir, papers, ids, kinds, ignoredPhrases, shelf: openShelf(dir) };
}

async function idsIn(folder: string): Promise<Set<string>> {
	const entries = await listEntries(folder, ['.md']);
	return new Set(entries.map(({ name }) => name.slice(0, -'.md'.length)));
}

function unreadable(file: SourceFile): ContentProblem[] {
	if (file.kind !== 'unreadable') return [];
	const shown = shownPath(file.path);
	if (file.reason !== undefined) {
		const message = `Unexpected text in the file, expected a valid ${file.reason}`;
		return [{ file: shown, rule: 'import/bad-file', message }];
	}
	const names = [...FORMATS, ...VOCABULARY_FORMATS].map((one) => one.name).join(', ');
	const what = file.bytes.length === 0 ? 'empty file' : 'kind of file';
	const message = `Unexpected ${what}, expected one of: ${names}`;
	return [{ file: shown, rule: 'import/unknown-format', message }];
}
