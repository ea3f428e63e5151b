import { findAbbreviations } from '../../src/pipeline/abbreviations.ts';
import type { Candidate } from '../../src/pipeline/discover/candidates.ts';
import { coverageOf, NO_COVERAGE } from '../../src/pipeline/discover/coverage.ts';
import { measureCandidates } from '../../src/pipeline/discover/paper-terms.ts';
import { tagPassage } from '../../src/pipeline/discover/words.ts';
import { findMentions, type ReadPaper } from '../../src/pipeline/mentions.ts';
import { type PaperText, readPassages } from '../../src/pipeline/passages.ts';
import { compileVocabulary, type Vocabulary } from '../../src/pipeline/vocabulary.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Mention } from '../../src/schema/mention.ts';
import type { GoldPaper } from './eval-gold.ts';
import { formOf } from './eval-matching.ts';

/** A candidate with its measures and what it looks like in the text. */
export type Sample = {
	readonly candidate: Candidate;
	readonly values: Float64Array;
	readonly texts: readonly string[];
	readonly forms: ReadonlySet<string>;
};

/** A gold paper as one vocabulary leaves it to discovery. */
export type Lesson = {
	readonly gold: GoldPaper;
	readonly paper: ReadPaper;
	/** Undefined: no vocabulary. */
	readonly curated: readonly Mention[] | undefined;
	readonly vocabulary: Vocabulary;
	readonly samples: readonly Sample[];
};

/** Reads a paper as the extractor does. */
export function readText(text: PaperText): ReadPaper {
	const passages = readPassages(text);
	const abbreviations = passages.map((passage) =>
		findAbbreviations(passage.text, passage.tokens, passage.sentences),
	);
	return { passages, abbreviations };
}

/** The candidates of a paper that a vocabulary with these mentions leaves. */
export function samplesOf(paper: ReadPaper, curated?: readonly Mention[]): Sample[] {
	const passages = paper.passages.map(tagPassage);
	const coverage = curated === undefined ? NO_COVERAGE : coverageOf(passages, curated);
	const by = { abbreviations: paper.abbreviations.flat(), coverage };
	return measureCandidates(passages, by, (candidate, values) => {
		const texts = candidate.occurrences.map(({ passage, first, last }) => {
			const { text = '', words = [] } = passages[passage] ?? {};
			return text.slice(words[first]?.start, words[last]?.end);
		});
		return { candidate, values: values.slice(), texts, forms: new Set(texts.map(formOf)) };
	});
}

/**
 * Three lessons for each paper: without a vocabulary, with one that has not seen the paper, and with
 * the whole one.
 *
 * A vocabulary that has not seen a paper lacks all labels that no other paper uses.
 */
export function lessonsOf(papers: readonly GoldPaper[], concepts: readonly Concept[]): Lesson[][] {
	const whole = compileVocabulary(concepts);
	const none = compileVocabulary([]);
	const reads = papers.map(readText);
	const used = reads.map(
		(read) => new Set(findMentions(read, whole).mentions.map(({ exact }) => formOf(exact))),
	);
	return papers.map((gold, i) => {
		const paper = reads[i] ?? readText(gold);
		const elsewhere = new Set(used.flatMap((forms, k) => (k === i ? [] : [...forms])));
		const own = used[i] ?? new Set();
		const isKnown = (label: string) => !own.has(formOf(label)) || elsewhere.has(formOf(label));
		const unseen = compileVocabulary(concepts.flatMap((concept) => withLabels(concept, isKnown)));
		const lesson = (vocabulary: Vocabulary, isUsed: boolean): Lesson => {
			const curated = isUsed ? findMentions(paper, vocabulary).mentions : undefined;
			return { gold, paper, curated, vocabulary, samples: samplesOf(paper, curated) };
		};
		return [lesson(none, false), lesson(unseen, true), lesson(whole, true)];
	});
}

function withLabels(concept: Concept, isKnown: (label: string) => boolean): Concept[] {
	const [prefLabel, ...altLabel] = [concept.prefLabel, ...concept.altLabel].filter(isKnown);
	if (prefLabel === undefined) return [];
	return [{ ...concept, prefLabel, altLabel, hiddenLabel: concept.hiddenLabel.filter(isKnown) }];
}
