import { phraseFacts, wordFacts } from './background.ts';
import { type Candidate, keyOf, type Occurrence } from './candidates.ts';
import { type Coverage, standingOf } from './coverage.ts';
import { FEATURES, type Feature, indexOf, ONE_WORD_FEATURES, WIDTH } from './feature-names.ts';
import type { TaggedPassage, Word } from './words.ts';

/** What a candidate is measured against: the paper it stands in. */
export type PaperContext = {
	readonly passages: readonly TaggedPassage[];
	/** For each word, the summed lengths of the noun phrases it is in (RAKE's degree). */
	readonly degrees: ReadonlyMap<string, number>;
	readonly coverage: Coverage;
};

/** The measures of a candidate, in the order of `FEATURES` and then of `ONE_WORD_FEATURES`. */
export function measure(candidate: Candidate, context: PaperContext): Float64Array {
	const values = new Float64Array(WIDTH);
	measureForm(values, candidate, context);
	measurePlaces(values, candidate, context);
	measureWords(values, candidate);
	measureCoverage(values, candidate, context);
	if (values[AT.oneWord] === 1) {
		ONE_WORD.forEach((index, i) => {
			values[FEATURES.length + i] = values[index] ?? 0;
		});
	}
	return values;
}

const AT = Object.fromEntries(FEATURES.map((name) => [name, indexOf(name)])) as Record<
	Feature,
	number
>;
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

function add(values: Float64Array, index: number, amount: number): void {
	values[index] = (values[index] ?? 0) + amount;
}

function set(values: Float64Array, index: number, holds: boolean): void {
	if (holds) values[index] = 1;
}

function measurePlaces(
	values: Float64Array,
	{ key, occurrences }: Candidate,
	{ passages }: PaperContext,
): void {
	const count = occurrences.length;
	const share = 1 / count;
	const phrases = new Set<string>();
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
		else phrases.add(phraseAround(words, place));
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
			if (inside && /^\p{Lu}\p{Ll}/u.test(start.text)) values[AT.capitalInside] = 1;
		}
		if (place.first === place.last && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(end.text))
			values[AT.capitals] = 1;
		else if (/\p{Ll}\p{Lu}/u.test(end.text)) values[AT.innerCapitals] = 1;
		if (end.lower.endsWith('s') && !key.endsWith(end.lower.replaceAll('-', '')))
			add(values, AT.plural, share);
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

function phraseAround(words: readonly Word[], { first, last, before, after }: Occurrence): string {
	let text = '';
	for (let index = first - before; index <= last + after; index += 1)
		text += ` ${words[index]?.lower}`;
	return text;
}

const feature = (name: Feature) => AT[name];
const BEFORE: ReadonlyMap<string, number> = new Map(
	Object.entries({
		the: feature('afterThe'),
		a: feature('afterA'),
		an: feature('afterA'),
		this: feature('afterThis'),
		these: feature('afterThis'),
		that: feature('afterThis'),
		those: feature('afterThis'),
		such: feature('afterThis'),
		our: feature('afterOur'),
		their: feature('afterOur'),
		its: feature('afterOur'),
		of: feature('afterOf'),
		using: feature('afterBy'),
		by: feature('afterBy'),
		via: feature('afterBy'),
		with: feature('afterBy'),
		',': feature('listed'),
		and: feature('listed'),
		or: feature('listed'),
		'/': feature('listed'),
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

function measureWords(values: Float64Array, { key, words }: Candidate): void {
	const count = words.length;
	const head = wordFacts(words[count - 1] ?? '');
	const first = wordFacts(words[0] ?? '');
	let unknown = 0;
	let everyday = 0;
	let everydayLeast = Infinity;
	let abstracts = 0;
	let abstractsLeast = Infinity;
	let title = 0;
	let titleMost = 0;
	let repeated = 0;
	let repeatedMost = 0;
	for (const word of words) {
		const facts = wordFacts(word);
		everyday += facts.everyday;
		everydayLeast = Math.min(everydayLeast, facts.everyday);
		abstracts += facts.abstracts;
		abstractsLeast = Math.min(abstractsLeast, facts.abstracts);
		title += facts.title;
		titleMost = Math.max(titleMost, facts.title);
		repeated += facts.repeated;
		repeatedMost = Math.max(repeatedMost, facts.repeated);
		if (facts.abstracts === 0 && facts.everyday === 0) unknown += 1;
	}
	values[AT.everydayHead] = head.everyday;
	values[AT.everydayLeast] = everydayLeast;
	values[AT.everydayMean] = everyday / count;
	values[AT.abstractsHead] = head.abstracts;
	values[AT.abstractsLeast] = abstractsLeast;
	values[AT.abstractsMean] = abstracts / count;
	values[AT.titleHead] = head.title;
	values[AT.titleMean] = title / count;
	values[AT.titleMost] = titleMost;
	values[AT.repeatedHead] = head.repeated;
	values[AT.repeatedMean] = repeated / count;
	values[AT.repeatedMost] = repeatedMost;
	values[AT.headShare] = head.head;
	values[AT.aloneShare] = head.alone;
	values[AT.verbHead] = head.verb;
	values[AT.adjectiveHead] = head.adjective;
	values[AT.unknownWords] = unknown / count;
	set(values, AT.notEveryday, head.everyday === 0);
	set(values, AT.noAbstracts, head.abstracts === 0);
	if (count > 1) {
		values[AT.everydayFirst] = first.everyday;
		values[AT.verbFirst] = first.verb;
		values[AT.firstAsHead] = first.head;
	}
	const phrase = phraseFacts(key);
	values[AT.phraseAbstracts] = phrase.abstracts;
	values[AT.phraseTitle] = phrase.title;
	values[AT.phraseRepeated] = phrase.repeated;
	values[AT.phraseWhole] = phrase.whole;
	set(values, AT.phraseUnknown, phrase.abstracts === 0);
	const end = phraseFacts(count > 2 ? keyOf(words.slice(-2)) : '');
	values[AT.endAbstracts] = end.abstracts;
	values[AT.endTitle] = end.title;
}

function measureCoverage(
	values: Float64Array,
	candidate: Candidate,
	{ coverage }: PaperContext,
): void {
	if (!coverage.isUsed) return;
	const share = 1 / candidate.occurrences.length;
	values[AT.vocabularyUsed] = 1;
	values[AT.titleBesideCurated] = values[AT.inTitle] ?? 0;
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
