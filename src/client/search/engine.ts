import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { SearchData } from '../../view/explorer-data.ts';
import { fold, placesOf, sentencesIn, wordsOf } from './text.ts';

type ConceptData = SearchData['concepts'][number];
type PaperData = SearchData['papers'][number];

/** A stretch of a text that answers the query; `end` excluded. */
export type Place = { readonly start: number; readonly end: number };

export type ConceptHit = {
	readonly concept: ConceptData;
	readonly places: readonly Place[];
	/** The written form that answers when the name does not: SAEs. */
	readonly written: string | undefined;
};

export type TitleHit = { readonly paper: PaperData; readonly places: readonly Place[] };

export type SentenceHit = {
	readonly paper: PaperData;
	readonly text: string;
	readonly places: readonly Place[];
};

/** What a query finds, the best first in each list. */
export type Found = {
	readonly concepts: readonly ConceptHit[];
	readonly titles: readonly TitleHit[];
	readonly sentences: readonly SentenceHit[];
};

const NOTHING: Found = { concepts: [], titles: [], sentences: [] };
const MAX_QUERY = 200;
const SENTENCES_PER_PAPER = 6;

/**
 * Makes an index of names, written forms, titles and abstracts.
 *
 * Every word of a query must be found, as the beginning of a word; words from five letters on may
 * have a slip in them. The returned function answers in milliseconds up to thousands of papers.
 */
export function createSearch(data: SearchData): (query: string) => Found {
	const concepts = indexOf(
		data.concepts.map(({ label, forms }, id) => ({ id, label, forms: forms.join('\n') })),
		['label', 'forms'],
	);
	const papers = indexOf(
		data.papers.map(({ title, text = '' }, id) => ({ id, title, text })),
		['title', 'text'],
	);
	return (query) => {
		const words = wordsOf(query.slice(0, MAX_QUERY));
		if (words.join('').length < 2) return NOTHING;
		const hits = papers.search(words.join(' '));
		return {
			concepts: concepts.search(words.join(' '), ranking(data, words)).flatMap((hit) => {
				const concept = data.concepts[hit.id];
				return concept === undefined ? [] : [conceptHit(concept, termsOf(hit, words))];
			}),
			titles: hits.flatMap((hit) => titleHit(data.papers[hit.id], termsOf(hit, words), words)),
			sentences: hits.flatMap((hit) => sentenceHits(data.papers[hit.id], termsOf(hit, words))),
		};
	};
}

/** A concept that is written just like the query comes first; then those in more papers. */
function ranking({ concepts }: SearchData, words: readonly string[]): SearchOptions {
	const query = words.join(' ');
	return {
		boostDocument: (id) => {
			const concept = concepts[id];
			if (concept === undefined) return 1;
			const forms = [concept.label, ...concept.forms].map((form) => wordsOf(form).join(' '));
			const isNamed = forms.some((form) => form === query || form === `${query}s`);
			return (isNamed ? 8 : 1) * (1 + Math.log2(1 + concept.papers) / 4);
		},
	};
}

function indexOf<Item extends { id: number }>(items: readonly Item[], fields: string[]) {
	const index = new MiniSearch<Item>({
		fields,
		tokenize: wordsOf,
		processTerm: (term) => term,
		searchOptions: {
			prefix: true,
			fuzzy: (term) => (term.length > 4 ? 0.2 : false),
			combineWith: 'AND',
			boost: { label: 4, forms: 2, title: 3 },
			weights: { fuzzy: 0.2, prefix: 0.6 },
		},
	});
	index.addAll(items);
	return index;
}

/** The beginnings of words to mark: what was typed where it fits, else the word that was found. */
function termsOf(hit: SearchResult, words: readonly string[]): string[] {
	return hit.terms.map((term) => words.find((word) => term.startsWith(word)) ?? term);
}

function conceptHit(concept: ConceptData, terms: readonly string[]): ConceptHit {
	const places = placesOf(concept.label, terms);
	const written =
		places.length > 0 ? undefined : concept.forms.find((form) => placesOf(form, terms).length > 0);
	return { concept, places, written };
}

function titleHit(
	paper: PaperData | undefined,
	terms: readonly string[],
	words: readonly string[],
): TitleHit[] {
	if (paper === undefined) return [];
	const places = placesOf(paper.title, terms);
	return hasAll(paper.title, places, words.length) ? [{ paper, places }] : [];
}

function sentenceHits(paper: PaperData | undefined, terms: readonly string[]): SentenceHit[] {
	if (paper?.text === undefined) return [];
	const found = sentencesIn(paper.text)
		.map((text) => ({ paper, text, places: placesOf(text, terms) }))
		.filter(({ places }) => places.length > 0);
	const most = Math.max(0, ...found.map(({ text, places }) => different(text, places)));
	return found
		.filter(({ text, places }) => different(text, places) === most)
		.slice(0, SENTENCES_PER_PAPER);
}

function hasAll(text: string, places: readonly Place[], words: number): boolean {
	return different(text, places) >= words;
}

function different(text: string, places: readonly Place[]): number {
	return new Set(places.map(({ start, end }) => fold(text.slice(start, end)))).size;
}
