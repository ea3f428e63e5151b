import type { Paper, PaperFrontMatter } from '../../src/schema/paper.ts';
import { changeFrontMatter, frontMatterText } from './front-matter-text.ts';

/** Fields of a paper to set; `abstract` is the body. */
export type PaperChanges = Partial<PaperFrontMatter> & { abstract?: string };

/** Writes a paper as the text of `content/papers/<id>.md`. */
export function paperText(paper: Omit<Paper, 'id'>): string {
	return frontMatterText(
		Object.fromEntries(FIELD_ORDER.map((name) => [name, paper[name]])),
		paper.abstract,
	);
}

/** Sets some fields in the text of a paper file; everything else stays as it is. */
export function changePaperText(text: string, { abstract, ...fields }: PaperChanges): string {
	return changeFrontMatter(text, fields, abstract);
}

const FIELD_ORDER = [
	'title',
	'title-short',
	'author',
	'issued',
	'container-title',
	'DOI',
	'arxiv',
	'URL',
	'pdf',
	'code',
	'keyword',
	'source',
] as const satisfies readonly (keyof PaperFrontMatter)[];
