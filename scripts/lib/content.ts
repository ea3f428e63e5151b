import { join } from 'node:path';
import type { Concept } from '../../src/schema/concept.ts';
import type { Paper } from '../../src/schema/paper.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { Site } from '../../src/schema/site.ts';
import { readConceptFiles } from './concept-files.ts';
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
	/** Sorted by file and line. */
	problems: Problem[];
};

/** The content folder that a command works on when no `--content` is given. */
export function defaultContentDir(): string {
	return process.env.PAPERLOOM_CONTENT || 'content';
}

/**
 * Reads a content folder. A bad file is a problem, is left out and never stops the others; when
 * `site.yaml` cannot be read `site` is a plain stand-in. Nothing may be written while there are
 * problems that are not warnings (`hasErrors`).
 */
export async function readContent(dir: string): Promise<Content> {
	const [papers, concepts, site] = await Promise.all([
		readPapers(join(dir, 'papers')),
		readConceptFiles(join(dir, 'concepts')),
		readSite(dir),
	]);
	const kinds = site.site === undefined ? undefined : new Set(Object.keys(site.site.kinds));
	const problems = [
		...site.problems,
		...concepts.problems,
		...vocabularyProblems(concepts.concepts, { ids: concepts.ids, kinds }),
		...papers.problems,
	];
	return {
		papers: papers.papers,
		concepts: concepts.concepts.map((one) => one.concept),
		site: site.site ?? STAND_IN,
		problems: problems.sort(byPlace),
	};
}

/** Whether any of the problems forbids going on. */
export function hasErrors(problems: readonly Problem[]): boolean {
	return problems.some((problem) => problem.severity !== 'warning');
}

const STAND_IN: Site = {
	title: 'Untitled',
	description: 'No description.',
	ubiquitousShare: 0.4,
	kinds: {},
	themes: {},
};

function byPlace(a: Problem, b: Problem): number {
	if (a.file !== b.file) return a.file < b.file ? -1 : 1;
	return (a.line ?? 0) - (b.line ?? 0);
}
