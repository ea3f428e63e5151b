import type { Concept } from '../schema/concept.ts';
import type { Cue } from './matches.ts';
import {
	gatherSenseWords,
	lastUpTo,
	type SenseWords,
	timesIn,
	type WordHere,
} from './sense-words.ts';
import type { Span } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A concept that may be meant at a place, and what brought it up. */
export type Claim = {
	readonly concept: string;
	readonly rule: string;
	/** The concept has a `sense`. */
	readonly hasSense: boolean;
	/** The label does not tell by itself that the sense is meant. */
	readonly vague: boolean;
};

/** A stretch of a passage that is a label of one concept or more. */
export type Place = Span & {
	/** 0 for the title, 1 for the abstract. */
	readonly passage: number;
	readonly sentence: number;
	/** Number of words; both halves of a hyphenated one count. */
	readonly words: number;
	readonly claims: readonly Claim[];
};

/** What a paper holds that can tell senses apart. */
export type Evidence = {
	/** Words of senses, by passage. */
	readonly cues: readonly (readonly Cue[])[];
	readonly vocabulary: Pick<Vocabulary, 'conceptById' | 'senses'>;
};

/** The concept that is meant at a place; `undecided` when the text does not say which one is. */
export type Decision =
	| { readonly kind: 'meant'; readonly claim: Claim }
	| { readonly kind: 'other' }
	| { readonly kind: 'undecided' };

/**
 * Decides what is meant at each of `places`, in their order.
 *
 * The words of a sense count in the sentence most; those elsewhere in the paper count too, together
 * with concepts of the sense's `fields` and with other mentions of the same concept, since a word
 * seldom changes its sense within a paper (Gale, Church and Yarowsky 1992,
 * https://aclanthology.org/H92-1045/). The rule of such a claim is `sense: ` and the words that
 * decided. Nothing is guessed: without evidence a place with one claim means something `other`, and one
 * with several is `undecided`.
 */
export function decideSenses(places: readonly Place[], evidence: Evidence): Decision[] {
	if (!places.some(isOpen)) return places.map(({ claims: [only] }) => decideOnly(only));
	const paper = readPaper(places, evidence);
	const first = places.map((place) => decide(place, paper));
	// What the sentences have told of a word helps where they are silent.
	places.forEach((place, i) => {
		const decision = first[i];
		if (decision?.kind === 'meant' && isOpen(place)) paper.present.add(decision.claim.concept);
	});
	return places.map((place, i) => {
		const decision = first[i];
		return decision?.kind === 'meant' ? decision : decide(place, paper);
	});
}

type Paper = {
	readonly conceptById: ReadonlyMap<string, Concept>;
	readonly words: SenseWords;
	/** Concepts that are surely in the paper, with everything broader. */
	readonly present: Set<string>;
};

function readPaper(places: readonly Place[], { cues, vocabulary }: Evidence): Paper {
	const { conceptById, senses } = vocabulary;
	const present = new Set<string>();
	for (const place of places) {
		const [claim] = place.claims;
		if (claim !== undefined && !isOpen(place)) addWithBroader(present, claim.concept, conceptById);
	}
	return { conceptById, present, words: gatherSenseWords(cues, senses) };
}

function addWithBroader(
	present: Set<string>,
	id: string,
	conceptById: ReadonlyMap<string, Concept>,
): void {
	if (present.has(id)) return;
	present.add(id);
	for (const broader of conceptById.get(id)?.broader ?? []) {
		addWithBroader(present, broader, conceptById);
	}
}

/** Is there anything to decide? */
function isOpen({ claims }: Place): boolean {
	const [claim] = claims;
	return claims.length !== 1 || claim === undefined || claim.hasSense;
}

type Weighed = { readonly claim: Claim; readonly score: number; readonly words: readonly string[] };

