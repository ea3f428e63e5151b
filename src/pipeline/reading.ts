import type { Concept } from '../schema/concept.ts';
import type { Mention } from '../schema/mention.ts';
import type { Problem } from '../schema/problem.ts';
import { findAbbreviations } from './abbreviations.ts';
import { type ReservedNames, reserveNames } from './discover/discover.ts';
import { considerTerms, type Term } from './discover/paper-terms.ts';
import { type FoundMentions, findMentions, type ReadPaper, type Undecided } from './mentions.ts';
import { type PaperText, readPassages } from './passages.ts';
import { compileVocabulary } from './vocabulary.ts';

/**
 * What the vocabulary finds in a paper, as far as the paper alone tells: plain data that can be sent between
 * threads or kept while the paper does not change.
 */
export type Survey = FoundMentions & Pick<ReadPaper, 'abbreviations'>;

/** What is kept of a paper until the whole collection is read; plain data too. */
export type PaperReading = {
	/** Of the vocabulary. */
	readonly mentions: readonly Mention[];
	readonly undecided: readonly Undecided[];
	/** What else it speaks of, for sure or doubtfully; none unless discovery is asked for. */
	readonly terms: readonly Term[];
};

/** A compiled vocabulary that reads papers, first each alone, then with what all of them say. */
export type Reader = {
	/** A pure function. */
	readonly survey: (text: PaperText) => Survey;
	/**
	 * A pure function.
	 *
	 * @param survey - Of `text`.
	 * @param shorts - From `usefulShorts`.
	 */
	readonly read: (text: PaperText, survey: Survey, shorts?: ShortMeanings) => PaperReading;
	/** Names that no discovered concept may take. */
	readonly reserved: ReservedNames;
	/** Labels that several concepts claim without saying when they are meant. */
	readonly problems: readonly Problem[];
};

/** The concept that a short form means, by short form. */
export type ShortMeanings = ReadonlyMap<string, string>;

/** Compiles a vocabulary once for reading any number of papers. */
export function createReader(concepts: readonly Concept[], discover: boolean): Reader {
	const vocabulary = compileVocabulary(concepts);
	const isUsed = concepts.length > 0;
	return {
		survey(text) {
			const paper = readPaper(text);
			return { ...findMentions(paper, vocabulary), abbreviations: paper.abbreviations };
		},
		read(text, survey, shorts) {
			const { abbreviations } = survey;
			const isDone = !discover && shorts === undefined;
			const paper = { abbreviations, passages: isDone ? [] : readPassages(text) };
			const found = shorts === undefined ? survey : findMentions(paper, vocabulary, shorts);
			const { mentions, undecided } = found;
			const terms = discover ? considerTerms(paper, isUsed ? mentions : undefined) : [];
			return { mentions, undecided, terms };
		},
		reserved: reserveNames(discover ? concepts : []),
		problems: vocabulary.problems,
	};
}

/** Those of the short forms of a collection that tell more of a paper than its survey; undefined for none. */
export function usefulShorts(
	{ acronyms }: Survey,
	shorts: ShortMeanings,
): ShortMeanings | undefined {
	let isMore = false;
	const useful = new Map<string, string>();
	for (const [short, concept] of acronyms) {
		const meant = shorts.get(short);
		if (meant === undefined) continue;
		useful.set(short, meant);
		if (meant !== concept) isMore = true;
	}
	return isMore ? useful : undefined;
}

/** Cuts a paper into passages with their abbreviations. */
export function readPaper(paper: PaperText): ReadPaper {
	const passages = readPassages(paper);
	const abbreviations = passages.map(({ text, tokens, sentences }) =>
		findAbbreviations(text, tokens, sentences),
	);
	return { passages, abbreviations };
}
