import nouns from '../data/nouns-by-adjective.json' with { type: 'json' };
import {
	type Candidate,
	isPart,
	keyOf,
	keyOfSpellings,
	keyWords,
	spellingsIn,
} from './candidates.ts';
import type { TaggedPassage, Word } from './words.ts';

const keyOfPhrase = (phrase: string) => keyOfSpellings(spellingsIn(phrase));
const ADJECTIVES: readonly (readonly [string, string])[] = Object.entries(nouns).map(
	([adjective, noun]) => [keyOfPhrase(adjective), keyOfPhrase(noun)] as const,
);

const nounByAdjective: ReadonlyMap<string, string> = new Map(ADJECTIVES);

/** The key of the noun, for the key of an adjective that stands for one; else the key itself. */
export function nounKeyOf(key: string): string {
	return nounByAdjective.get(key) ?? key;
}

/** Short forms of a paper with what they stand for. */
export type ShortForm = { readonly short: string; readonly long: string };

/**
 * Joins candidates that are spelled otherwise: an abbreviation with its long form ("SAE"), a phrase
 * with an abbreviation in it with the phrase written out ("multilingual LLM"), "decomposition of
 * activations" with "activation decomposition", and "interpretable" with "interpretability".
 *
 * The occurrences of the one go to the other; afterwards both keys lead to the same candidate.
 */
export function joinVariants(
	found: Map<string, Candidate>,
	passages: readonly TaggedPassage[],
	shortForms: readonly ShortForm[],
): void {
	const longByShort = new Map<string, readonly string[]>();
	for (const { short, long } of shortForms) {
		longByShort.set(keyOfPhrase(short), keyWords(spellingsIn(long)));
	}
	if (longByShort.size > 0) {
		for (const candidate of [...found.values()]) writeOut(found, candidate, longByShort);
	}
	for (const [adjective, noun] of ADJECTIVES) {
		const candidate = found.get(adjective);
		if (candidate !== undefined) moveTo(found, candidate, found.get(noun));
	}
	passages.forEach(({ words }, passage) => {
		for (let of = 1; of + 1 < words.length; of += 1) {
			if (words[of]?.lower === 'of') reorder(found, words, { passage, of });
		}
	});
}

function writeOut(
	found: Map<string, Candidate>,
	candidate: Candidate,
	longByShort: ReadonlyMap<string, readonly string[]>,
): void {
	const whole = longByShort.get(candidate.key);
	const words = whole ?? candidate.words.flatMap((word) => longByShort.get(word) ?? [word]);
	if (whole === undefined && words.length === candidate.words.length) return;
	const long = found.get(keyOf(words));
	if (moveTo(found, candidate, long) && whole !== undefined && long !== undefined) {
		long.abbreviated = true;
	}
}

function moveTo(
	found: Map<string, Candidate>,
	candidate: Candidate,
	other: Candidate | undefined,
): boolean {
	if (other === undefined || other === candidate) return false;
	// One by one: as arguments of one call, very many would not fit on the stack.
	for (const occurrence of candidate.occurrences) other.occurrences.push(occurrence);
	other.occurrences.sort((a, b) => a.passage - b.passage || a.first - b.first);
	found.set(candidate.key, other);
	return true;
}

function reorder(
	found: Map<string, Candidate>,
	words: readonly Word[],
	{ passage, of }: { readonly passage: number; readonly of: number },
): void {
	const head = words[of - 1];
	if (head === undefined || !isPart(words, of - 1)) return;
	let first = of + 1;
	if (/^(?:the|an?)$/.test(words[first]?.lower ?? '')) first += 1;
	let end = first;
	while (isPart(words, end)) end += 1;
	if (end === first || end - first > 3) return;
	const modifiers = keyWords(words.slice(first, end).map(({ spelling }) => spelling));
	const known = found.get(keyOf([...modifiers, ...keyWords([head.spelling])]));
	if (known === undefined) return;
	known.occurrences.push({ passage, first: of - 1, last: end - 1, before: 0, after: 0, chunk: -1 });
	known.occurrences.sort((a, b) => a.passage - b.passage || a.first - b.first);
}
