import type { Mention } from '../schema/mention.ts';
import type { Abbreviation } from './abbreviations.ts';
import { findMatches, type Match } from './matches.ts';
import type { Passage } from './passages.ts';
import { type Claim, type Decision, decideSenses, type Place } from './senses.ts';
import {
	findOpenAcronyms,
	findShortUses,
	linkShortForms,
	meansSomethingElse,
	type ShortForms,
} from './short-forms.ts';
import type { Span } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What is known of a paper before its mentions are looked for. */
export type ReadPaper = {
	readonly passages: readonly Passage[];
	/** By passage. */
	readonly abbreviations: readonly (readonly Abbreviation[])[];
};

/** An ambiguous word whose sense the paper does not tell. */
export type Undecided = {
	readonly exact: string;
	readonly sentence: string;
	readonly concepts: readonly string[];
};

/** The mentions of a paper, by section (title first) and start, and what could not be decided. */
export type FoundMentions = {
	readonly mentions: readonly Mention[];
	readonly undecided: readonly Undecided[];
	readonly shortForms: ShortForms;
	/** See `findOpenAcronyms`. */
	readonly acronyms: ReadonlyMap<string, string>;
};

/**
 * Finds every mention of the vocabulary in a paper.
 *
 * Overlaps go to the longest; a label inside a longer one is mentioned too when it is not the general
 * term of the longer ("attention head" is a head, but "MLP activations" speak of the MLP). Short forms
 * that the paper defines for a concept count as its labels there, and mean nothing else.
 *
 * @param shorts - Short forms that other papers of the collection define, to the concept they mean.
 */
export function findMentions(
	paper: ReadPaper,
	vocabulary: Vocabulary,
	shorts: ReadonlyMap<string, string> = new Map(),
): FoundMentions {
	const matches = paper.passages.map((passage) => findMatches(passage, vocabulary));
	const own = linkShortForms(paper.abbreviations, matches);
	const conceptByShort = new Map([...shorts, ...own.conceptByShort]);
	const places = paper.passages.flatMap((passage, index) => {
		const labels = (matches[index]?.labels ?? []).filter(
			(match) => !isStranger(match, passage, own, vocabulary),
		);
		const uses = standingsOfShorts(passage, conceptByShort, vocabulary);
		const names = longerNames(passage, own);
		const standings = [...labels.map(standingOfLabel), ...uses];
		return collectPlaces(
			index,
			standings.filter(({ start, end }) => end > (names.get(start) ?? -1)),
		);
	});
	const cues = matches.map((found) => found.cues);
	const decisions = decideSenses(places, { cues, vocabulary });
	const acronyms = findOpenAcronyms(paper.passages, matches, own);
	return { ...settle(paper.passages, places, decisions), shortForms: own, acronyms };
}

type Standing = Span & {
	readonly claim: Claim;
	readonly words: number;
	readonly sentence: number;
};

function standingOfLabel({ start, end, sentence, label, rule }: Match): Standing {
	const { concept, hasSense, vague } = label;
	const claim = { concept, rule, hasSense, vague };
	return { start, end, sentence, claim, words: label.folded.length };
}

function standingsOfShorts(
	passage: Passage,
	conceptByShort: ReadonlyMap<string, string>,
	{ senses }: Vocabulary,
): Standing[] {
	let sentence = 0;
	return findShortUses(passage, conceptByShort).map(({ start, end, concept }) => {
		while (start >= (passage.sentences[sentence]?.end ?? Infinity)) sentence += 1;
		const claim = { concept, rule: 'abbreviation', hasSense: senses.has(concept), vague: false };
		return { start, end, sentence, claim, words: 1 };
	});
}

/** An acronym that the paper itself uses for something else. */
function isStranger(
	{ start, end, label }: Match,
	passage: Passage,
	own: ShortForms,
	{ conceptById }: Vocabulary,
): boolean {
	if (own.strangers.size === 0 && own.conceptByShort.size === 0) return false;
	const concept = conceptById.get(label.concept);
	return concept !== undefined && meansSomethingElse(own, passage.text.slice(start, end), concept);
}

