import type { Candidate } from './candidates.ts';
import { type Coverage, standingOf } from './coverage.ts';
import { AT, add, FEATURES, indexOf, ONE_WORD_FEATURES, set, WIDTH } from './feature-names.ts';
import { measurePlaces } from './measure-places.ts';
import { measureWords } from './measure-words.ts';
import type { TaggedPassage } from './words.ts';

/** What a candidate is measured against: the paper it stands in. */
export type PaperContext = {
	readonly passages: readonly TaggedPassage[];
	/** For each word, the summed lengths of the noun phrases it is in (RAKE's degree). */
	readonly degrees: ReadonlyMap<string, number>;
	readonly coverage: Coverage;
};

/**
 * The measures of a candidate, in the order of `FEATURES` and then of `ONE_WORD_FEATURES`.
 *
 * @param values - Where to write them, all 0; a new array if not given.
 */
export function measure(
	candidate: Candidate,
	context: PaperContext,
	values: Float64Array = new Float64Array(WIDTH),
): Float64Array {
	measureForm(values, candidate, context);
	measurePlaces(values, candidate.occurrences, context.passages);
	measureWords(values, candidate);
	measureCoverage(values, candidate, context);
	if (values[AT.oneWord] === 1) {
		ONE_WORD.forEach((index, i) => {
			values[FEATURES.length + i] = values[index] ?? 0;
		});
	}
	return values;
}

const ONE_WORD = ONE_WORD_FEATURES.map(indexOf);

function measureForm(
	values: Float64Array,
	{ key, words, occurrences, abbreviated }: Candidate,
	{ passages, degrees }: PaperContext,
): void {
	const place = occurrences[0];
	const spoken = place === undefined ? undefined : passages[place.passage]?.words;
	const head = spoken?.[place?.last ?? 0];
	const first = spoken?.[place?.first ?? 0];
	if (place === undefined || head === undefined || first === undefined) return;
	const length = Math.min(place.last - place.first + 1, 5);
	values[AT.constant] = 1;
	values[AT.oneWord + length - 1] = 1;
	set(values, AT.headNoun, head.tag === 'N');
	set(values, AT.headName, head.tag === 'P');
	set(values, AT.headGerund, head.tag === 'G');
	set(values, AT.headAdjective, head.tag === 'J');
	if (length > 1) {
		set(values, AT.firstNoun, first.tag === 'N');
		set(values, AT.firstName, first.tag === 'P');
		set(values, AT.firstAdjective, first.tag === 'J');
		set(values, AT.firstGerund, first.tag === 'G');
		set(values, AT.firstParticiple, first.tag === 'D');
	}
	set(values, AT.hyphen, words.length > length);
	set(values, AT.loneGerund, length === 1 && head.tag === 'G');
	set(values, AT.loneAdjective, length === 1 && head.tag === 'J');
	set(values, AT.digit, /\d/.test(key));
	const ending = words.at(-1) ?? '';
	set(values, AT.endsTion, /(?:tion|sion|ment|ance|ence)$/.test(ending));
	set(values, AT.endsIty, /(?:ity|cy)$/.test(ending));
	set(values, AT.endsIng, /(?:ism|sis|ics|logy|ing)$/.test(ending));
	set(values, AT.endsNess, ending.endsWith('ness'));
	set(values, AT.endsEr, /(?:er|or)$/.test(ending));
	set(values, AT.abbreviated, abbreviated);
	let degree = 0;
	for (const word of words) degree += degrees.get(word) ?? 0;
	values[AT.degree] = Math.log2(1 + degree / words.length);
}

/**
 * Curated concepts per hundred words from which on the vocabulary says something of a paper. Below it, as after
 * the first phrases a curator accepts, the rest is judged as without one.
 */
const THINNEST = 1;

function measureCoverage(
	values: Float64Array,
	candidate: Candidate,
	{ coverage }: PaperContext,
): void {
	if (!coverage.isUsed || coverage.density < THINNEST) return;
	const share = 1 / candidate.occurrences.length;
	values[AT.vocabularyUsed] = 1;
	set(values, AT.titleBesideCurated, values[AT.inTitle] === 1 && values[AT.oneWord] !== 1);
	values[AT.curatedDensity] = coverage.density;
	if (values[AT.oneWord] === 1) values[AT.curatedOneWord] = coverage.density;
	for (const place of candidate.occurrences) {
		const { isInside, holds, holdsHead, crosses } = standingOf(coverage, place);
		if (isInside) add(values, AT.insideCurated, share);
		if (holds) add(values, AT.holdsCurated, share);
		if (holdsHead) add(values, AT.curatedHead, share);
		if (crosses) add(values, AT.crossesCurated, share);
	}
}
