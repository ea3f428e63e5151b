import type { Concept } from '../schema/concept.ts';
import type { Cue } from './matches.ts';
import type { Span } from './text.ts';

/** The words of all senses that stand in one paper, ready to be asked for. */
export type SenseWords = {
	/** What the paper has of the sense of a concept. */
	ofConcept(concept: string): SenseHere;
};

/** The words of one sense that a paper has. */
export type SenseHere = {
	readonly with: readonly WordHere[];
	readonly without: readonly WordHere[];
};

/** A word of a sense, with its places in a paper. */
export type WordHere = {
	readonly word: string;
	/** In order of the text. */
	readonly standings: readonly Standing[];
	/** How often it stands in a sentence, by `sentenceKey`. */
	readonly bySentence: ReadonlyMap<number, number>;
};

/** A stretch of a passage: 0 for the title, 1 for the abstract. */
export type Standing = Span & { readonly passage: number };

/** Gathers the words of senses that were found, by passage. */
export function gatherSenseWords(
	cues: readonly (readonly Cue[])[],
	conceptById: ReadonlyMap<string, Concept>,
): SenseWords {
	const wordsHere = new Map<string, OpenWord>();
	cues.forEach((found, passage) => {
		for (const { text, start, end, sentence } of found) {
			let here = wordsHere.get(text);
			if (here === undefined) {
				here = { word: text, standings: [], bySentence: new Map() };
				wordsHere.set(text, here);
			}
			const key = sentenceKey(passage, sentence);
			here.standings.push({ start, end, passage });
			here.bySentence.set(key, (here.bySentence.get(key) ?? 0) + 1);
		}
	});
	const known = new Map<string, SenseHere>();
	const here = (words: readonly string[]) => words.flatMap((word) => wordsHere.get(word) ?? []);
	return {
		ofConcept(concept) {
			const sense = conceptById.get(concept)?.sense;
			if (sense === undefined) return NOTHING;
			const found = known.get(concept);
			if (found !== undefined) return found;
			const made = { with: here(sense.with), without: here(sense.without) };
			known.set(concept, made);
			return made;
		},
	};
}

type OpenWord = {
	readonly word: string;
	readonly standings: Standing[];
	readonly bySentence: Map<number, number>;
};

const NOTHING: SenseHere = { with: [], without: [] };

/** Names a sentence of a paper. */
export function sentenceKey(passage: number, sentence: number): number {
	return sentence * 2 + passage;
}

/** Where `word` stands last, at or before the start of `place`; found by halving. */
export function lastUpTo({ standings }: WordHere, place: Standing): Standing | undefined {
	let low = 0;
	let high = standings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = standings[middle];
		if (one === undefined) return undefined;
		const isUpTo =
			one.passage < place.passage || (one.passage === place.passage && one.start <= place.start);
		if (isUpTo) low = middle + 1;
		else high = middle;
	}
	const found = standings[low - 1];
	return found?.passage === place.passage ? found : undefined;
}
