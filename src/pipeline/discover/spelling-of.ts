import type { Lettered } from '../forms.ts';
import { lemmaOf } from '../spelling.ts';
import { type WordFacts, wordFacts } from './background.ts';
import { isBreaker } from './generic.ts';

/** All that discovery asks of a word that its letters alone answer. */
export type Spelling = {
	readonly lower: string;
	/** The words it counts as inside a phrase: small letters, hyphens cut. */
	readonly inner: readonly string[];
	/** The same at the end of a phrase: singular too. */
	readonly last: readonly string[];
	/** What is known of it as a whole. */
	readonly facts: WordFacts;
	/** The words above, run together. */
	readonly innerKey: string;
	readonly lastKey: string;
	/** What is known of the words of `inner` and of `last`. */
	readonly innerFacts: readonly WordFacts[];
	readonly lastFacts: readonly WordFacts[];
	readonly isPlural: boolean;
	/** See `isBreaker`. */
	readonly isBreaker: boolean;
	/** "SAE", "SAEs", "B2". */
	readonly isCapitals: boolean;
	/** "BrainMAE". */
	readonly hasInnerCapital: boolean;
	/** "Gaussian". */
	readonly isCapitalised: boolean;
	/** A capital that a title or the start of a sentence may have given: "Sparse", "Voxel-wise". */
	readonly isFormal: boolean;
	/** "and82.45", which lacks a blank, and "Llama-3.1-8B". */
	readonly hasNumberInside: boolean;
};

/** By number of form. */
const known: (Spelling | undefined)[] = [];

/** The spelling of a token. What was read before is remembered. */
export function spellingOf({ text, form }: Lettered): Spelling {
	if (form < 0) return read(text);
	const spelling = known[form] ?? read(text);
	while (known.length < form) known.push(undefined);
	known[form] = spelling;
	return spelling;
}

function read(text: string): Spelling {
	const lower = text.toLowerCase();
	const singular = singularOf(text, lower);
	const inner = phrasePart(lower);
	// Most words are singular; then both are one in memory too.
	const last = singular === lower ? inner : phrasePart(singular);
	return {
		lower,
		inner: inner.words,
		last: last.words,
		facts: wordFacts(lower),
		innerKey: inner.key,
		lastKey: last.key,
		innerFacts: inner.facts,
		lastFacts: last.facts,
		isBreaker: isBreaker(lower),
		isPlural: lower.endsWith('s') && singular !== lower,
		isCapitals: /^\p{Lu}[\p{Lu}\d]+s?$/u.test(text),
		hasInnerCapital: /\p{Ll}\p{Lu}/u.test(text),
		isCapitalised: /^\p{Lu}\p{Ll}/u.test(text),
		isFormal: text !== 'I' && /^[A-Z](?:[a-z]+(?:-[A-Z]?[a-z]+)*)?$/.test(text),
		hasNumberInside: text.length <= LONGEST_WORD && /\p{L}.*\d[.,]\d|\d[.,]\d.*\p{L}/u.test(text),
	};
}

type PhrasePart = {
	readonly key: string;
	readonly words: readonly string[];
	readonly facts: readonly WordFacts[];
};

function phrasePart(word: string): PhrasePart {
	if (!word.includes('-')) return { key: word, words: [word], facts: [wordFacts(word)] };
	const words = word.split('-').filter((part) => part !== '');
	return { key: words.join(''), words, facts: words.map(wordFacts) };
}

const LONGEST_WORD = 40;

/** "LMs" and "SAEs" are plurals of capitals; "mixture-of-experts" is none. */
function singularOf(text: string, lower: string): string {
	if (/[\p{Lu}\d]s$/u.test(text)) return lower.slice(0, -1);
	if (text.length > LONGEST_WORD || /-(?:of|in|to|by|and)-/.test(lower)) return lower;
	return lemmaOf(lower);
}
