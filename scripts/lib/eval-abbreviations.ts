import { findAbbreviations, isAcronym } from '../../src/pipeline/abbreviations.ts';
import { tokenize } from '../../src/pipeline/text.ts';
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
		const wanted = new Set(document.pairs.map(([short, long]) => pairKey(short, long)));
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
	for (const { text, acronyms = [], longForms = [] } of gold) {
		const found = findAbbreviations(text);
		const lone = tokenize(text).filter((token) => token.kind === 'word' && isAcronym(token.text));
		const all = [...found.map(({ shortSpan }) => shortSpan), ...lone];
		count(shorts, new Set(all.map(spanKey)), new Set(acronyms.map(spanKey)));
		const spans = found.map(({ longSpan }) => longSpan);
		count(longs, new Set(spans.map(spanKey)), new Set(longForms.map(spanKey)));
	}
	return { shorts, longs };
}

function spanKey({ start, end }: { start: number; end: number }): string {
	return `${start}-${end}`;
}

function count(tally: Tally, found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
	tally.found += found.size;
	tally.gold += wanted.size;
	tally.hits += found.intersection(wanted).size;
}
