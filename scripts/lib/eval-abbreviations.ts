import { findAbbreviations } from '../../src/pipeline/abbreviations.ts';
import { isAcronym } from '../../src/pipeline/forms.ts';
import { type Span, type Token, tokenize } from '../../src/pipeline/text.ts';
import type { Tally } from './eval-concepts.ts';
import type { AbbreviationGold } from './eval-gold.ts';

/** Pairs of short and long form, or the spans of each where the gold marks those. */
export type AbbreviationScore =
	| { readonly pairs: Tally }
	| { readonly shorts: Tally; readonly longs: Tally };

/** Scores the abbreviation finder, document by document, on whole pairs or on exact spans. */
export function scoreAbbreviations(gold: readonly AbbreviationGold[]): AbbreviationScore {
	return gold.some(({ acronyms }) => acronyms !== undefined) ? scoreSpans(gold) : scorePairs(gold);
}

function scorePairs(gold: readonly AbbreviationGold[]): AbbreviationScore {
	const pairs: Tally = { hits: 0, found: 0, gold: 0 };
	for (const document of gold) {
		const wanted = new Set((document.pairs ?? []).map(([short, long]) => pairKey(short, long)));
		const found = new Set<string>();
		for (const text of [document.title, document.text]) {
			for (const { shortSpan, long } of findAbbreviations(text)) {
				found.add(pairKey(text.slice(shortSpan.start, shortSpan.end), long));
			}
		}
		count(pairs, found, wanted);
	}
	return { pairs };
}

function pairKey(short: string, long: string): string {
	return `${short} | ${long}`.toLowerCase().replace(/\s+/g, ' ');
}

/** Here acronyms count that the text does not define, too. */
function scoreSpans(gold: readonly AbbreviationGold[]): AbbreviationScore {
	const shorts: Tally = { hits: 0, found: 0, gold: 0 };
	const longs: Tally = { hits: 0, found: 0, gold: 0 };
	for (const { text, words, acronyms = [], longForms = [] } of gold) {
		const found = findAbbreviations(text);
		const lone = loneAcronyms(tokenize(text));
		const all = [...found.map(({ shortSpan }) => shortSpan), ...lone];
		const keysOf = (spans: readonly Span[]) =>
			new Set(spans.map((span) => spanKey(words === undefined ? span : widen(span, words))));
		count(shorts, keysOf(all), new Set(acronyms.map(spanKey)));
		count(longs, keysOf(found.map(({ longSpan }) => longSpan)), new Set(longForms.map(spanKey)));
	}
	return { shorts, longs };
}

/** Acronyms, defined or not; words of a heading in capitals are none. */
function loneAcronyms(tokens: readonly Token[]): Token[] {
	const isLoud = (token: Token | undefined) =>
		token !== undefined && /^\p{Lu}{2,}$/u.test(token.text);
	return tokens.filter((token, i) => {
		if (token.kind !== 'word' || !isAcronym(token)) return false;
		const around = [-2, -1, 1, 2].map((step) => isLoud(tokens[i + step]));
		const [farBefore, before, after, farAfter] = around;
		return !((farBefore && before) || (before && after) || (after && farAfter));
	});
}

/** The whole words that a span touches. */
function widen({ start, end }: Span, words: readonly Span[]): Span {
	const first = words.find((word) => word.end > start);
	const last = words.findLast((word) => word.start < end);
	return { start: first?.start ?? start, end: last?.end ?? end };
}

function spanKey({ start, end }: Span): string {
	return `${start}-${end}`;
}

function count(tally: Tally, found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
	tally.found += found.size;
	tally.gold += wanted.size;
	tally.hits += found.intersection(wanted).size;
}
