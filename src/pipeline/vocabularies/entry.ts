import type { Skipped } from '../sources/source.ts';

/** A concept as another vocabulary gives it. */
export type Entry = {
	/** Its IRI, or its label in a vocabulary without IRIs; `broader` and `related` refer to it. */
	key: string;
	/** An id that the vocabulary proposes. */
	id?: string | undefined;
	prefLabel: string;
	altLabel: string[];
	hiddenLabel: string[];
	/** Markdown that reads back as the text of the vocabulary; empty when it has none. */
	definition: string;
	broader: string[];
	related: string[];
	exactMatch: string[];
};

/** What a vocabulary holds. */
export type VocabularyList = {
	entries: Entry[];
	/** Phrases that are no concepts. */
	ignored: string[];
	/** Without a line where the parser tells none. */
	skipped: (Omit<Skipped, 'line'> & Partial<Pick<Skipped, 'line'>>)[];
};

/** A kind of vocabulary that can be imported. */
export type VocabularyFormat = {
	/** Permanent. */
	id: string;
	/** Shown to people. */
	name: string;
	/** Whether `text` is a vocabulary of this kind; looks at the content, never at a file name. */
	detects(text: string): boolean;
	/**
	 * Rejects with a `SyntaxError` that says where `text` is broken; never fetches anything.
	 */
	read(text: string): Promise<VocabularyList>;
};