/**
 * Where names end that the paper defines and that have parts, by where each part starts: "EAP-IG" is one
 * thing, and not EAP.
 */
function longerNames({ tokens }: Passage, { strangers }: ShortForms): Map<number, number> {
	const ends = new Map<number, number>();
	if (strangers.size === 0) return ends;
	for (const { text, end, parts } of tokens) {
		if (parts === undefined || !strangers.has(text)) continue;
		for (const { start } of parts) ends.set(start, end);
	}
	return ends;
}

/** Gathers what is claimed of each stretch; by start, longest first. */
function collectPlaces(passage: number, standings: readonly Standing[]): Place[] {
	const places: Place[] = [];
	let claims: Claim[] = [];
	let last: Standing | undefined;
	for (const one of standings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const { start, end, words, sentence, claim } = one;
		if (last === undefined || last.start !== start || last.end !== end) {
			claims = [claim];
			places.push({ start, end, words, sentence, passage, claims });
		} else if (claims.every(({ concept }) => concept !== claim.concept)) claims.push(claim);
		last = one;
	}
	return places;
}

type Meant = { readonly place: Place; readonly claim: Claim };

function settle(
	passages: readonly Passage[],
	places: readonly Place[],
	decisions: readonly Decision[],
): Omit<FoundMentions, 'shortForms' | 'acronyms'> {
	// One string for all mentions of a sentence, however long it is.
	const sentences = passages.map(({ text, sentences: spans }) =>
		spans.map(({ start, end }) => text.slice(start, end)),
	);
	const meant: Meant[] = [];
	const undecided: Undecided[] = [];
	places.forEach((place, i) => {
		const decision = decisions[i];
		if (decision?.kind === 'meant') meant.push({ place, claim: decision.claim });
		if (decision?.kind === 'undecided') undecided.push(describe(place, passages, sentences));
	});
	const mentions = chooseLongest(meant).map((one) => toMention(one, passages, sentences));
	return { mentions, undecided };
}

/**
 * The longest of overlapping places, in order of the text, and what they begin with.
 *
 * Inside a longer label a general term says nothing new (the network of "deep neural network"), but
 * "deep learning models" and "neural network representations" begin with a concept of their own.
 */
function chooseLongest(meant: readonly Meant[]): Meant[] {
	const chosen: Meant[] = [];
	let longest: Meant | undefined;
	for (const one of meant) {
		if (longest === undefined || !overlaps(longest, one)) {
			chosen.push(one);
			longest = one;
		} else if (length(one) > length(longest)) {
			chosen.splice(chosen.lastIndexOf(longest));
			chosen.push(one);
			longest = one;
		} else if (
			one.place.start === longest.place.start &&
			one.place.words > 1 &&
			one.claim.concept !== longest.claim.concept
		) {
			chosen.push(one);
		}
	}
	return chosen;
}

function overlaps(before: Meant, one: Meant): boolean {
	return before.place.passage === one.place.passage && one.place.start < before.place.end;
}

function length({ place }: Meant): number {
	return place.end - place.start;
}

type Sentences = readonly (readonly string[])[];

function describe(
	{ start, end, passage, sentence, claims }: Place,
	passages: readonly Passage[],
	sentences: Sentences,
): Undecided {
	return {
		exact: passages[passage]?.text.slice(start, end) ?? '',
		sentence: sentences[passage]?.[sentence] ?? '',
		concepts: claims.map(({ concept }) => concept),
	};
}

function toMention(
	{ place, claim }: Meant,
	passages: readonly Passage[],
	sentences: Sentences,
): Mention {
	const { start, end, passage, sentence } = place;
	return {
		concept: claim.concept,
		section: passage === 0 ? 'title' : 'abstract',
		start,
		end,
		exact: passages[passage]?.text.slice(start, end) ?? '',
		sentence: sentences[passage]?.[sentence] ?? '',
		rule: claim.rule,
	};
}
