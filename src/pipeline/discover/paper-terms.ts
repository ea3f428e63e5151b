import type { Mention } from '../../schema/mention.ts';
import type { Abbreviation } from '../abbreviations.ts';
import type { ReadPaper } from '../mentions.ts';
import type { Span } from '../text.ts';
import {
	type Candidate,
	findCandidates,
	keyOfSpellings,
	keyWords,
	type Occurrence,
} from './candidates.ts';
import { type Coverage, coverageOf, isInside, NO_COVERAGE } from './coverage.ts';
import { WIDTH } from './feature-names.ts';
import { measure, type PaperContext } from './features.ts';
import { isGeneric, isGenericHead } from './generic.ts';
import { kindOf } from './kinds.ts';
import { labelOf } from './label.ts';
import { CONCEPTS, type Model, scoreOf } from './model.ts';
import { doubtOverlong } from './overlong.ts';
import { joinVariants, nounKeyOf } from './variants.ts';
import { type TaggedPassage, tagPassage, type Word } from './words.ts';

/** A phrase that a paper uses as a concept and no vocabulary has. */
export type Term = {
	/** What joins the spellings of a phrase, in one paper and between papers. */
	readonly key: string;
	/** Keys of its abbreviations. */
	readonly shortKeys: readonly string[];
	/** How this paper names it. */
	readonly label: string;
	readonly altLabel: readonly string[];
	readonly kind: string;
	/** Log-odds that a reader would mark it; at most 0 for a doubtful one. */
	readonly score: number;
	readonly mentions: readonly Omit<Mention, 'concept'>[];
};

/** A candidate and the log-odds that speak for it. */
export type ScoredCandidate = { readonly candidate: Candidate; readonly score: number };

/**
 * Finds the phrases that a paper uses as concepts, beside those the vocabulary has found, best first.
 *
 * A pure function of the paper and those mentions: other papers have no say. Linear in the length.
 *
 * @param curated - The mentions of the vocabulary; undefined if there is no vocabulary.
 * @param model - What decides; another one only to compare.
 */
export function discoverTerms(
	paper: ReadPaper,
	curated?: readonly Mention[],
	model: Model = CONCEPTS,
): Term[] {
	return considerTerms(paper, curated, model).filter(({ score }) => score > 0);
}

/**
 * As `discoverTerms`, with the doubtful ones too: a paper mentions them where another paper of the
 * collection is sure of them.
 */
export function considerTerms(
	paper: ReadPaper,
	curated?: readonly Mention[],
	model: Model = CONCEPTS,
): Term[] {
	const tagged = paper.passages.map(tagPassage);
	const abbreviations = paper.abbreviations.flat();
	const coverage = curated === undefined ? NO_COVERAGE : coverageOf(tagged, curated);
	const scored = scoreCandidates(tagged, { abbreviations, coverage, model });
	const judged = scored
		.filter(({ score, candidate }) => {
			if (score <= -DOUBT.named || score <= lineFor(candidate, tagged)) return false;
			const { key, words } = candidate;
			return HAS_WORD.test(key) && !isGeneric(key) && !isGenericHead(words.at(-1) ?? '');
		})
		.map((one) => ({
			...one,
			places: one.candidate.occurrences.filter((place) => isFree(place, coverage)),
		}));
	const kept = doubtOverlong(judged);
	const sure = kept.filter(({ score }) => score > 0);
	const nestedInSure = findNested(sure.flatMap(({ places }) => places));
	const nested = findNested(kept.flatMap(({ places }) => places));
	return kept
		.filter(({ score, places }) => {
			return places.some((place) => !(score > 0 ? nestedInSure : nested).has(place));
		})
		.sort((a, b) => b.score - a.score)
		.map((one) => toTerm(one, one.places, tagged));
}

/** How far below 0 a doubtful term may be, in log-odds; found by trying on marked papers. */
const DOUBT = { oneWord: 0.3, named: 1 };

/** A phrase or a name is the same thing in another paper; one ordinary word often is not. */
function lineFor({ words, occurrences }: Candidate, passages: readonly TaggedPassage[]): number {
	if (words.length > 1) return -DOUBT.named;
	const [place] = occurrences;
	const text = passages[place?.passage ?? 0]?.words[place?.last ?? 0]?.text ?? '';
	return /\p{Lu}{2}|\p{Ll}\p{Lu}|\d/u.test(text) ? -DOUBT.named : -DOUBT.oneWord;
}

// "3-23" and "2.5" name nothing.
const HAS_WORD = /\p{L}{2}|\p{L}\d|\d\p{L}/u;

/** The places that lie inside a longer one: what a reader takes from them is the longer phrase. */
function findNested(places: readonly Occurrence[]): Set<Occurrence> {
	const nested = new Set<Occurrence>();
	const inOrder = [...places].sort(
		(a, b) => a.passage - b.passage || a.first - b.first || b.last - a.last,
	);
	let longest: Occurrence | undefined;
	for (const place of inOrder) {
		if (longest?.passage !== place.passage || place.last > longest.last) longest = place;
		else if (place.first > longest.first || place.last < longest.last) nested.add(place);
	}
	return nested;
}

/** All candidates of a paper with what `model` says of them, in order of first occurrence. */
export function scoreCandidates(
	passages: readonly TaggedPassage[],
	by: Surroundings & { readonly model: Model },
): ScoredCandidate[] {
	return measureCandidates(passages, by, (candidate, values) => ({
		candidate,
		score: scoreOf(by.model, values, candidate.words),
	}));
}

/** What else is known of a paper. */
export type Surroundings = {
	readonly abbreviations: readonly Abbreviation[];
	readonly coverage: Coverage;
};

