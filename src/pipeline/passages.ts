import { markdownText } from '../markdown/plain.ts';
import type { Section } from '../schema/mention.ts';
import type { Paper } from '../schema/paper.ts';
import { LONGEST_SENTENCE, splitSentences } from './sentences.ts';
import { type Span, type Token, tokenize } from './text.ts';

/** A title or an abstract, read: plain text, tokens, sentences. */
export type Passage = {
	readonly section: Section;
	readonly text: string;
	readonly tokens: readonly Token[];
	readonly sentences: readonly Span[];
};

/** What the pipeline reads of a paper. */
export type PaperText = {
	readonly id: string;
	readonly title: string;
	/** Plain text, in which all offsets count. */
	readonly abstract: string;
};

/** The texts of a paper as a page shows them: the abstract without its Markdown. */
export function paperText({ id, title, abstract }: Paper): PaperText {
	return { id, title, abstract: markdownText(abstract) };
}

/** The passages of a paper: the title, then the abstract. A title is one sentence, unless it is endless. */
export function readPassages(paper: PaperText): readonly Passage[] {
	return [readPassage('title', paper.title), readPassage('abstract', paper.abstract)];
}

function readPassage(section: Section, text: string): Passage {
	const tokens = tokenize(text);
	const isWhole = section === 'title' && text.length <= LONGEST_SENTENCE;
	const whole = tokens.length === 0 ? [] : [{ start: 0, end: text.length }];
	return { section, text, tokens, sentences: isWhole ? whole : splitSentences(text, tokens) };
}
