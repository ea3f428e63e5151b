import type { Mention } from '../../schema/mention.ts';
import type { TaggedPassage } from './words.ts';

/** Words `first` to `last` of a passage that the vocabulary has named. */
type Named = { readonly first: number; readonly last: number };

/** Which words of a paper the vocabulary has named already. */
export type Coverage = {
	/** There is a vocabulary at all. */
	readonly isUsed: boolean;
	/** By passage, then by word: the longest mention it is part of. */
	readonly named: readonly (readonly (Named | undefined)[])[];
	/** Curated concepts per hundred words: how well the vocabulary describes the paper. */
	readonly density: number;
};

/** Nothing is named yet. */
export const NO_COVERAGE: Coverage = { isUsed: false, named: [], density: 0 };

/** What the `mentions` that the vocabulary made cover of the passages of one paper. Linear. */
export function coverageOf(
	passages: readonly TaggedPassage[],
	mentions: readonly Mention[],
): Coverage {
	const words = passages.reduce((sum, passage) => sum + passage.words.length, 0);
	const concepts = new Set(mentions.map(({ concept }) => concept)).size;
	return {
		isUsed: true,
		named: passages.map((passage) => nameWords(passage, mentions)),
		density: (100 * concepts) / Math.max(100, words),
	};
}

function nameWords(
	{ section, words }: TaggedPassage,
	mentions: readonly Mention[],
): (Named | undefined)[] {
	const named: (Named | undefined)[] = Array(words.length);
	const own = mentions.filter((mention) => mention.section === section);
	let at = 0;
	for (const { start, end } of own) {
		while (at > 0 && (words[at]?.start ?? Infinity) > start) at -= 1;
		while (at < words.length && (words[at]?.end ?? 0) <= start) at += 1;
		let last = at;
		while (last + 1 < words.length && (words[last + 1]?.start ?? Infinity) < end) last += 1;
		const span = { first: at, last };
		for (let index = at; index <= last; index += 1) {
			const known = named[index];
			if (known === undefined || known.last - known.first < last - at) named[index] = span;
		}
	}
	return named;
}

/** How words `first` to `last` of a passage stand to what is named there. */
export type Standing = {
	/** They are all part of one mention. */
	readonly isInside: boolean;
	/** A mention is part of them; and it is their last words. */
	readonly holds: boolean;
	readonly holdsHead: boolean;
	/** A mention begins or ends among them and goes on outside. */
	readonly crosses: boolean;
};

/** Are the words of a place all part of one mention? */
export function isInside(
	{ named }: Coverage,
	{ passage, first, last }: { readonly passage: number } & Named,
): boolean {
	const here = named[passage];
	if (here === undefined) return false;
	for (let index = first; index <= last; index += 1) {
		const span = here[index];
		if (span !== undefined && span.first <= first && span.last >= last) return true;
	}
	return false;
}

/** How a place stands to the mentions of the vocabulary. */
export function standingOf(
	coverage: Coverage,
	{ passage, first, last }: { readonly passage: number } & Named,
): Standing {
	const named = coverage.named[passage] ?? [];
	let holds = false;
	let holdsHead = false;
	let crosses = false;
	for (let index = first; index <= last; index += 1) {
		const span = named[index];
		if (span === undefined) continue;
		if (span.first <= first && span.last >= last) {
			return { isInside: true, holds: false, holdsHead: false, crosses: false };
		}
		if (span.first >= first && span.last <= last) {
			holds = true;
			if (span.last === last) holdsHead = true;
		} else crosses = true;
	}
	return { isInside: false, holds, holdsHead, crosses };
}
