import type { Concept } from '../schema/concept.ts';

const LONGEST = 44;
const GLOSS = /\s*\([^)]*\)$/;

/**
 * Makes the name of a theme from its most telling concepts, best first: `Brain encoding & visual cortex`.
 *
 * Joins the first concept with the next that says something else (shares no word with it, is not a
 * kind of it) and keeps the name at 44 characters. Concepts whose name needs a gloss, like `feature
 * (interpretability)`, stand back: without the gloss they say too little.
 */
export function nameTheme(concepts: readonly Concept[]): string {
	const plain = concepts.filter(({ prefLabel }) => !GLOSS.test(prefLabel));
	const [head = concepts[0], ...others] = plain;
	if (head === undefined) return 'Other papers';
	const name = plainName(head);
	const second = others
		.filter((concept) => !sayTheSame(head, concept))
		.find((concept) => name.length + plainName(concept).length + 3 <= LONGEST);
	return sentenceCase(second ? `${name} & ${plainName(second)}` : name);
}

/** Without the gloss of a sense: `neuron (artificial)` is `neuron`. */
function plainName({ prefLabel }: Concept): string {
	return prefLabel.replace(GLOSS, '') || prefLabel;
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

/** Says whether the first word is written like any other word: no acronym, no name like `iPSC` or `GPT-2`. */
function isPlainWord(text: string): boolean {
	const [word = ''] = text.split(/\s/);
	return /^\p{L}\p{Ll}*(?:-\p{Ll}+)*$/u.test(word);
}
