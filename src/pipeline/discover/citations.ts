import type { Token } from '../text.ts';
import { isKnownWord, wordFacts } from './background.ts';

/** "2023", "2023a" */
function isYear(text: string): boolean {
	return (text.length === 4 || text.length === 5) && /^(?:19|20)\d{2}[a-z]?$/.test(text);
}

const BETWEEN_NAMES: ReadonlySet<string> = new Set([
	',',
	';',
	'.',
	'&',
	'and',
	'et',
	'al',
	'al.',
	'e.g.',
	'cf.',
	'cf',
	'see',
]);
const AUTHOR = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const LONGEST = 30;

/**
 * Indices of the tokens that only cite: names in brackets before a year, "(Ippolito & Callison-Burch,
 * 2023)" or "[Li, 2019; Wu et al., 2021]", and names before a year in brackets, "Wu and Li (2021)".
 */
export function citedTokens(tokens: readonly Token[]): ReadonlySet<number> {
	const cited = new Set<number>();
	for (let year = 0; year < tokens.length; year += 1) {
		if (!isYear(tokens[year]?.text ?? '')) continue;
		let first = year - 1;
		while (year - first < LONGEST && isOfCitation(tokens[first]?.text ?? '')) first -= 1;
		const opening = tokens[first]?.text;
		if (opening !== '(' && opening !== '[') continue;
		for (let at = first + 1; at <= year; at += 1) cited.add(at);
		if (first === year - 1) citeAuthors(cited, tokens, first);
	}
	return cited;
}

/** The authors named right before the bracket at `opening`. */
function citeAuthors(cited: Set<number>, tokens: readonly Token[], opening: number): void {
	let at = opening - 1;
	let isName = false;
	while (opening - at < LONGEST) {
		const text = tokens[at]?.text ?? '';
		// Between two authors stands a word, so that "In Wu (2021)" ends with Wu.
		const isBetween = BETWEEN_NAMES.has(text);
		if (!isBetween && (isName || !isAuthor(text))) return;
		isName = !isBetween;
		if (isName) cited.add(at);
		at -= 1;
	}
}

/** A name and no common word: "Wu", not the "Task" of "Shared Task (2019)". */
function isAuthor(text: string): boolean {
	if (!AUTHOR.test(text)) return false;
	const lower = text.toLowerCase();
	return !isKnownWord(lower) || wordFacts(lower).capital > 0.6;
}

function isOfCitation(text: string): boolean {
	return BETWEEN_NAMES.has(text) || /^\p{Lu}/u.test(text) || isYear(text);
}
