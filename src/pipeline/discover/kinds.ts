import heads from '../data/kinds-by-head.json' with { type: 'json' };

const kindByHead: ReadonlyMap<string, string> = new Map(
	Object.entries(heads).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** What a phrase is when its last word does not tell. */
const UNTOLD = 'phenomenon';

/**
 * The kind of concept that a phrase names, told by its last words, or for a name by the word behind it
 * ("the MNIST dataset").
 *
 * @param words - Lower case, the last one singular.
 * @param behind - The word after the name, singular; undefined unless the phrase is a name.
 */
export function kindOf(words: readonly string[], behind: string | undefined): string {
	const told =
		(behind === undefined ? undefined : kindByHead.get(behind)) ??
		kindByHead.get(words.slice(-2).join(' ')) ??
		kindByHead.get(words.at(-1) ?? '');
	return told ?? (behind === undefined ? UNTOLD : 'model');
}
