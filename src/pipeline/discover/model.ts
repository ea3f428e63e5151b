import weights from '../data/discovery-weights.json' with { type: 'json' };
import { FEATURES, ONE_WORD_FEATURES } from './feature-names.ts';

/** A linear model: one weight a feature, and one for words it has an opinion on. */
export type Model = {
	/** In the order of `FEATURES`, then of `ONE_WORD_FEATURES`. */
	readonly features: Float64Array;
	/** By word, as the last of a phrase, the first of one, and the only one. */
	readonly last: ReadonlyMap<string, number>;
	readonly first: ReadonlyMap<string, number>;
	readonly only: ReadonlyMap<string, number>;
};

/** A model as `discovery-weights.json` has it: weights by name. */
export type StoredModel = {
	readonly features: Readonly<Record<string, number>>;
	readonly last: Readonly<Record<string, number>>;
	readonly first: Readonly<Record<string, number>>;
	readonly only: Readonly<Record<string, number>>;
};

/** Names of the weights as they are stored, in the order of a model. */
export const WEIGHT_NAMES: readonly string[] = [
	...FEATURES,
	...ONE_WORD_FEATURES.map((name) => `oneWord:${name}`),
];

/** Which phrases of a paper a reader would mark as its concepts; 0 is the line between. */
export const CONCEPTS: Model = modelOf(weights.concepts);

/** Which phrases an indexer would list as key phrases, by rank. */
export const KEY_PHRASES: Model = modelOf(weights.keyPhrases);

/**
 * How much speaks for a candidate: the log-odds of the model.
 *
 * @param values - Its measures.
 * @param words - Its words, lower case, the last one singular.
 */
export function scoreOf(model: Model, values: Float64Array, words: readonly string[]): number {
	let sum = 0;
	for (let i = 0; i < values.length; i += 1) sum += (values[i] ?? 0) * (model.features[i] ?? 0);
	const last = words.at(-1) ?? '';
	sum += model.last.get(last) ?? 0;
	return (
		sum +
		(words.length === 1 ? (model.only.get(last) ?? 0) : (model.first.get(words[0] ?? '') ?? 0))
	);
}

/** A model from what is stored of it. */
export function modelOf(stored: StoredModel): Model {
	return {
		features: Float64Array.from(WEIGHT_NAMES, (name) => stored.features[name] ?? 0),
		last: new Map(Object.entries(stored.last)),
		first: new Map(Object.entries(stored.first)),
		only: new Map(Object.entries(stored.only)),
	};
}

/** What is stored of a model: four decimals, and no words that hardly matter. */
export function storedModel({ features, last, first, only }: Model): StoredModel {
	const round = (weight: number) => Math.round(weight * 10_000) / 10_000;
	const words = (weights: ReadonlyMap<string, number>) =>
		Object.fromEntries(
			[...weights]
				.map(([word, weight]) => [word, Math.round(weight * 100) / 100] as const)
				.filter(([, weight]) => Math.abs(weight) >= 0.05)
				.sort(([a], [b]) => (a < b ? -1 : 1)),
		);
	return {
		features: Object.fromEntries(WEIGHT_NAMES.map((name, i) => [name, round(features[i] ?? 0)])),
		last: words(last),
		first: words(first),
		only: words(only),
	};
}
