import type { Occurrence } from './candidates.ts';
import { AT, add, set } from './feature-names.ts';
import type { TaggedPassage, Word } from './words.ts';

/** Measures where a candidate stands, how often, and beside what. */
export function measurePlaces(
	values: Float64Array,
	occurrences: readonly Occurrence[],
	passages: readonly TaggedPassage[],
): void {
	const count = occurrences.length;
	const share = 1 / count;
	const phrases = new Set<number>();
	const sentences = passages[1]?.sentences.length ?? 1;
	let whole = 0;
	let first = Infinity;
	let last = 0;
	for (const place of occurrences) {
		const passage = passages[place.passage];
		if (passage === undefined) continue;
		const { words } = passage;
		const start = words[place.first];
		const end = words[place.last];
		if (start === undefined || end === undefined) continue;
		const isWhole = place.before === 0 && place.after === 0;
		if (isWhole) whole += 1;
		else phrases.add(place.chunk);
		if (place.before > 0) add(values, AT.wordsBefore, share);
		if (place.after > 0) add(values, AT.wordsAfter, share);
		if (passage.section === 'title') {
			values[AT.inTitle] = 1;
			if (isWhole) values[AT.wholeInTitle] = 1;
			if (place.first === 0 && words[place.last + 1]?.text === ':') values[AT.titleName] = 1;
		} else {
			first = Math.min(first, start.sentence);
			last = Math.max(last, start.sentence);
			const inside = place.first > 0 && words[place.first - 1]?.sentence === start.sentence;
			if (inside && start.spelling.isCapitalised) values[AT.capitalInside] = 1;
		}
		const { isCapitals, hasInnerCapital, isPlural } = end.spelling;
		if (place.first === place.last && isCapitals) values[AT.capitals] = 1;
		else if (hasInnerCapital) values[AT.innerCapitals] = 1;
		if (isPlural) add(values, AT.plural, share);
		measureNeighbours(values, words, place, share);
	}
	values[AT.frequency] = Math.log2(count);
	values[AT.wholeFrequency] = Math.log2(1 + whole);
	values[AT.wholeShare] = whole / count;
	values[AT.phrases] = Math.log2(1 + phrases.size + (whole > 0 ? 1 : 0));
	set(values, AT.onePhrase, phrases.size === 1 && whole === 0);
	set(values, AT.onceOneWord, values[AT.oneWord] === 1 && count === 1);
	if (first === Infinity) return;
	values[AT.firstSentence] = first / Math.max(1, sentences);
	values[AT.spread] = (last - first) / Math.max(1, sentences);
	set(values, AT.early, first <= 1);
	set(values, AT.opening, first === 0);
	set(values, AT.late, first >= sentences - 1);
}

const BEFORE: ReadonlyMap<string, number> = new Map(
	Object.entries({
		the: AT.afterThe,
		a: AT.afterA,
		an: AT.afterA,
		this: AT.afterThis,
		these: AT.afterThis,
		that: AT.afterThis,
		those: AT.afterThis,
		such: AT.afterThis,
		our: AT.afterOur,
		their: AT.afterOur,
		its: AT.afterOur,
		of: AT.afterOf,
		using: AT.afterBy,
		by: AT.afterBy,
		via: AT.afterBy,
		with: AT.afterBy,
		',': AT.listed,
		and: AT.listed,
		or: AT.listed,
		'/': AT.listed,
	}),
);
const INTRODUCERS = new Set(
	'called named termed dubbed introduce present propose introducing'.split(' '),
);
const KIND_WORDS = new Set(
	`dataset datasets corpus benchmark benchmarks model models algorithm framework toolkit system library
	architecture method task tasks challenge`.split(/\s+/),
);
const QUOTES = new Set(['"', '“', '‘', "'"]);

function measureNeighbours(
	values: Float64Array,
	words: readonly Word[],
	place: Occurrence,
	share: number,
): void {
	const start = words[place.first];
	const following = words[place.last + 1];
	if (following !== undefined) {
		if (following.tag === 'V' || following.tag === 'D') add(values, AT.beforeVerb, share);
		if (KIND_WORDS.has(following.lower)) values[AT.beforeKindWord] = 1;
	}
	if (place.after === 0 && following !== undefined) {
		if (following.lower === 'of') add(values, AT.beforeOf, share);
		if (following.lower === 'is' || following.lower === 'are') values[AT.defined] = 1;
		if (following.tag === 'V') add(values, AT.subject, share);
	}
	if (place.before > 0 || start === undefined) return;
	const previous = words[place.first - 1];
	if (
		start.tag === 'G' &&
		(previous === undefined ||
			previous.tag === 'I' ||
			previous.tag === 'O' ||
			previous.sentence !== start.sentence)
	) {
		add(values, AT.gerundAsVerb, share);
	}
	if (previous === undefined) return;
	const known = BEFORE.get(previous.lower);
	if (known !== undefined) add(values, known, share);
	if (previous.text === '(') values[AT.inBrackets] = 1;
	if (QUOTES.has(previous.text)) values[AT.inQuotes] = 1;
	if (INTRODUCERS.has(previous.lower)) values[AT.introduced] = 1;
	const isExample = previous.lower === 'as' && words[place.first - 2]?.lower === 'such';
	if (
		isExample ||
		previous.lower === 'like' ||
		previous.lower === 'including' ||
		previous.lower === 'e.g.'
	)
		values[AT.asExample] = 1;
	if (previous.tag === 'V' || previous.tag === 'G' || previous.tag === 'D')
		add(values, AT.object, share);
}
