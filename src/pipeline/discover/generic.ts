import generic from '../data/generic-words.json' with { type: 'json' };
import type { Word } from './words.ts';

const words: ReadonlySet<string> = new Set(generic.words);
const nouns: ReadonlySet<string> = new Set(generic.nouns);
const names: ReadonlySet<string> = new Set(generic.names);
const phrases: ReadonlySet<string> = new Set(
	generic.phrases.map((phrase) => phrase.replaceAll(/[\s-]+/g, '')),
);
const heads: ReadonlySet<string> = new Set(generic.heads);

/** Does this word (lower case) end a phrase, because it judges, counts or points rather than names? */
export function isBreaker(word: string): boolean {
	return words.has(word);
}

/**
 * Does such a word name here all the same? "Lower" does in "lower bound", "potential" as a noun.
 *
 * @param next - The key of the word behind it.
 */
export function isNaming({ lower, tag }: Word, next: string): boolean {
	return (tag === 'N' && nouns.has(lower)) || names.has(`${lower} ${next}`);
}

/** Is this phrase (the key of a candidate) of the kind that papers of any field use? */
export function isGeneric(key: string): boolean {
	return phrases.has(key);
}

/** Does a phrase that ends in this word (lower case, singular) speak of the paper or judge, rather than name? */
export function isGenericHead(word: string): boolean {
	return heads.has(word);
}