/**
 * What `use` makes of each candidate that the vocabulary leaves, and of its measures, in order of first
 * occurrence.
 *
 * The measures are valid only while `use` runs: all candidates share one array.
 */
export function measureCandidates<Result>(
	passages: readonly TaggedPassage[],
	{ abbreviations, coverage }: Surroundings,
	use: (candidate: Candidate, values: Float64Array) => Result,
): Result[] {
	const found = findCandidates(passages);
	joinVariants(found, passages, abbreviations);
	const candidates = [...new Set(found.values())];
	const context: PaperContext = { passages, degrees: degreesOf(candidates), coverage };
	const values = new Float64Array(WIDTH);
	const open = coverage.isUsed
		? candidates.filter(({ occurrences }) => occurrences.some((place) => isFree(place, coverage)))
		: candidates;
	return open.map((candidate) => use(candidate, measure(candidate, context, values.fill(0))));
}

function isFree(place: Occurrence, coverage: Coverage): boolean {
	return !isInside(coverage, place);
}

function degreesOf(candidates: readonly Candidate[]): Map<string, number> {
	const degrees = new Map<string, number>();
	for (const { words, occurrences } of candidates) {
		for (const { before, after } of occurrences) {
			if (before > 0 || after > 0) continue;
			for (const word of words) degrees.set(word, (degrees.get(word) ?? 0) + words.length);
		}
	}
	return degrees;
}

function spanOf(place: Occurrence, passages: readonly TaggedPassage[]): Span {
	const words = passages[place.passage]?.words;
	return { start: words?.[place.first]?.start ?? 0, end: words?.[place.last]?.end ?? 0 };
}

function toTerm(
	{ candidate, score }: ScoredCandidate,
	places: readonly Occurrence[],
	passages: readonly TaggedPassage[],
): Term {
	const spoken = places.map((place) => {
		const words = wordsAt(place, passages);
		return { place, words, key: keyAt(words) };
	});
	const shorts = spoken.filter(({ key }) => key !== candidate.key);
	const longs = spoken.filter(({ key }) => key === candidate.key);
	const shown = longs.length > 0 ? longs : spoken;
	const asName = isName(shown, passages) && !isSpelledOut(candidate, shown);
	const labels = shown.map(({ place, words }) =>
		labelOf(words, passages[place.passage]?.section === 'title', asName),
	);
	const label = commonest(labels);
	const altLabel = [...new Set(shorts.map(({ words }) => labelOf(words, false, true)))];
	return {
		key: nounKeyOf(candidate.key),
		shortKeys: [...new Set(shorts.map(({ key }) => key))],
		label,
		// "sense of a word" is found, but nobody looks for it under that name.
		altLabel: altLabel.filter((alt) => alt !== label && !/ of /i.test(alt)).sort(),
		kind: kindOf(candidate.words, asName ? behind(shown, passages) : undefined),
		score,
		mentions: places.map((place) => toMention(place, passages, asName)),
	};
}

function wordsAt({ passage, first, last }: Occurrence, passages: readonly TaggedPassage[]): Word[] {
	return passages[passage]?.words.slice(first, last + 1) ?? [];
}

function keyAt(words: readonly Word[]): string {
	return keyOfSpellings(words.map(({ spelling }) => spelling));
}

/** "Grammatical Error Correction (GEC)" has its capitals to show where those of the short form are from. */
function isSpelledOut(
	{ abbreviated, words }: Candidate,
	shown: readonly { readonly words: readonly Word[] }[],
): boolean {
	const isOrdinary = ({ text }: Word) => /^\p{Lu}\p{Ll}+(?:-\p{L}\p{Ll}+)*$/u.test(text);
	return abbreviated && words.length > 1 && shown.every((one) => one.words.every(isOrdinary));
}

/** A model, a dataset, a tool: capitals inside or digits, or a capital wherever it stands in sentences. */
function isName(
	shown: readonly { readonly place: Occurrence; readonly words: readonly Word[] }[],
	passages: readonly TaggedPassage[],
): boolean {
	if (!shown.every(({ words }) => words.every(({ text }) => /^\p{Lu}|\d/u.test(text))))
		return false;
	const hasMark = shown.some(({ words }) =>
		words.some(({ text }) => /\p{Ll}\p{Lu}|\p{Lu}{2}|\d/u.test(text)),
	);
	return hasMark || shown.some(({ place }) => passages[place.passage]?.section !== 'title');
}

function behind(
	shown: readonly { readonly place: Occurrence }[],
	passages: readonly TaggedPassage[],
): string {
	for (const { place } of shown) {
		const next = passages[place.passage]?.words[place.last + 1];
		if (next?.tag === 'N') return keyWords([next.spelling]).join(' ');
	}
	return '';
}

/** The one that occurs most often; of equals the first. */
function commonest(labels: readonly string[]): string {
	const counts = new Map<string, number>();
	for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
	let best = labels[0] ?? '';
	for (const [label, count] of counts) if (count > (counts.get(best) ?? 0)) best = label;
	return best;
}

function toMention(
	place: Occurrence,
	passages: readonly TaggedPassage[],
	asName: boolean,
): Omit<Mention, 'concept'> {
	const { start, end } = spanOf(place, passages);
	const passage = passages[place.passage];
	const text = passage?.text ?? '';
	const sentence = passage?.sentences[passage.words[place.first]?.sentence ?? 0];
	return {
		section: passage?.section ?? 'abstract',
		start,
		end,
		exact: text.slice(start, end),
		sentence: sentence === undefined ? text : text.slice(sentence.start, sentence.end),
		rule: asName ? 'named' : 'discovered',
	};
}
