import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Concept } from '../../src/schema/concept.ts';
import type { Evaluation } from '../../src/schema/evaluation.ts';
import type { Paper } from '../../src/schema/paper.ts';
import type { Problem } from '../../src/schema/problem.ts';
import { type Site, SiteSchema } from '../../src/schema/site.ts';
import { Misuse } from './cli.ts';
import { readConceptFiles } from './concept-files.ts';
import type { GivenId } from './content-folder.ts';
import { readEvaluation } from './evaluation-file.ts';
import { readPapers } from './paper-files.ts';
import { readSite } from './site-file.ts';
import { vocabularyProblems } from './vocabulary-problems.ts';

/** What people wrote in a content folder, and all that is wrong with it. */
export type Content = {
	/** Sorted by id. */
	papers: Paper[];
	/** Curated ones, sorted by id. */
	concepts: Concept[];
	site: Site;
	/** File, and in an .ndjson file the line, of each paper. */
	placeById: ReadonlyMap<string, GivenId>;
	/** How well the extractor agrees with marked papers, if that was saved. */
	evaluation: Evaluation | undefined;
	/** Sorted by file and line. */
	problems: Problem[];
};

/** The content folder that a command works on when no `--content` is given. */
export function defaultContentDir(): string {
	return process.env.PAPERLOOM_CONTENT || 'content';
}

/** Where concepts come from when it is not the content folder itself. */
export type ContentOptions = {
	/** Folder of concept files, or `none` for an empty vocabulary. */
	vocabulary?: string | undefined;
};

/**
 * Reads a content folder. A bad file is a problem, is left out and never stops the others; when
 * `site.yaml` cannot be read `site` is a plain stand-in. Nothing may be written while there are
 * problems that are not warnings (`hasErrors`).
 */
export async function readContent(dir: string, options: ContentOptions = {}): Promise<Content> {
	const [papers, vocabulary, { evaluation, problems: misread }] = await Promise.all([
		readPapers(join(dir, 'papers')),
		readVocabulary(dir, options),
		readEvaluation(dir),
	]);
	const problems = [...vocabulary.problems, ...papers.problems, ...misread].sort(byPlace);
	return { ...vocabulary, ...papers, evaluation, problems };
}

/** Reads the concepts and the settings of a content folder; as `readContent`, without the papers. */
export async function readVocabulary(
	dir: string,
	{ vocabulary }: ContentOptions = {},
): Promise<Pick<Content, 'concepts' | 'site' | 'problems'>> {
	if (vocabulary !== undefined && vocabulary !== 'none') await refuseNoFolder(vocabulary);
	const [files, site] = await Promise.all([
		vocabulary === 'none' ? NO_CONCEPTS : readConceptFiles(vocabulary ?? join(dir, 'concepts')),
		readSite(dir),
	]);
	const kinds = site.site === undefined ? undefined : new Set(Object.keys(site.site.kinds));
	const problems = [
		...site.problems,
		...files.problems,
		...vocabularyProblems(files.concepts, { ids: files.ids, kinds }),
	];
	return {
		concepts: files.concepts.map((one) => one.concept),
		site: site.site ?? STAND_IN,
		problems: problems.sort(byPlace),
	};
}

/** A folder that is named must be there; that of a content folder may be missing. */
async function refuseNoFolder(path: string): Promise<void> {
	const found = await stat(path).catch(() => undefined);
	if (found?.isDirectory()) return;
	const what = found === undefined ? 'absence of' : 'file';
	throw new Misuse(
		`Unexpected ${what} \`${path}\`, expected a folder of concept files, or \`none\``,
	);
}

const NO_CONCEPTS = { concepts: [], ids: new Set<string>(), problems: [] };

/** Whether any of the problems forbids going on. */
export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity !== 'warning');
}

const STAND_IN: Site = SiteSchema.parse({
	title: 'Untitled',
	description: 'No description.',
	kinds: {},
});

function byPlace(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}
