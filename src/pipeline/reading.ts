import type { Concept } from '../schema/concept.ts';
import type { Mention } from '../schema/mention.ts';
import type { Problem } from '../schema/problem.ts';
import { findAbbreviations } from './abbreviations.ts';
import { type ReservedNames, reserveNames } from './discover/discover.ts';
import { considerTerms, type Term } from './discover/paper-terms.ts';
import { findMentions, type ReadPaper, type Undecided } from './mentions.ts';
import { type PaperText, readPassages } from './passages.ts';
import type { ShortForms } from './short-forms.ts';
import { compileVocabulary } from './vocabulary.ts';

/**
 * What is kept of a paper until the whole collection is read: plain data that can be sent between
 * threads or kept while the paper does not change.
 */
export type PaperReading = {
	/** Of the vocabulary. */
	readonly mentions: readonly Mention[];
	readonly undecided: readonly Undecided[];
	readonly shortForms: ShortForms;
	/** What else it speaks of, for sure or doubtfully; none unless discovery is asked for. */
	readonly terms: Term[];
	/** Acronyms that the paper does not define; see `findOpenAcronyms`. */
	readonly acronyms: ReadonlyMap<string, string>;
};

/**
 * Reads one paper; a pure function.
 *
 * @param shorts - Short forms that other papers of the collection define, to the concept they mean.
 */
export type Read = (text: PaperText, shorts?: ReadonlyMap<string, string>) => PaperReading;

/** A compiled vocabulary that reads papers. */
export type Reader = {
	readonly read: Read;
	/** Names that no discovered concept may take. */
	readonly reserved: ReservedNames;
	/** Labels that several concepts claim without saying when they are meant. */
	readonly problems: readonly Problem[];
};

/** Compiles a vocabulary once for reading any number of papers. */
export function createReader(concepts: readonly Concept[], discover: boolean): Reader {
	const vocabulary = compileVocabulary(concepts);
	const isUsed = concepts.length > 0;
	const read: Read = (text, shorts) => {
		const paper = readPaper(text);
		const { mentions, undecided, shortForms, acronyms } = findMentions(paper, vocabulary, shorts);
		const terms = discover ? considerTerms(paper, isUsed ? mentions : undefined) : [];
		return { mentions, undecided, shortForms, terms, acronyms };
	};
	const reserved = reserveNames(discover ? concepts : []);
	return { read, reserved, problems: vocabulary.problems };
}

/** Whether reading the paper again with `shorts` may find more. */
export function needsShorts(
	{ acronyms }: PaperReading,
	shorts: ReadonlyMap<string, string>,
): boolean {
	for (const [short, concept] of acronyms) {
		const meant = shorts.get(short);
		if (meant !== undefined && meant !== concept) return true;
	}
	return false;
}

/** Cuts a paper into passages with their abbreviations. */
export function readPaper(paper: PaperText): ReadPaper {
	const passages = readPassages(paper);
	const abbreviations = passages.map(({ text, tokens, sentences }) =>
		findAbbreviations(text, tokens, sentences),
	);
	return { passages, abbreviations };
}
