import { foldWord } from './spelling.ts';

/** A token or a part of one, by its letters. */
export type Lettered = {
	readonly text: string;
	/** The number of its form, the same for the same text; -1 for a form that is not remembered. */
	readonly form: number;
};

/** A text and its UTF-16 units, which are read much faster from an array; `codes` may be longer. */
export type Coded = { readonly text: string; readonly codes: Uint16Array };

let room = new Uint16Array(4096);

/** The units of `text` with a 0 behind; valid until the next call. */
export function encode(text: string): Coded {
	if (room.length <= text.length) room = new Uint16Array(2 * text.length);
	const codes = room;
	for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
	codes[text.length] = 0;
	return { text, codes };
}

/** Enough for the words of a large collection. What comes later is read anew each time. */
const REMEMBERED = 100_000;
const LONGEST = 60;
/** The number of a form that is not remembered. */
export const NO_FORM = -1;

// What is known of forms, column by column: the words of a text lie all over these, and the less room
// they take, the more of them are at hand.
const texts: string[] = [];
/** All letters, one form behind the other, and where each begins. */
let letters = new Uint16Array(2 ** 16);
let starts = new Int32Array(2 ** 12);
/** `IS_ACRONYM` and `MAY_STOP`. */
let signs = new Uint8Array(2 ** 12);
const folded: string[] = [];
/** A hash table with open addressing, at most half full: numbers of forms from 1 on, 0 for none. */
let table = new Int32Array(2 ** 13);

const IS_ACRONYM = 1;
const MAY_STOP = 2;

/**
 * The number of the form of `text.slice(start, end)`, one token or a part of one; -1 if it is not remembered.
 *
 * The words of a language come again and again: what their letters say is worked out once for all papers,
 * and others can keep what they know of a form in an array. The table is our own because it finds a form
 * without cutting its text out first, which takes longer than all the rest.
 */
export function formAt({ text, codes }: Coded, start: number, end: number): number {
	const hash = hashOf(codes, start, end);
	for (let slot = hash; ; slot += 1) {
		const number = (table[slot & (table.length - 1)] ?? 0) - 1;
		if (number < 0) break;
		if (isForm(number, codes, start, end)) return number;
	}
	if (texts.length >= REMEMBERED || end - start > LONGEST) return NO_FORM;
	// A copy: a piece of a text would keep all of the text in memory.
	return remember(` ${text.slice(start, end)}`.slice(1), hash);
}

/** The number of the form of a whole `text`. */
export function formOf(text: string): number {
	return formAt(encode(text), 0, text.length);
}

/** The text of form `number`, or what `text` has there. */
export function textOf(number: number, { text }: Coded, start: number, end: number): string {
	return texts[number] ?? text.slice(start, end);
}

/** See `foldWord`. */
export function foldedOf({ text, form }: Lettered): string {
	return folded[form] ?? foldWord(text);
}

/** Is it written as abbreviations are, defined or not: mostly capitals, at least two of them? */
export function isAcronym({ text, form }: Lettered): boolean {
	return ((signs[form] ?? signsOf(text)) & IS_ACRONYM) !== 0;
}

/** A full stop or the like, or what may close a sentence after one. */
export function mayStop({ text, form }: Lettered): boolean {
	return ((signs[form] ?? signsOf(text)) & MAY_STOP) !== 0;
}

/** FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(codes: Uint16Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193);
	return (hash ^ (hash >>> 15)) >>> 1;
}

function isForm(number: number, codes: Uint16Array, start: number, end: number): boolean {
	let own = starts[number] ?? 0;
	if ((starts[number + 1] ?? 0) - own !== end - start) return false;
	for (let at = start; at < end; at += 1) {
		if (codes[at] !== letters[own]) return false;
		own += 1;
	}
	return true;
}

function remember(text: string, hash: number): number {
	const number = texts.length;
	const start = starts[number] ?? 0;
	if (start + text.length > letters.length) letters = grow(letters, Uint16Array);
	if (number + 2 > starts.length) {
		starts = grow(starts, Int32Array);
		signs = grow(signs, Uint8Array);
	}
	for (let at = 0; at < text.length; at += 1) letters[start + at] = text.charCodeAt(at);
	starts[number + 1] = start + text.length;
	signs[number] = signsOf(text);
	folded.push(foldWord(text));
	texts.push(text);
	putIn(number, hash);
	return number;
}

function putIn(number: number, hash: number): void {
	if (2 * (number + 1) > table.length) {
		table = new Int32Array(2 * table.length);
		for (let known = 0; known < number; known += 1) {
			putAt(known, hashOf(letters, starts[known] ?? 0, starts[known + 1] ?? 0));
		}
	}
	putAt(number, hash);
}

function putAt(number: number, hash: number): void {
	const mask = table.length - 1;
	let slot = hash & mask;
	while (table[slot] !== 0) slot = (slot + 1) & mask;
	table[slot] = number + 1;
}

type Column = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** The same with as much room again. */
export function grow<Own extends Column>(column: Own, Kind: new (length: number) => Own): Own {
	const longer = new Kind(2 * column.length);
	longer.set(column);
	return longer;
}

function signsOf(text: string): number {
	const last = text.at(-1) ?? '';
	const isStop = STOPS.includes(last) || CLOSERS.has(last);
	return (hasCapitals(text) ? IS_ACRONYM : 0) | (isStop ? MAY_STOP : 0);
}

/** What ends a sentence. */
export const STOPS = '.?!…。！？｡';

/** What may stand between the end of a sentence and the next one. */
export const CLOSERS: ReadonlySet<string> = new Set([')', ']', '"', '”', '’', "'", '»', '}']);

function hasCapitals(text: string): boolean {
	if (text.length < 2 || text.length > 10 || ROMAN.test(text)) return false;
	const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
	return capitals >= 2 && capitals / (text.length - Number(text.endsWith('s'))) >= 0.6;
}

/** Numerals of parts and sections, up to XVIII. */
const ROMAN = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3})$/;
