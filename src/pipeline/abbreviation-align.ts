import type { Span, Token } from './text.ts';
import { partsOf } from './text.ts';

/** Where to look for the long form. */
export type Reach = {
	/** The long form must begin with the first word. */
	readonly anchored: boolean;
	/** Most words that the long form may have. */
	readonly reach: number;
};

// What a letter of the short form earns by where it stands in the long form. Set by hand on the
// training abstracts of SciERC, on MED1250 and on SDU@AAAI-22; only their order matters much.
const WORD_START = 3;
const PART_START = 2.9;
const NEXT_LETTER = 1.4;
const SAME_WORD = 0.8;
const INSIDE_NEW_WORD = -1;
const SKIPPED_WORD = -2;
const SKIPPED_SMALL_WORD = -0.5;
const CAPITAL_INSIDE = 2;

/** Words that a short form may leave out. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
	'a an and as at by de for from in into of on or the to via with within'.split(' '),
);

/**
 * The words of `tokens`, up to their last, that the letters of `short` are taken from.
 *
 * Dynamic programming over letters and words; `undefined` when no alignment is good enough, so that
 * "(Fig. 2)" and "(GPU)" after unrelated words define nothing. Time: letters times characters.
 */
export function alignShort(
	text: string,
	tokens: readonly Token[],
	short: string,
	{ anchored, reach }: Reach,
): Span | undefined {
	const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
	const found = alignLetters(text, tokens, { short, letters }, { anchored, reach });
	const stem = letters.findLastIndex((letter) => !/\p{N}/u.test(letter)) + 1;
	if (found !== undefined || stem === letters.length || stem < 2) return found;
	return alignLetters(
		text,
		tokens,
		{ short, letters: letters.slice(0, stem) },
		{ anchored, reach },
	);
}

type Wanted = { readonly short: string; readonly letters: readonly string[] };

function alignLetters(
	text: string,
	tokens: readonly Token[],
	{ short, letters }: Wanted,
	{ anchored, reach }: Reach,
): Span | undefined {
	const words = readWords(tokens).slice(anchored ? 0 : -reach);
	const last = words.at(-1);
	if (letters.length === 0 || last === undefined) return undefined;
	const best = bestStart(letters, words, anchored);
	if (best === undefined || best.score / letters.length < threshold(letters.length, short)) {
		return undefined;
	}
	const first = startOfName(text, words[best.word]?.start ?? last.start);
	const { start, end } = closeBrackets(text, { start: first, end: last.end });
	const isShort = (token: Token) => token.start >= start && token.text === short;
	if (end - start <= short.length || tokens.some(isShort)) return undefined;
	return { start, end };
}

