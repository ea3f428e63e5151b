import type { Part, Span, Token } from './text.ts';
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
	const table = new Table(letters, words);
	const best = table.best(anchored);
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

type Word = Part & { readonly startsToken: boolean; readonly small: boolean };

function readWords(tokens: readonly Token[]): Word[] {
	const words: Word[] = [];
	for (const [index, token] of tokens.entries()) {
		if (token.kind === 'symbol' || token.kind === 'url') {
			if (/^[;:.!?]$/.test(token.text) || endsAside(tokens, index)) words.length = 0;
			continue;
		}
		partsOf(token).forEach((part, i) => {
			const small = SMALL_WORDS.has(part.text.toLowerCase());
			words.push({ ...part, startsToken: i === 0, small });
		});
	}
	return words;
}

function threshold(letters: number, short: string): number {
	if (letters === 1) return WORD_START;
	return /\p{Lu}|\d/u.test(short) ? 1.25 : 1.9;
}

type Best = { readonly word: number; readonly score: number };

/** `cell[w]` = best score with the letters so far, the last of them in word `w` or before. */
class Table {
	readonly #letters: readonly string[];
	readonly #words: readonly Word[];

	constructor(letters: readonly string[], words: readonly Word[]) {
		this.#letters = letters;
		this.#words = words;
	}

	best(anchored: boolean): Best | undefined {
		let best: Best | undefined;
		for (let word = this.#words.length - 1; word >= 0; word -= 1) {
			if (anchored && word > 0) continue;
			const score = this.#scoreFrom(word);
			if (score > (best?.score ?? -Infinity)) best = { word, score };
		}
		return best;
	}

	/** The best score of a long form that begins with word `first`, whose first letter must fit. */
	#scoreFrom(first: number): number {
		const words = this.#words.slice(first);
		const head = words[0];
		if (head === undefined || head.small || !stands(this.#letters[0], head)) return -Infinity;
		// row[w][k]: best score with the letter at character k of word w.
		let row: number[][] = words.map((word) => Array.from(word.text, () => -Infinity));
		if (row[0] !== undefined) row[0][0] = head.startsToken ? WORD_START : PART_START;
		for (const letter of this.#letters.slice(1)) row = nextRow(words, row, letter);
		let best = -Infinity;
		row.forEach((cells, w) => {
			const skipped = words.slice(w + 1).reduce((sum, word) => sum + costOfSkipping(word), 0);
			best = Math.max(best, Math.max(...cells) + skipped);
		});
		return best;
	}
}

function nextRow(words: readonly Word[], row: readonly number[][], letter: string): number[][] {
	let before = -Infinity;
	return words.map((word, w) => {
		const cells = row[w] ?? [];
		const text = lower(word);
		let inside = -Infinity;
		const next = cells.map((_, k) => {
			const previous = cells[k - 1] ?? -Infinity;
			inside = Math.max(inside, cells[k - 2] ?? -Infinity);
			const fits = k === 0 ? stands(letter, word) : text[k] === letter;
			if (!fits) return -Infinity;
			if (k === 0) return before + (word.startsToken ? WORD_START : PART_START);
			const isCapital = word.text[k] !== text[k] && word.text !== word.text.toUpperCase();
			const gap = isCapital ? CAPITAL_INSIDE : SAME_WORD;
			const fresh = before + (isCapital ? CAPITAL_INSIDE : INSIDE_NEW_WORD);
			return Math.max(previous + Math.max(NEXT_LETTER, gap), inside + gap, fresh);
		});
		before = Math.max(Math.max(...cells), before + costOfSkipping(word));
		return next;
	});
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
	const text = lower(word);
	return text.startsWith(letter) || (STANDS_FOR[letter]?.test(text) ?? false);
}

function costOfSkipping(word: Word): number {
	return word.small ? SKIPPED_SMALL_WORD : SKIPPED_WORD;
}

function lower(word: Word): string {
	return word.text.toLowerCase();
}
