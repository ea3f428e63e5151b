import { alignShort } from './abbreviation-align.ts';
import { spelledBeside } from './abbreviation-initials.ts';
import { isAcronym } from './forms.ts';
import { splitSentences } from './sentences.ts';
import type { Span, Token } from './text.ts';
import { tokenize } from './text.ts';

/** A short form and what it stands for, where the text says so. Offsets are those of the text. */
export type Abbreviation = {
	/** As written, without a plural s: "SAE" of "SAEs". */
	readonly short: string;
	readonly long: string;
	readonly shortSpan: Span;
	readonly longSpan: Span;
};

/**
 * Finds where `text` defines an abbreviation: "sparse autoencoders (SAEs)", "SAE (sparse autoencoder)".
 *
 * The letters of the short form are aligned with the words before or inside the brackets so that as many
 * as possible begin a word, which generalises Schwartz and Hearst 2003,
 * https://doi.org/10.1142/9789812776303_0042. Linear in the length of the text.
 */
export function findAbbreviations(
	text: string,
	tokens: readonly Token[] = tokenize(text),
	sentences: readonly Span[] = splitSentences(text, tokens),
): Abbreviation[] {
	const found: Abbreviation[] = [];
	let sentence = 0;
	let first = 0;
	tokens.forEach((token, at) => {
		while (token.start >= (sentences[sentence]?.end ?? Infinity)) {
			sentence += 1;
			first = at;
		}
		if (!mayDefine(token)) return;
		const known = found.at(-1)?.shortSpan.end;
		const definition = definedAt(token, { text, tokens, first, at }, known);
		if (definition !== undefined) found.push(definition);
	});
	return found;
}

/** Most tokens are neither a sign that opens a definition nor an acronym. */
function mayDefine(token: Token): boolean {
	const { kind, text, parts } = token;
	if (kind === 'symbol') return text === '(' || text === '[' || text === '=';
	return parts === undefined && isAcronym(token);
}

/** A token of a text. */
type Place = {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** First token of the sentence. */
	readonly first: number;
	readonly at: number;
};

/**
 * The definition that `token` opens or is the short form of.
 *
 * @param known - Where the short form ends that was found last; it is defined already.
 */
function definedAt(
	token: Token,
	{ text, tokens, first, at }: Place,
	known: number | undefined,
): Abbreviation | undefined {
	if (token.text === '=') {
		return known === tokens[at - 1]?.end ? undefined : equals(text, tokens, at);
	}
	if (token.text === '(' || token.text === '[') {
		const close = closingBracket(tokens, at);
		if (close === undefined) return undefined;
		const bracket = { text, tokens, first, open: at, close };
		return shortInside(bracket) ?? longInside(bracket);
	}
	return known === token.end ? undefined : spelledOut(token, { text, tokens, first, at });
}

type Bracket = Omit<Place, 'at'> & { readonly open: number; readonly close: number };

const LONGEST_BRACKET = 30;

function closingBracket(tokens: readonly Token[], open: number): number | undefined {
	let depth = 0;
	for (let i = open; i < Math.min(tokens.length, open + LONGEST_BRACKET); i += 1) {
		const text = tokens[i]?.text;
		if (text === '(' || text === '[') depth += 1;
		if (text === ')' || text === ']') depth -= 1;
		if (depth === 0) return i;
	}
	return undefined;
}

/** "sparse autoencoders (SAEs)" */
function shortInside(bracket: Bracket): Abbreviation | undefined {
	const { text, tokens, first, open, close } = bracket;
	const short = readShort(text, tokens, open + 1, close);
	if (short === undefined) return undefined;
	const letters = short.text.replace(/[^\p{L}\p{N}]/gu, '');
	const reach = Math.min(letters.length + 5, letters.length * 2 + 1);
	const from = Math.max(first, open - reach * 2);
	const words = tokens.slice(from, open);
	const long = alignShort(text, words, short.text, { anchored: false, reach });
	return long === undefined ? undefined : define(text, short, long);
}

/** "SAE (sparse autoencoder)" and "MILAN, for mutual-information-guided …" */
function longInside({ text, tokens, open, close }: Bracket): Abbreviation | undefined {
	const before = tokens[open - 1];
	const inside = tokens.slice(open + 1, close);
	const comma = inside.findIndex(({ text: sign }) => sign === ',');
	if (comma > 0 && /^(?:for|short)$/.test(inside[comma + 1]?.text ?? '')) {
		const short = readShort(text, tokens, open + 1, open + 1 + comma);
		const words = inside.slice(comma + 2);
		const long = short && alignShort(text, words, short.text, { anchored: true, reach: 20 });
		if (short !== undefined && long !== undefined) return define(text, short, long);
	}
	const pair = bothInside(text, inside);
	if (pair !== undefined) return pair;
	if (before === undefined || !isShortForm(before.text)) return undefined;
	const end = inside.findIndex(({ text: sign }) => /^[;,:]$/.test(sign));
	const words = end > 0 ? inside.slice(0, end) : inside;
	const short = { ...before, text: withoutPlural(before.text) };
	const long = alignShort(text, words, short.text, { anchored: true, reach: 20 });
	return long === undefined ? undefined : define(text, short, long);
}

