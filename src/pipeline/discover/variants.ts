import { type Candidate, isPart, keyOf, keyWords } from './candidates.ts';
import type { TaggedPassage, Word } from './words.ts';

/** Short forms of a paper with what they stand for. */
export type ShortForm = { readonly short: string; readonly long: string };

/**
 * Joins candidates that are spelled otherwise: an abbreviation with its long form ("SAE"), a phrase
 * with an abbreviation in it with the phrase written out ("multilingual LLM"), and "decomposition of
 * activations" with "activation decomposition".
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
		const words = keyWords(long.toLowerCase().split(/\s+/));
		longByShort.set(keyOf(keyWords(short.toLowerCase().split(/\s+/))), words);
	}
	if (longByShort.size > 0) {
		for (const candidate of [...found.values()]) writeOut(found, candidate, longByShort);
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
	if (long === undefined || long === candidate) return;
	long.occurrences.push(...candidate.occurrences);
	long.occurrences.sort((a, b) => a.passage - b.passage || a.first - b.first);
	if (whole !== undefined) long.abbreviated = true;
	found.set(candidate.key, long);
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
	const modifiers = keyWords(words.slice(first, end).map(({ lower }) => lower));
	const known = found.get(keyOf([...modifiers, ...keyWords([head.lower])]));
	if (known === undefined) return;
	known.occurrences.push({ passage, first: of - 1, last: end - 1, before: 0, after: 0 });
	known.occurrences.sort((a, b) => a.passage - b.passage || a.first - b.first);
}
