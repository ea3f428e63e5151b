/**
 * What is measured of a candidate, in the order of the weights. Shares are of its occurrences, 0..1;
 * yes-or-no measures are 0 or 1.
 */
export const FEATURES = [
	// Its form.
	'constant',
	'oneWord',
	'twoWords',
	'threeWords',
	'fourWords',
	'fiveWords',
	'headNoun',
	'headName',
	'headGerund',
	'headAdjective',
	'firstNoun',
	'firstName',
	'firstAdjective',
	'firstGerund',
	'firstParticiple',
	'hyphen',
	'loneGerund',
	'loneAdjective',
	'capitals',
	'innerCapitals',
	'digit',
	'endsTion',
	'endsIty',
	'endsIng',
	'endsNess',
	'endsEr',
	'abbreviated',
	// How often, and in what longer phrases.
	'frequency',
	'wholeFrequency',
	'wholeShare',
	'wordsBefore',
	'wordsAfter',
	'phrases',
	'onePhrase',
	'degree',
	'onceOneWord',
	// Where.
	'inTitle',
	'wholeInTitle',
	'firstSentence',
	'early',
	'late',
	'spread',
	'opening',
	// Beside what.
	'plural',
	'afterThe',
	'afterA',
	'afterThis',
	'afterOur',
	'afterOf',
	'beforeOf',
	'inBrackets',
	'inQuotes',
	'asExample',
	'introduced',
	'defined',
	'afterBy',
	'subject',
	'object',
	'listed',
	'capitalInside',
	'beforeVerb',
	'gerundAsVerb',
	'titleName',
	'beforeKindWord',
	// What is known of its words, and of the whole phrase.
	'everydayHead',
	'everydayLeast',
	'everydayMean',
	'everydayFirst',
	'notEveryday',
	'abstractsHead',
	'abstractsLeast',
	'abstractsMean',
	'noAbstracts',
	'titleHead',
	'titleMean',
	'titleMost',
	'repeatedHead',
	'repeatedMean',
	'repeatedMost',
	'headShare',
	'aloneShare',
	'verbHead',
	'verbFirst',
	'adjectiveHead',
	'firstAsHead',
	'unknownWords',
	'phraseAbstracts',
	'phraseTitle',
	'phraseRepeated',
	'phraseWhole',
	'phraseUnknown',
	'endAbstracts',
	'endTitle',
	// How it stands to the vocabulary.
	'holdsCurated',
	'curatedHead',
	'insideCurated',
	'crossesCurated',
	'vocabularyUsed',
	'curatedDensity',
	'curatedOneWord',
	'titleBesideCurated',
] as const;

export type Feature = (typeof FEATURES)[number];

/** These weigh otherwise in phrases of one word, so that each of them counts again there. */
export const ONE_WORD_FEATURES: readonly Feature[] = [
	'everydayHead',
	'abstractsHead',
	'titleHead',
	'repeatedHead',
	'aloneShare',
	'headShare',
	'verbHead',
	'adjectiveHead',
	'frequency',
	'wholeShare',
	'inTitle',
	'plural',
	'afterThe',
	'firstSentence',
	'headName',
	'notEveryday',
	'noAbstracts',
	'wordsBefore',
	'wordsAfter',
	'phrases',
	'endsTion',
	'endsIty',
	'endsEr',
	'capitals',
	'phraseAbstracts',
	'phraseTitle',
	'phraseRepeated',
	'phraseWhole',
];

/** Number of weights of a model. */
export const WIDTH = FEATURES.length + ONE_WORD_FEATURES.length;

const indexByFeature: ReadonlyMap<string, number> = new Map(FEATURES.map((name, i) => [name, i]));

/** The place of a feature among the weights. */
export function indexOf(feature: Feature): number {
	return indexByFeature.get(feature) ?? 0;
}

/** The places of all features, by name. */
export const AT = Object.fromEntries(FEATURES.map((name, i) => [name, i])) as Record<
	Feature,
	number
>;

/** Adds to a measure. */
export function add(values: Float64Array, index: number, amount: number): void {
	values[index] = (values[index] ?? 0) + amount;
}

/** Sets a yes-or-no measure to yes if it holds. */
export function set(values: Float64Array, index: number, holds: boolean): void {
	if (holds) values[index] = 1;
}