/** A name takes the bracket that it opens or closes inside: "prostaglandin E(2)", "N-(1-naphthyl) ethylene". */
function closeBrackets(text: string, { start, end }: Span): Span {
	const long = text.slice(start, end);
	const depth = long.split('(').length - long.split(')').length;
	if (depth > 0 && text.charAt(end) === ')') return { start, end: end + 1 };
	const before = depth < 0 ? text.slice(Math.max(0, start - 12), start) : '';
	const [opened] = /[\p{L}\p{N}'-]+\($/u.exec(before) ?? [''];
	return { start: start - opened.length, end };
}

/** Names of chemicals begin with numbers and signs: "7,12-dimethylbenz(a)anthracene". */
function startOfName(text: string, start: number): number {
	let at = start;
	while (at > 0 && start - at < 30 && /[\p{L}\p{N},'+.-]/u.test(text.charAt(at - 1))) at -= 1;
	return /[\d,]/.test(text.slice(at, start)) ? at : start;
}

/**
 * Does a bracket close here that is not part of a name? "phrases (NP), verbs of motion (VM)" speaks of verbs,
 * but "N-(1-naphthyl) ethylene" is one name.
 */
function endsAside(tokens: readonly Token[], close: number): boolean {
	const text = tokens[close]?.text;
	if (text !== ')' && text !== ']') return false;
	const opening = text === ')' ? '(' : '[';
	let open = close - 1;
	while (open >= 0 && tokens[open]?.text !== opening) open -= 1;
	if (open < 0) return true;
	return tokens[open]?.start !== tokens[open - 1]?.end;
}

type Word = Span & {
	readonly text: string;
	readonly lower: string;
	readonly startsToken: boolean;
	readonly small: boolean;
	/** All capitals, so that a capital tells nothing. */
	readonly isLoud: boolean;
};

function readWords(tokens: readonly Token[]): Word[] {
	const words: Word[] = [];
	for (const [index, token] of tokens.entries()) {
		if (token.kind === 'symbol' || token.kind === 'url') {
			if (/^[;:.!?]$/.test(token.text) || endsAside(tokens, index)) words.length = 0;
			continue;
		}
		partsOf(token).forEach(({ text, start, end }, i) => {
			const lower = text.toLowerCase();
			const isLoud = text === text.toUpperCase();
			words.push({
				text,
				lower,
				start,
				end,
				startsToken: i === 0,
				small: SMALL_WORDS.has(lower),
				isLoud,
			});
		});
	}
	return words;
}

function threshold(letters: number, short: string): number {
	if (letters === 1) return WORD_START;
	return /\p{Lu}|\d/u.test(short) ? 1.25 : 1.9;
}

type Best = { readonly word: number; readonly score: number };

/** The first word of the long form in which `letters` earn most; of equals the last one. */
function bestStart(
	letters: readonly string[],
	words: readonly Word[],
	anchored: boolean,
): Best | undefined {
	let best: Best | undefined;
	for (let word = words.length - 1; word >= 0; word -= 1) {
		const head = words[word];
		if (head === undefined || (anchored && word > 0)) continue;
		if (head.small || !stands(letters[0], head)) continue;
		const score = scoreFrom(letters, words.slice(word), head);
		if (score > (best?.score ?? -Infinity)) best = { word, score };
	}
	return best;
}

/**
 * The best score of a long form that is `words`, or begins with them, whose first letter fits `head`.
 *
 * A row has a cell for each character of all words run together: the best score of the letters so far,
 * the last of them being that character.
 */
function scoreFrom(letters: readonly string[], words: readonly Word[], head: Word): number {
	const length = words.reduce((sum, { text }) => sum + text.length, 0);
	let row = new Float64Array(length).fill(-Infinity);
	let next = new Float64Array(length);
	row[0] = head.startsToken ? WORD_START : PART_START;
	for (const letter of letters.slice(1)) {
		fillNext(words, { row, next, letter });
		[row, next] = [next, row];
	}
	let best = -Infinity;
	let from = 0;
	for (const word of words) {
		best += costOfSkipping(word);
		const end = from + word.text.length;
		for (; from < end; from += 1) best = Math.max(best, row[from] ?? -Infinity);
	}
	return best;
}

type Step = { readonly row: Float64Array; readonly next: Float64Array; readonly letter: string };

/** Fills `next`, the row of one letter more. */
function fillNext(words: readonly Word[], { row, next, letter }: Step): void {
	// The best of the words before, with what it costs to skip those between.
	let before = -Infinity;
	let from = 0;
	for (const word of words) {
		const { text, lower, isLoud, startsToken } = word;
		let most = -Infinity;
		let inside = -Infinity;
		let previous = -Infinity;
		for (let k = 0; k < text.length; k += 1) {
			const own = row[from + k] ?? -Infinity;
			let score = -Infinity;
			if (k === 0) {
				if (stands(letter, word)) score = before + (startsToken ? WORD_START : PART_START);
			} else if (lower[k] === letter) {
				const isCapital = !isLoud && text[k] !== letter;
				const gap = isCapital ? CAPITAL_INSIDE : SAME_WORD;
				const fresh = before + (isCapital ? CAPITAL_INSIDE : INSIDE_NEW_WORD);
				score = Math.max(previous + Math.max(NEXT_LETTER, gap), inside + gap, fresh);
			}
			next[from + k] = score;
			inside = Math.max(inside, previous);
			previous = own;
			most = Math.max(most, own);
		}
		before = Math.max(most, before + costOfSkipping(word));
		from += text.length;
	}
}

/** What signs that are no letter of the word stand for: "two-dimensional (2D)", "explainable AI (XAI)". */
const STANDS_FOR: Readonly<Record<string, RegExp>> = {
	'1': /^(?:one|first|single)/,
	'2': /^(?:two|twice|second|double|dual|to$)/,
	'3': /^(?:three|third|triple)/,
	'4': /^(?:four|quad|for$)/,
	'5': /^(?:five|fifth)/,
	'6': /^(?:six)/,
	'7': /^(?:seven)/,
	'8': /^(?:eight)/,
	'9': /^(?:nine|ninth)/,
	x: /^(?:ex|cross)/,
};

/** May `letter` of a short form stand for the beginning of `word`? */
function stands(letter: string | undefined, word: Word): boolean {
	if (letter === undefined) return false;
	return word.lower.startsWith(letter) || (STANDS_FOR[letter]?.test(word.lower) ?? false);
}

function costOfSkipping(word: Word): number {
	return word.small ? SKIPPED_SMALL_WORD : SKIPPED_WORD;
}