function decide(place: Place, paper: Paper): Decision {
	if (!isOpen(place)) return decideOnly(place.claims[0]);
	const claims = place.claims.filter((claim) => !isRuledOut(claim, place, paper));
	const [only] = claims;
	if (only === undefined) return { kind: 'other' };
	if (claims.length === 1) return decideAlone(only, place, paper);
	const best = winner(claims.map((claim) => weigh(claim, place, paper)));
	return best === undefined ? { kind: 'undecided' } : meant(best);
}

function decideOnly(claim: Claim | undefined): Decision {
	return claim === undefined ? { kind: 'other' } : { kind: 'meant', claim };
}

/** A phrase of `without` around the place ("little attention", "integrated circuit") leaves no doubt. */
function isRuledOut({ concept }: Claim, place: Place, paper: Paper): boolean {
	return paper.words.ofConcept(concept).without.some((word) => {
		const around = lastUpTo(word, place);
		if (around === undefined || around.end < place.end) return false;
		return around.end - around.start > place.end - place.start;
	});
}

/** A single claim: the sentence may say no ("significant attention"), else something must say yes. */
function decideAlone(claim: Claim, place: Place, paper: Paper): Decision {
	const near = wordsNear(claim, place, paper);
	if (near.without.length > 0 && near.with.length <= near.without.length) return { kind: 'other' };
	if (near.with.length === 0 && !claim.vague) return { kind: 'meant', claim };
	const best = winner([weigh(claim, place, paper)]);
	return best === undefined ? { kind: 'other' } : meant(best);
}

// A word in the same sentence weighs as much as three elsewhere; many words elsewhere, as in a paper
// that compares brains and networks, do not outweigh two in the sentence.
const NEAR = 3;
const MOST_FAR = 4;
const PRESENT_CONCEPT = 2;

function weigh(claim: Claim, place: Place, paper: Paper): Weighed {
	const concept = paper.conceptById.get(claim.concept);
	const near = wordsNear(claim, place, paper);
	const here = paper.words.ofConcept(claim.concept);
	const far: string[] = [];
	for (const one of here.with) {
		if (near.with.includes(one.word) || !standsBeside(one, place, one.standings.length)) continue;
		far.push(one.word);
	}
	const against = here.without.length - near.without.length;
	const fields = (concept?.sense?.fields ?? []).filter((id) => paper.present.has(id));
	const own = paper.present.has(claim.concept) ? [claim.concept] : [];
	const labels = [...own, ...fields].map((id) => paper.conceptById.get(id)?.prefLabel ?? id);
	const score =
		NEAR * (near.with.length - near.without.length) +
		Math.min(MOST_FAR, far.length) -
		Math.min(MOST_FAR, against) +
		Math.min(MOST_FAR, PRESENT_CONCEPT * labels.length);
	return { claim, words: [...near.with, ...labels, ...far], score };
}

type Words = { readonly with: readonly string[]; readonly without: readonly string[] };

/** The words of a sense that stand in the sentence of `place`, other than the place itself. */
function wordsNear({ concept }: Claim, place: Place, paper: Paper): Words {
	const here = paper.words.ofConcept(concept);
	return { with: wordsBeside(here.with, place), without: wordsBeside(here.without, place) };
}

function wordsBeside(words: readonly WordHere[], place: Place): string[] {
	const found: string[] = [];
	for (const one of words) {
		if (standsBeside(one, place, timesIn(one, place))) found.push(one.word);
	}
	return found;
}

/** Is one of `times` that `word` stands not the very place, which is no sign of its own sense? */
function standsBeside(word: WordHere, place: Place, times: number): boolean {
	if (times !== 1) return times > 1;
	const last = lastUpTo(word, place);
	return last?.start !== place.start || last.end !== place.end;
}

/** The claim that has more evidence for than against it, and more than any other. */
function winner(weighed: readonly Weighed[]): Weighed | undefined {
	const [first, second] = weighed.toSorted((a, b) => b.score - a.score);
	if (first === undefined || first.score <= 0 || first.score === second?.score) return undefined;
	return first;
}

function meant({ claim, words }: Weighed): Decision {
	return { kind: 'meant', claim: { ...claim, rule: `sense: ${words.slice(0, 5).join(', ')}` } };
}
