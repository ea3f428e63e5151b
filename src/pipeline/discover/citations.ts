import type { Token } from '../text.ts';

const YEAR = /^(?:19|20)\d{2}[a-z]?$/;
const BETWEEN_NAMES: ReadonlySet<string> = new Set([',', ';', '.', '&', 'and', 'et', 'al']);
const LONGEST = 30;

/**
 * Indices of the tokens that only cite: names in brackets before a year, "(Ippolito & Callison-Burch,
 * 2023)" or "[Li, 2019; Wu et al., 2021]".
 */
export function citedTokens(tokens: readonly Token[]): ReadonlySet<number> {
	const cited = new Set<number>();
	for (const [year, { text }] of tokens.entries()) {
		if (!YEAR.test(text)) continue;
		let first = year - 1;
		while (year - first < LONGEST && isOfCitation(tokens[first]?.text ?? '')) first -= 1;
		const opening = tokens[first]?.text;
		if (opening !== '(' && opening !== '[') continue;
		for (let at = first + 1; at <= year; at += 1) cited.add(at);
	}
	return cited;
}

function isOfCitation(text: string): boolean {
	return BETWEEN_NAMES.has(text) || /^\p{Lu}/u.test(text) || YEAR.test(text);
}
