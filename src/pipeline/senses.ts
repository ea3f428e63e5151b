import type { Concept } from '../schema/concept.ts';
import type { Cue } from './matches.ts';
import type { Span } from './text.ts';

/** A concept that may be meant at a place, and what brought it up. */
export type Claim = { readonly concept: string; readonly rule: string; readonly vague: boolean };

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
	readonly conceptById: ReadonlyMap<string, Concept>;
};

/** The concept that is meant at a place; `undecided` when the text does not say which one is. */
export type Decision =
	| { readonly kind: 'meant'; readonly claim: Claim }
	| { readonly kind: 'other' }
	| { readonly kind: 'undecided' };

/**
 * Decides what is meant at each of `places`, in their order.
 *
 * The words of a sense count in the sentence first; where that is silent, in the whole paper, together
 * with concepts of the sense's `fields` and with certain mentions of the same concept elsewhere, since
 * a word seldom changes its sense within a paper (Gale, Church and Yarowsky 1992,
 * https://aclanthology.org/H92-1045/). A claim whose rule starts with `sense:` names the words that
 * decided. Nothing is guessed: without evidence a place with one claim means something `other`, and one
 * with several is `undecided`.
 */
export function decideSenses(places: readonly Place[], evidence: Evidence): Decision[] {
	const paper = readPaper(places, evidence);
	const near = places.map((place) => decideNear(place, paper));
	places.forEach((place, i) => {
		const decision = near[i];
		if (decision?.kind === 'meant' && isOpen(place, evidence))
			paper.present.add(decision.claim.concept);
	});
	return places.map((place, i) => near[i] ?? decideFar(place, paper));
}

type Paper = Evidence & {
	/** Where each word of a sense stands. */
	readonly placesByCue: ReadonlyMap<string, readonly Standing[]>;
	/** Concepts that are surely in the paper, with everything broader. */
	readonly present: Set<string>;
};
type Standing = Span & { readonly passage: number; readonly sentence: number };

function readPaper(places: readonly Place[], evidence: Evidence): Paper {
	const placesByCue = new Map<string, Standing[]>();
	evidence.cues.forEach((cues, passage) => {
		for (const { text, start, end, sentence } of cues) {
			const standings = placesByCue.get(text) ?? [];
			standings.push({ start, end, sentence, passage });
			placesByCue.set(text, standings);
		}
	});
	const present = new Set<string>();
	for (const place of places) {
		const [claim] = place.claims;
		if (claim !== undefined && !isOpen(place, evidence))
			addWithBroader(present, claim.concept, evidence);
	}
	return { ...evidence, placesByCue, present };
}

function addWithBroader(present: Set<string>, id: string, evidence: Evidence): void {
	if (present.has(id)) return;
	present.add(id);
	for (const broader of evidence.conceptById.get(id)?.broader ?? []) {
		addWithBroader(present, broader, evidence);
	}
}

/** Is there anything to decide? */
function isOpen(place: Place, { conceptById }: Evidence): boolean {
	const [claim] = place.claims;
	if (place.claims.length !== 1 || claim === undefined) return true;
	return conceptById.get(claim.concept)?.sense !== undefined;
}

type Weighed = { readonly claim: Claim; readonly score: number; readonly words: readonly string[] };

/** By the sentence alone; `undefined` where it is silent. */
function decideNear(place: Place, paper: Paper): Decision | undefined {
	const [only] = place.claims;
	if (only !== undefined && !isOpen(place, paper)) return { kind: 'meant', claim: only };
	const weighed = place.claims.map((claim) => weighNear(claim, place, paper));
	const best = winner(weighed);
	if (best !== undefined) return meant(best);
	if (place.claims.length > 1 || only === undefined) return undefined;
	if ((weighed[0]?.score ?? 0) < 0) return { kind: 'other' };
	return only.vague ? undefined : { kind: 'meant', claim: only };
}

function weighNear(claim: Claim, place: Place, paper: Paper): Weighed {
	const sense = paper.conceptById.get(claim.concept)?.sense;
	const isHere = (cue: string) =>
		(paper.placesByCue.get(cue) ?? []).some(
			({ passage, sentence, start, end }) =>
				passage === place.passage &&
				sentence === place.sentence &&
				!(start === place.start && end === place.end),
		);
	const words = (sense?.with ?? []).filter(isHere);
	return { claim, words, score: words.length - (sense?.without ?? []).filter(isHere).length };
}

/** By the whole paper. */
function decideFar(place: Place, paper: Paper): Decision {
	const weighed = place.claims.map((claim) => weighFar(claim, paper));
	const best = winner(weighed);
	if (best !== undefined) return meant(best);
	return place.claims.length > 1 ? { kind: 'undecided' } : { kind: 'other' };
}

// A concept that is surely there weighs more than a word that may be there for another reason.
const PRESENT_CONCEPT = 2;

function weighFar(claim: Claim, paper: Paper): Weighed {
	const concept = paper.conceptById.get(claim.concept);
	const isHere = (cue: string) => paper.placesByCue.has(cue);
	const words = (concept?.sense?.with ?? []).filter(isHere);
	const fields = (concept?.sense?.fields ?? []).filter((id) => paper.present.has(id));
	const own = paper.present.has(claim.concept) ? [claim.concept] : [];
	const labels = [...own, ...fields].map((id) => paper.conceptById.get(id)?.prefLabel ?? id);
	const against = (concept?.sense?.without ?? []).filter(isHere).length;
	const score = words.length + labels.length * PRESENT_CONCEPT - against;
	return { claim, words: [...words, ...labels], score };
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
