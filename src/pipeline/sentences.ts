import { CLOSERS, mayStop, STOPS } from './forms.ts';
import type { Span, Token } from './text.ts';
import { tokenize } from './text.ts';

/**
 * No sentence is longer than this, in UTF-16 units; the longest of 70,000 in abstracts has 888. Every
 * mention carries its sentence, so that without a limit the output could grow with the square of the text.
 */
export const LONGEST_SENTENCE = 1000;

/**
 * The sentences of `text`, in order, without the white space between them; every token is in one.
 *
 * Ends are found at full stops, question and exclamation marks and at blank lines. A full stop after
 * an abbreviation ("Fig. 2", "et al.", "e.g.", "resp."), an initial or a list number ends nothing, nor
 * does one before a small letter. What goes on for more than `LONGEST_SENTENCE` is cut between two words.
 * Pass `tokens` where they are at hand. Linear.
 */
export function splitSentences(text: string, tokens: readonly Token[] = tokenize(text)): Span[] {
	const sentences: Span[] = [];
	let first = tokens[0];
	for (let i = 0; i < tokens.length; i += 1) {
		const token = tokens[i];
		const next = tokens[i + 1];
		if (first === undefined || token === undefined) break;
		const fits = next !== undefined && next.end - first.start <= LONGEST_SENTENCE;
		if (fits && !endsAt(text, tokens, i)) continue;
		sentences.push({ start: first.start, end: token.end });
		first = next;
	}
	return sentences;
}

/** The sentence that holds `offset`, found by halving; `undefined` between sentences. */
export function sentenceAt(sentences: readonly Span[], offset: number): Span | undefined {
	let low = 0;
	let high = sentences.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const sentence = sentences[middle];
		if (sentence === undefined) return undefined;
		if (offset < sentence.start) high = middle - 1;
		else if (offset >= sentence.end) low = middle + 1;
		else return sentence;
	}
	return undefined;
}

const OPENERS: ReadonlySet<string> = new Set(['(', '[', '"', '“', '‘', "'", '«']);

/** Does a sentence end with token `i`, which is not the last one? */
function endsAt(text: string, tokens: readonly Token[], i: number): boolean {
	const token = tokens[i];
	const next = tokens[i + 1];
	if (token === undefined || next === undefined) return false;
	if (hasBlankLine(text, token.end, next.start)) return true;
	const stop = stopBefore(tokens, i);
	if (stop === undefined) return false;
	if ('。！？｡'.includes(stop.token.text)) return !CLOSERS.has(next.text);
	if (next.start === token.end) return isGluedSentence(tokens, i);
	if (CLOSERS.has(next.text) && !OPENERS.has(next.text)) return false;
	if (!canStart(tokens, i + 1)) return false;
	return !stop.token.text.endsWith('.') || !isAbbreviation(tokens, stop.index, i + 1);
}

function hasBlankLine(text: string, start: number, end: number): boolean {
	const lineEnd = end - start > 1 ? text.indexOf('\n', start) : -1;
	return lineEnd >= 0 && lineEnd < end && text.slice(lineEnd + 1, end).includes('\n');
}

type Stop = { readonly token: Token; readonly index: number };

/** The stop that token `i` is, or that it closes: the full stop of `word.")`. */
function stopBefore(tokens: readonly Token[], i: number): Stop | undefined {
	const last = tokens[i];
	if (last === undefined || !mayStop(last)) return undefined;
	for (let index = i; index >= Math.max(0, i - 3); index -= 1) {
		const token = tokens[index];
		if (token === undefined) return undefined;
		if (STOPS.includes(token.text)) return { token, index };
		if (/^(?:[A-Za-z]\.)+$/.test(token.text)) return { token, index };
		const touches = tokens[index - 1]?.end === token.start;
		if (!CLOSERS.has(token.text) || !touches) return undefined;
	}
	return undefined;
}

/** "… performance.We show": a full stop that lost its blank. */
function isGluedSentence(tokens: readonly Token[], i: number): boolean {
	const [before, stop, after] = [tokens[i - 1], tokens[i], tokens[i + 1]];
	if (stop?.text !== '.' || before?.end !== stop.start || after === undefined) return false;
	return /^\p{Ll}{3,}$/u.test(before.text) && /^\p{Lu}\p{Ll}+$/u.test(after.text);
}

/** A small letter starts no sentence, unless the word is a name such as fMRI or dSprites. */
function canStart(tokens: readonly Token[], i: number): boolean {
	let at = i;
	while (at < i + 3 && OPENERS.has(tokens[at]?.text ?? '')) at += 1;
	const word = tokens[at]?.text ?? '';
	if (/^\p{Ll}/u.test(word)) return /^\p{Ll}{1,3}\p{Lu}/u.test(word);
	return /^[\p{L}\p{N}\p{So}$\\#]/u.test(word) || at > i;
}

const ALWAYS_GOES_ON: ReadonlySet<string> = new Set(
	'fig figs eq eqs eqn eqns sec secs vs cf resp viz approx ca dr mr mrs ms prof dept vol no nos pp ref refs chap suppl def thm prop lem cor alg appx tab st e.g. i.e.'.split(
		' ',
	),
);

// After these a sentence may end: only a word that usually starts one decides.
const MAY_GO_ON: ReadonlySet<string> = new Set(
	'al etc inc ltd corp co jr sr ph.d. u.s. u.k. w.r.t. a.k.a.'.split(' '),
);

const STARTERS: ReadonlySet<string> = new Set(
	'we our this these that those the a an in it its they their however here to for to by as at on with while when although moreover furthermore finally first second third there then thus therefore hence such both using based code experiments results specifically additionally empirically overall instead unlike despite since if under from next many most recent recently existing previous extensive'.split(
		' ',
	),
);

/** Does the full stop at `stop` belong to what stands before it, so that `next` goes on? */
function isAbbreviation(tokens: readonly Token[], stop: number, next: number): boolean {
	const own = tokens[stop];
	const word = own?.text === '.' ? tokens[stop - 1] : own;
	if (own === undefined || word === undefined) return false;
	if (own.text === '.' && word.end !== own.start) return false;
	const text = lower(word);
	if (text === 'no' || text === 'nos' || text === 'co') return tokens[next]?.kind === 'number';
	if (ALWAYS_GOES_ON.has(text)) return true;
	const starts = STARTERS.has(lower(tokens[next]));
	if (MAY_GO_ON.has(text) || /^(?:\p{L}\.)+$/u.test(text)) return !starts;
	if (/^\p{Lu}$/u.test(word.text)) return !starts && isInitial(tokens, stop - 1);
	return word.kind === 'number' && isListNumber(tokens, stop - 1);
}

/** "J." of "J. Smith" and "D." of "D. melanogaster": not the last letter of "vitamin C." */
function isInitial(tokens: readonly Token[], i: number): boolean {
	const before = tokens[i - 1]?.text ?? '';
	return !/^\p{Ll}/u.test(before) || /^(?:by|and|of|from|in)$/.test(before);
}

function isListNumber(tokens: readonly Token[], i: number): boolean {
	const before = tokens[i - 1]?.text ?? '.';
	const afterAbbreviation = before === '.' && ALWAYS_GOES_ON.has(lower(tokens[i - 2]));
	return !afterAbbreviation && /^[.?!:;(]$/.test(before) && (tokens[i]?.text.length ?? 9) < 3;
}

function lower(token: Token | undefined): string {
	return (token?.text ?? '').toLowerCase();
}
