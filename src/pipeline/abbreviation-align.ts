import type { Part, Span, Token } from './text.ts';
import { partsOf } from './text.ts';

/** Where to look for the long form. */
export type Reach = {
	/** The long form must begin with the first word. */
	readonly anchored: boolean;
	/** Most words that the long form may have. */
	readonly reach: number;
};

// What a letter of the short form earns by where it stands in the long form. Found by hand on the
// training abstracts of SciERC and checked on MED1250; only their order matters much.
const WORD_START = 3;
const PART_START = 2.9;
const NEXT_LETTER = 1.4;
const SAME_WORD = 0.6;
const INSIDE_NEW_WORD = -1;
const SKIPPED_WORD = -2;
const SKIPPED_SMALL_WORD = -0.3;
const CAPITAL_INSIDE = 2;

const SMALL_WORDS: ReadonlySet<string> = new Set(
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
	const start = startOfName(text, words[best.word]?.start ?? last.start);
	const long = text.slice(start, last.end);
	if (
		long.length <= short.length ||
		tokens.some((token) => token.start >= start && token.text === short)
	) {
		return undefined;
	}
	return { start, end: last.end };
}

/** Names of chemicals begin with numbers and signs: "7,12-dimethylbenz(a)anthracene". */
function startOfName(text: string, start: number): number {
	let at = start;
	while (at > 0 && start - at < 30 && /[\p{L}\p{N},'+.-]/u.test(text.charAt(at - 1))) at -= 1;
	return /[\d,]/.test(text.slice(at, start)) ? at : start;
}

type Word = Part & { readonly startsToken: boolean; readonly small: boolean };

function readWords(tokens: readonly Token[]): Word[] {
	const words: Word[] = [];
	for (const token of tokens) {
		if (token.kind === 'symbol' || token.kind === 'url') {
			if (/^[;:.!?]$/.test(token.text)) words.length = 0;
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
		if (head === undefined || head.small || lower(head).charAt(0) !== this.#letters[0])
			return -Infinity;
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
			if (text[k] !== letter) return -Infinity;
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

function costOfSkipping(word: Word): number {
	return word.small ? SKIPPED_SMALL_WORD : SKIPPED_WORD;
}

function lower(word: Word): string {
	return word.text.toLowerCase();
}
