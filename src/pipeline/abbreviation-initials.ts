import { SMALL_WORDS } from './abbreviation-align.ts';
import { partsOf, type Span, type Token } from './text.ts';

// What may stand between the two forms. The strong ones tell that one is the other.
const LINK =
	/^(?:is|are|was|were|or|i\.e\.|as|by|to|for|short|the|an?|called|termed|named|known|written|which|simply|also|hereafter|henceforth|[,:"“‘'–—-])$/i;
const STRONG =
	/^(?:stands|stand|denotes?|denoted|denoting|means?|meaning|refers?|referred|represents?|representing|abbreviated|abbreviation|acronym|:|=)$/i;
const MOST_LINKS = 4;
/** Without a strong link, two letters are too easily the initials of two words. */
const FEWEST_LETTERS = 3;

/**
 * The words beside an acronym whose initials it is, without brackets: "IOI stands for indirect object
 * identification", "a region of interest, or ROI". Only small words are left out.
 *
 * @param letters - Of the acronym, small.
 * @param at - Which of `tokens` it is; the long form lies within the tokens `from` to `to`.
 */
export function spelledBeside(
	tokens: readonly Token[],
	letters: string,
	{ at, from, to }: { at: number; from: number; to: number },
): Span | undefined {
	return (
		spelled(tokens, letters, { at, end: to, step: 1 }) ??
		spelled(tokens, letters, { at, end: from - 1, step: -1 })
	);
}

type Way = { readonly at: number; readonly end: number; readonly step: 1 | -1 };

function spelled(
	tokens: readonly Token[],
	letters: string,
	{ at, end, step }: Way,
): Span | undefined {
	let isStrong = false;
	let first = at + step;
	for (let links = 0; links < MOST_LINKS && first !== end; links += 1) {
		const text = tokens[first]?.text ?? '';
		if (STRONG.test(text)) isStrong = true;
		else if (!LINK.test(text)) break;
		first += step;
	}
	if (letters.length < (isStrong ? 2 : FEWEST_LETTERS)) return undefined;
	const last = endOfInitials(tokens, letters, { at: first, end, step });
	const [one, other] = [tokens[first], last === undefined ? undefined : tokens[last]];
	if (one === undefined || other === undefined) return undefined;
	return { start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) };
}

/** The token at which all letters are found as initials, one word after the other. */
function endOfInitials(
	tokens: readonly Token[],
	letters: string,
	{ at, end, step }: Way,
): number | undefined {
	let found = 0;
	const next = (): string => letters.charAt(step > 0 ? found : letters.length - 1 - found);
	for (let i = at; i !== end; i += step) {
		const token = tokens[i];
		if (token === undefined) return undefined;
		if (token.kind === 'symbol') {
			if (found > 0 && /^[-\u2010-\u2013/]$/.test(token.text)) continue;
			return undefined;
		}
		const parts = step > 0 ? partsOf(token) : partsOf(token).toReversed();
		for (const { text } of parts) {
			const word = text.toLowerCase();
			if (SMALL_WORDS.has(word) && found > 0) continue;
			if (found === letters.length || !word.startsWith(next())) return undefined;
			found += 1;
		}
		if (found === letters.length) return i;
	}
	return undefined;
}
