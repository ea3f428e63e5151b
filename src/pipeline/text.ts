import { type Coded, encode, formAt, type Lettered, textOf } from './forms.ts';

/** A stretch of a text: UTF-16 offsets, end excluded. */
export type Span = { readonly start: number; readonly end: number };

/** A piece of a token that can be matched alone: `Llama`, `3.1` and `8B` of "Llama-3.1-8B". */
export type Part = Span & Lettered;

/**
 * A word, a number, a web address or a single other character; `text.slice(start, end) === token.text`.
 *
 * Words keep their hyphens ("voxel-wise", "Llama-3.1-8B") and their digits ("GPT2", "3D").
 */
export type Token = Part & {
	readonly kind: 'word' | 'number' | 'url' | 'symbol';
	/** Present only when there is more than one; see `partsOf`. */
	readonly parts?: readonly Part[];
};

/**
 * Cuts `text` into tokens, in order; what is between them is white space.
 *
 * A word is letters, marks and digits of any script, joined by single hyphens, apostrophes and
 * underscores; decimal points stay inside numbers; "e.g." and "U.S." are one word; "'s" is a symbol of
 * its own. Each Chinese or Japanese character is a word, since nothing shows where theirs end.
 * Linear in the length of the text.
 */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	const coded = encode(text);
	let at = 0;
	while (at < text.length) {
		const code = coded.codes[at] ?? 0;
		const kind = code < 128 ? (ASCII[code] ?? OTHER) : classAt(text, at);
		if (kind === BLANK) {
			at += 1;
			continue;
		}
		const end = kind === LETTER ? endOfPlainWord(coded.codes, at) : at;
		const token = end > at ? make(coded, 'word', at, end) : readToken(coded, at, kind);
		tokens.push(token);
		at = token.end;
	}
	return tokens;
}

/** Where a word of ASCII letters ends that nothing can join to what follows, as most do; else `start`. */
function endOfPlainWord(codes: Uint16Array, start: number): number {
	let end = start;
	while (ASCII[codes[end] ?? 0] === LETTER) end += 1;
	return ENDS_WORD[codes[end] ?? 0] === 1 ? end : start;
}

/** The parts of a token between hyphens and between letters and digits; the token itself if it has one. */
export function partsOf(token: Token): readonly Part[] {
	return token.parts ?? [token];
}

// Classes of characters. Everything beyond ASCII is looked up by Unicode property.
const BLANK = 0;
const LETTER = 1;
const DIGIT = 2;
const IDEOGRAPH = 3;
const OTHER = 4;

const POINT = 46;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
	const character = String.fromCharCode(code);
	if (/[A-Za-z]/.test(character)) return LETTER;
	if (/[0-9]/.test(character)) return DIGIT;
	return /[\s\0]/.test(character) ? BLANK : OTHER;
});

/** Signs that never belong to the word before them, nor make a web address of it. */
const ENDS_WORD = ASCII.map((kind, code) =>
	Number(kind === BLANK || (kind === OTHER && !"-_.:'+#".includes(String.fromCharCode(code)))),
);

const IS_IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IS_LETTER = /^[\p{L}\p{M}\p{Nl}]/u;
const IS_BLANK = /^[\s\p{Z}\p{Cc}\u{200B}\u{FEFF}]/u;

function classAt(text: string, at: number): number {
	const code = text.charCodeAt(at);
	if (code < 128) return ASCII[code] ?? OTHER;
	if (Number.isNaN(code)) return BLANK;
	const character = String.fromCodePoint(text.codePointAt(at) ?? code);
	if (IS_IDEOGRAPH.test(character)) return IDEOGRAPH;
	if (IS_LETTER.test(character)) return LETTER;
	if (/^\p{Nd}/u.test(character)) return DIGIT;
	return IS_BLANK.test(character) ? BLANK : OTHER;
}

