import { foldWord } from './spelling.ts';

/** What the letters of a token say, wherever it stands. */
export type Form = {
	readonly text: string;
	/** Counted from 0; the same for the same text. -1 for a form that there was no room to remember. */
	readonly number: number;
	/** See `foldWord`. */
	readonly folded: string;
	/** See `isAcronym`. */
	readonly isAcronym: boolean;
	/** A full stop or the like, or what may close a sentence after one. */
	readonly mayStop: boolean;
};

/** Enough for the words of a large collection. What comes later is read anew each time. */
const REMEMBERED = 100_000;
const LONGEST = 60;

/** A hash table with open addressing, at most half full: numbers of forms from 1 on, 0 where there is none. */
const table = new Int32Array(2 ** 18);
const MASK = table.length - 1;
const forms: Form[] = [];

/**
 * The form of `text.slice(start, end)`, one token or a part of one.
 *
 * The hash is FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/. The words of a language come again and again: what is known of their letters is worked out once for all
 * papers, and the number of a form lets others keep what they know of it in an array. The table is our own
 * because it finds a form without cutting its text out first, which takes longer than all the rest.
 */
export function formAt(text: Coded, start: number, end: number): Form {
	const { codes } = text;
	let hash = 0x811c9dc5;
	for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (codes[at] ?? 0), 0x01000193);
	let at = (hash ^ (hash >>> 15)) & MASK;
	for (let number = table[at] ?? 0; number !== 0; number = table[at] ?? 0) {
		const form = forms[number - 1];
		if (form !== undefined && isAt(codes, start, end, form.text)) return form;
		at = (at + 1) & MASK;
	}
	const own = text.text.slice(start, end);
	if (forms.length >= REMEMBERED || end - start > LONGEST) return read(own, -1);
	// A copy: a piece of a text would keep all of the text in memory.
	const form = read(` ${own}`.slice(1), forms.length);
	forms.push(form);
	table[at] = forms.length;
	return form;
}

function isAt(codes: Uint16Array, start: number, end: number, form: string): boolean {
	if (form.length !== end - start) return false;
	for (let at = start; at < end; at += 1) {
		if (codes[at] !== form.charCodeAt(at - start)) return false;
	}
	return true;
}

/** A text and its UTF-16 units, which are read much faster from an array; `codes` may be longer. */
export type Coded = { readonly text: string; readonly codes: Uint16Array };

let room = new Uint16Array(4096);

/** The units of `text`; valid until the next call. */
export function encode(text: string): Coded {
	if (room.length <= text.length) room = new Uint16Array(2 * text.length);
	const codes = room;
	for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
	codes[text.length] = 0;
	return { text, codes };
}

function read(text: string, number: number): Form {
	return {
		text,
		number,
		folded: foldWord(text),
		isAcronym: isAcronym(text),
		mayStop: MAY_STOP.has(text.at(-1) ?? ''),
	};
}

/** What ends a sentence. */
export const STOPS = '.?!…。！？｡';

/** What may stand between the end of a sentence and the next one. */
export const CLOSERS: ReadonlySet<string> = new Set([')', ']', '"', '”', '’', "'", '»', '}']);

const MAY_STOP: ReadonlySet<string> = new Set([...STOPS, ...CLOSERS]);

/** Is `text` written as abbreviations are, defined or not: mostly capitals, at least two of them? */
export function isAcronym(text: string): boolean {
	if (text.length < 2 || text.length > 10 || ROMAN.test(text)) return false;
	const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
	return capitals >= 2 && capitals / (text.length - Number(text.endsWith('s'))) >= 0.6;
}

/** Numerals of parts and sections, up to XVIII. */
const ROMAN = /^(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XIV|XVI{0,3})$/;