/** "(blood-brain barrier, BBB)" */
function bothInside(text: string, inside: readonly Token[]): Abbreviation | undefined {
	const comma = inside.findLastIndex(({ text: sign }) => sign === ',' || sign === ';');
	if (comma < 1 || inside.length - comma > 3) return undefined;
	const short = readShort(text, inside, comma + 1, inside.length);
	const words = inside.slice(0, comma);
	const long = short && alignShort(text, words, short.text, { anchored: true, reach: 20 });
	return short && long && define(text, short, long);
}

/** "LR = labeled recall;" as the legends of tables and figures have it */
function equals(text: string, tokens: readonly Token[], sign: number): Abbreviation | undefined {
	const before = tokens[sign - 1];
	if (before === undefined || !isShortForm(before.text)) return undefined;
	const after = tokens.slice(sign + 1, sign + 12);
	const end = after.findIndex(({ kind }) => kind === 'symbol');
	// "TI = terse information INT = interrupted": the word before a sign is its own.
	const isNext = end > 1 && after[end]?.text === '=';
	const words = end < 0 ? after : after.slice(0, isNext ? end - 1 : end);
	const short = { ...before, text: withoutPlural(before.text) };
	const long = alignShort(text, words, short.text, { anchored: true, reach: 12 });
	return long && define(text, short, long);
}

/** "IOI stands for indirect object identification", "a region of interest, or ROI" */
function spelledOut(token: Token, { text, tokens, first, at }: Place): Abbreviation | undefined {
	const short = withoutPlural(token.text);
	const longSpan = spelledBeside(tokens, short.toLowerCase(), {
		at,
		from: first,
		to: tokens.length,
	});
	return longSpan && define(text, { ...token, text: short }, longSpan);
}

/** A short form as it counts, where it stands. */
type Short = Span & { readonly text: string };

function define(text: string, short: Short, longSpan: Span): Abbreviation {
	const { start, end } = short;
	const long = text.slice(longSpan.start, longSpan.end);
	return { short: short.text, long, shortSpan: { start, end }, longSpan };
}

const LEAD =
	/^(?:called|termed|dubbed|named|denoted|abbreviated|abbr|abbrev|hereafter|henceforth|or|aka|a\.k\.a\.|i\.e\.|as|known|short|the|an?|e\.g\.)$/i;

/** The short form that the tokens `from` to `to` are, or begin with. */
function readShort(
	text: string,
	tokens: readonly Token[],
	from: number,
	to: number,
): Short | undefined {
	let first = from;
	while (first < to - 1 && (LEAD.test(tokens[first]?.text ?? '') || tokens[first]?.text === ','))
		first += 1;
	let end = first;
	while (end < to && !/^[;,:=]$/.test(tokens[end]?.text ?? ';') && tokens[end]?.text !== 'or')
		end += 1;
	while (/^["'“”‘’`]$/.test(tokens[first]?.text ?? '')) first += 1;
	while (end > first && /^["'“”‘’`]$/.test(tokens[end - 1]?.text ?? '')) end -= 1;
	const [head, last] = [tokens[first], tokens[end - 1]];
	if (head === undefined || last === undefined || end - first > 4) return undefined;
	const whole = text.slice(head.start, last.end);
	if (/\s.*\s/.test(whole) || !(isShortForm(whole) || /^\p{Lu}$/u.test(whole))) return undefined;
	return { text: withoutPlural(whole), start: head.start, end: last.end };
}

const NEVER_SHORT =
	/^(?:[ivx]+|fig.*|tab.*|eq.*|see|left|right|top|bottom|ie|eg|and|vs|no|yes|mean|sd|ci|p|n|\d+[a-z]?)$/;

/** Could `text` be an abbreviation? It has a capital or a digit, a letter, and at most 12 characters. */
export function isShortForm(text: string): boolean {
	if (text.length > 12 || text.length < 2 || !/\p{L}/u.test(text)) return false;
	if (!/^[\p{L}\p{N}]/u.test(text) || NEVER_SHORT.test(text) || text.includes('%')) return false;
	return !/\s/.test(text) || /\p{Lu}/u.test(text);
}

/** "SAEs" is the plural of SAE; the s of "MoEs" and "lncRNAs" goes too, that of "iOS" is a capital. */
function withoutPlural(short: string): string {
	return /[\p{Lu}\p{N}]s$/u.test(short) || /\p{Lu}\p{Ll}\p{Lu}s$/u.test(short)
		? short.slice(0, -1)
		: short;
}
