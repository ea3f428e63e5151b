import nouns from '../data/nouns-by-adjective.json' with { type: 'json' };
import { foldWord, singular } from '../spelling.ts';
import { isKnownWord, wordFacts } from './background.ts';
import type { Word } from './words.ts';

/**
 * The name of a concept as a page shows it, from one place where it stands: singular, small letters but
 * for names and acronyms.
 *
 * Capitals that only a title gives are taken off; "Gaussian" keeps its own. An adjective that stands for
 * its noun gives the noun.
 */
export function labelOf(words: readonly Word[], isTitle: boolean, asName: boolean): string {
	const label = spell(words, isTitle, asName);
	return NOUNS.get(label) ?? label;
}

const NOUNS: ReadonlyMap<string, string> = new Map(Object.entries(nouns));

function spell(words: readonly Word[], isTitle: boolean, asName: boolean): string {
	return words
		.map((word, index) => {
			const isLast = index === words.length - 1;
			const text = isLast ? singularOf(word.text) : word.text;
			if (asName) return text;
			return isFormal(word, isTitle) ? text.toLowerCase() : text;
		})
		.join(' ');
}

function singularOf(text: string): string {
	if (/[\p{Lu}\d]s$/u.test(text)) return text.slice(0, -1);
	if (/-(?:of|in|to|by|and)-/i.test(text)) return text;
	if (!/\p{Ll}$/u.test(text)) return text;
	const lower = text.toLowerCase();
	const single = singular(foldWord(lower));
	if (single === foldWord(lower)) return text;
	// "Bayes" and "Moses" are names, no plurals: nobody writes "Baye" or "Mose".
	if (text !== lower && isKnownWord(lower) && !isKnownWord(single)) return text;
	let same = 0;
	while (same < single.length && single[same] === lower[same]) same += 1;
	return text.slice(0, same) + single.slice(same);
}

/** A capital that says nothing: at the start of a sentence or in a title. */
function isFormal({ text, lower, tag }: Word, isTitle: boolean): boolean {
	if (!/^\p{Lu}\p{Ll}+(?:-\p{L}?\p{Ll}+)*$/u.test(text)) return false;
	const facts = wordFacts(lower);
	if (facts.capital > 0.6) return false;
	return isTitle || tag !== 'P' || facts.abstracts > 0 || facts.everyday > 0;
}
