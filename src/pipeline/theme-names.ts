import type { Concept } from '../schema/concept.ts';
import { sentenceCase } from '../view/sentence-case.ts';

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
	return words(a).some((one) => words(b).some((other) => areAkin(one, other)));
}

function words(concept: Concept): string[] {
	return plainName(concept)
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word.length > 3);
}

/** Says whether two words begin alike over most of the shorter one: "sparse" and "sparsity". */
function areAkin(one: string, other: string): boolean {
	const shorter = Math.min(one.length, other.length);
	let common = 0;
	while (common < shorter && one[common] === other[common]) common += 1;
	return common >= Math.max(4, shorter * 0.7);
}
