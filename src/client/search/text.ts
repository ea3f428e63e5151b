import type { Place } from './engine.ts';

/** Lower case without accents; as long as the text for letters that have a single code unit. */
export function fold(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase();
}

/** The words of a text, folded. "GPT-2's" gives gpt, 2, s. */
export function wordsOf(text: string): string[] {
	return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where words of `text` begin with one of `terms` (folded), in order, without overlaps. */
export function placesOf(text: string, terms: readonly string[]): Place[] {
	const places: Place[] = [];
	for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
		const folded = fold(word);
		const term = terms
			.filter((candidate) => folded.startsWith(candidate))
			.sort((a, b) => b.length - a.length)[0];
		if (term === undefined) continue;
		// Accents that were folded away make the word longer than the term; then all of it is marked.
		const length = folded.length === word.length ? term.length : word.length;
		places.push({ start: index, end: index + length });
	}
	return places;
}

/** Cuts a text into sentences, roughly: a stop, a blank, a capital, a digit or a bracket. */
export function sentencesIn(text: string): string[] {
	return text
		.split(/(?<=[.!?]["”')\]]?)\s+(?=["“'([]?[\p{Lu}\p{N}])|\n{2,}/u)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
}

/** A stretch of at most about `length` characters around the first place, cut at blanks. */
export function around(
	text: string,
	places: readonly Place[],
	length: number,
): { readonly text: string; readonly places: readonly Place[] } {
	if (text.length <= length) return { text, places };
	const focus = places[0] ?? { start: 0, end: 0 };
	const wanted = Math.min(Math.max(0, focus.start - length / 3), text.length - length);
	const from = wanted <= 0 ? 0 : Math.min(text.indexOf(' ', wanted) + 1 || wanted, focus.start);
	const blank = text.lastIndexOf(' ', from + length);
	const to = from + length >= text.length ? text.length : Math.max(blank, focus.end);
	const before = from > 0 ? '… ' : '';
	const shift = before.length - from;
	return {
		text: before + text.slice(from, to) + (to < text.length ? ' …' : ''),
		places: places
			.filter((place) => place.start >= from && place.end <= to)
			.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
	};
}