function widthAt(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function readToken(coded: Coded, start: number, kind: number): Token {
	const { text } = coded;
	if (kind === IDEOGRAPH) return make(coded, 'word', start, endOfIdeograph(text, start));
	if (kind === OTHER) return make(coded, 'symbol', start, endOfSymbol(text, start));
	const mayBeInitials = kind === LETTER && text.charCodeAt(start + 1) === POINT;
	const initials = mayBeInitials ? endOfInitials(text, start) : start;
	if (initials > start) return make(coded, 'word', start, initials);
	const word = readWord(coded, start, kind);
	const after = text.charAt(word.end);
	const url = after === ':' || after === '.' ? endOfUrl(text, word) : start;
	return url > word.end ? make(coded, 'url', start, url) : word;
}

function make(text: Coded, kind: Token['kind'], start: number, end: number): Token {
	const form = formAt(text, start, end);
	return { kind, text: textOf(form, text, start, end), form, start, end };
}

function makePart(text: Coded, start: number, end: number): Part {
	const form = formAt(text, start, end);
	return { text: textOf(form, text, start, end), form, start, end };
}

function readWord(coded: Coded, start: number, first: number): Token {
	const { text } = coded;
	const parts: Part[] = [];
	let partStart = start;
	let at = start;
	let before = first;
	let onlyDigits = true;
	for (;;) {
		const code = text.charCodeAt(at);
		const kind = code < 128 ? (ASCII[code] ?? OTHER) : classAt(text, at);
		if (kind === LETTER || kind === DIGIT) {
			if (kind === DIGIT && before === LETTER && at > partStart) {
				parts.push(makePart(coded, partStart, at));
				partStart = at;
			}
			if (kind === LETTER) onlyDigits = false;
			before = kind;
			at += code < 128 ? 1 : widthAt(text, at);
			continue;
		}
		const next = kind === OTHER ? joinerAt(text, at, before) : at;
		if (next === at) break;
		if (HYPHENS.has(text.charAt(at))) {
			parts.push(makePart(coded, partStart, at));
			partStart = next;
			before = classAt(text, next);
			onlyDigits = false;
		}
		at = next;
	}
	if (before === LETTER) at = endOfPluses(text, partStart, at);
	const token = make(coded, onlyDigits ? 'number' : 'word', start, at);
	if (parts.length === 0) return token;
	parts.push(makePart(coded, partStart, at));
	return { ...token, parts };
}

const HYPHENS: ReadonlySet<string> = new Set(['-', '\u2010', '\u2011', '\u2013', '\u2212']);

/** Where the word goes on after the character at `at`, or `at` if it ends there. */
function joinerAt(text: string, at: number, before: number): number {
	const next = at + 1;
	const after = next < text.length ? classAt(text, next) : BLANK;
	if (after !== LETTER && after !== DIGIT) return at;
	const character = text.charAt(at);
	if (HYPHENS.has(character) || character === '_') return next;
	if (character === '.' || character === ',') {
		const inNumber = before === DIGIT && after === DIGIT;
		return inNumber && (character === '.' || isThousands(text, next)) ? next : at;
	}
	if (character === "'" || character === '\u2019') return isGenitive(text, next) ? at : next;
	return at;
}

function isThousands(text: string, at: number): boolean {
	return /^\d{3}(?!\d)/.test(text.slice(at, at + 4));
}

function isGenitive(text: string, at: number): boolean {
	const after = at + 1 < text.length ? classAt(text, at + 1) : BLANK;
	return /[sS]/.test(text.charAt(at)) && after !== LETTER && after !== DIGIT;
}

/** "C++" and "C#" are names; the signs belong to them only after a single letter. */
function endOfPluses(text: string, start: number, end: number): number {
	if (end - start !== 1) return end;
	if (text.startsWith('++', end)) return end + 2;
	return text.charAt(end) === '#' ? end + 1 : end;
}

function endOfIdeograph(text: string, start: number): number {
	let end = start + widthAt(text, start);
	while (end < text.length && /^\p{M}/u.test(text.slice(end, end + 2))) end += widthAt(text, end);
	return end;
}

/** A symbol is one character, save that "'s" and a TeX command stay whole. */
function endOfSymbol(text: string, start: number): number {
	const character = text.charAt(start);
	if ((character === "'" || character === '\u2019') && isGenitive(text, start + 1))
		return start + 2;
	let end = start + widthAt(text, start);
	if (character !== '\\') return end;
	while (end < text.length && ASCII[text.charCodeAt(end)] === LETTER) end += 1;
	return end;
}

const HOST_START = /^[\w-]{1,63}(?:\.[\w-]{1,63}){0,3}\.(?:com|org|net|io|ai|edu)\//i;

/** Where the web address ends that begins with `word`; the end of the word if none does. */
function endOfUrl(text: string, word: Token): number {
	const after = text.charAt(word.end);
	if (after === ':') {
		if (!/^https?$/i.test(word.text) || !text.startsWith('://', word.end)) return word.end;
	} else if (after === '.') {
		const isHost = HOST_START.test(text.slice(word.start, word.start + 260));
		if (!isHost && !(/^www$/i.test(word.text) && classAt(text, word.end + 1) === LETTER)) {
			return word.end;
		}
	} else return word.end;
	let end = word.end;
	while (end < text.length && classAt(text, end) !== BLANK && !'<>"'.includes(text.charAt(end))) {
		end += 1;
	}
	while (end > word.end && ".,;:!?)]}'’”*".includes(text.charAt(end - 1))) end -= 1;
	return end;
}

/** "e.g.", "i.e.", "U.S.": single letters, each with its point. */
function endOfInitials(text: string, start: number): number {
	let end = start;
	while (classAt(text, end) === LETTER && text.charAt(end + 1) === '.') end += 2;
	const goesOn = end < text.length && [LETTER, DIGIT].includes(classAt(text, end));
	return end - start >= 4 && !goesOn ? end : start;
}
