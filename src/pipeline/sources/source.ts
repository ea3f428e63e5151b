import type { PaperFrontMatter } from '../../schema/paper.ts';

/** A paper as a list gives it: no id yet, and only the fields that the list has. */
export type Draft = Omit<PaperFrontMatter, 'source'> & {
	/** Markdown that reads back as the text of the list. */
	abstract: string;
	/** Place among the papers of the list, from 1. */
	position: number;
};

/** A part of a list that is not a paper, and why. */
export type Skipped = {
	/** Line of the list, from 1. */
	line: number;
	text: string;
	reason: string;
};

/** What a list holds. */
export type SourceList = {
	/** In the order of the list. */
	papers: Draft[];
	skipped: Skipped[];
};

/** A kind of list that can be imported. */
export type SourceFormat = {
	/** Permanent; written into `source.format` of each paper. */
	id: string;
	/** Shown to people: "Hugging Face Daily Papers page". */
	name: string;
	/** Whether `text` is a list of this kind; looks at the content, never at a file name. */
	detects(text: string): boolean;
	read(text: string): SourceList;
};
