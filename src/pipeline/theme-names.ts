import type { Concept } from '../schema/concept.ts';

const LONGEST = 40;
const LONGEST_PART = 30;

/**
 * Makes the name of a theme from its most telling concepts, best first: `Brain encoding & visual cortex`.
 *
 * Joins the first concept with the next that says something else (shares no word with it, is not a
 * kind of it) and keeps the name at 40 characters; falls back to the first concept alone. Sentence case.
 */
export function nameTheme(concepts: readonly Concept[]): string {
	const [first = undefined] = concepts.filter(({ prefLabel }) => prefLabel.length <= LONGEST_PART);
	const head = first ?? concepts[0];
	if (head === undefined) return 'Other papers';
	const second = concepts.find(
		(concept) =>
			concept !== head &&
			!sayTheSame(head, concept) &&
			head.prefLabel.length + concept.prefLabel.length + 3 <= LONGEST,
	);
	const name = plainName(head);
	return sentenceCase(second ? `${name} & ${lowerFirst(plainName(second))}` : name);
}

/** Without the gloss of a sense: `Neuron (artificial)` is `Neuron`. */
function plainName({ prefLabel }: Concept): string {
	return prefLabel.replace(/\s*\([^)]*\)$/, '') || prefLabel;
}

function sayTheSame(a: Concept, b: Concept): boolean {
	if (a.broader.includes(b.id) || b.broader.includes(a.id)) return true;
	const words = new Set(stems(a));
	return stems(b).some((word) => words.has(word));
}

/** Words cut to six letters, so that "neural" and "neuron" or "interpretable" and "interpretability" meet. */
function stems(concept: Concept): string[] {
	return plainName(concept)
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 3)
		.map((word) => word.slice(0, 6));
}

function sentenceCase(text: string): string {
	return isPlainWord(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function lowerFirst(text: string): string {
	return isPlainWord(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Says whether the first word is written like any other word: no acronym, no name like `iPSC` or `GPT-2`. */
function isPlainWord(text: string): boolean {
	const [word = ''] = text.split(/\s/);
	return /^\p{L}\p{Ll}*(?:-\p{Ll}+)*$/u.test(word);
}
