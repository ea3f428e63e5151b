const MAX_BEFORE_COLON = 28;
const WORDS = 4;
const SMALL_WORDS = new Set(
	'a an and are as at by for from in into is of on or over the to toward towards under via with'.split(
		' ',
	),
);

/**
 * Returns the name a paper has on the map.
 *
 * `title-short` where the publisher gave one; else the text before a colon, if that is at most 28
 * characters ("MP-SAE: …"); else the first four words, without small words at their end.
 */
export function shortTitle(paper: {
	readonly title: string;
	readonly 'title-short'?: string | undefined;
}): string {
	if (paper['title-short'] !== undefined) return paper['title-short'];
	const [head = '', ...rest] = paper.title.split(/:\s/);
	if (rest.length > 0 && head.length <= MAX_BEFORE_COLON) return head.trim();
	return firstWords(paper.title);
}

function firstWords(title: string): string {
	const all = title.trim().split(/\s+/);
	const words = all.slice(0, WORDS);
	while (words.length > 1 && all.length > WORDS && SMALL_WORDS.has(lastWord(words))) words.pop();
	return words.join(' ').replace(/[,;:.]$/, '');
}

function lastWord(words: readonly string[]): string {
	return (words.at(-1) ?? '').toLowerCase();
}
