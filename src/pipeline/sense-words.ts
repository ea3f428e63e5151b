import type { Cue } from './matches.ts';
import type { Span } from './text.ts';
import type { CueWord, SenseCues } from './vocabulary.ts';

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

/** Gathers the words of senses that were found, by passage, for the senses that are asked for. */
export function gatherSenseWords(
	cues: readonly (readonly Cue[])[],
	senses: ReadonlyMap<string, SenseCues>,
): SenseWords {
	let places: ReadonlyMap<number, WordPlaces> | undefined;
	const here = (wanted: readonly CueWord[]): WordHere[] => {
		places ??= placesByNode(cues);
		const found: WordHere[] = [];
		for (const { word, node } of wanted) {
			const own = places.get(node);
			if (own !== undefined) found.push({ word, ...own });
		}
		return found;
	};
	const known = new Map<string, SenseHere>();
	return {
		ofConcept(concept) {
			const sense = senses.get(concept);
			if (sense === undefined) return NOTHING;
			const found = known.get(concept);
			if (found !== undefined) return found;
			const made = { with: here(sense.with), without: here(sense.without) };
			known.set(concept, made);
			return made;
		},
	};
}

type WordPlaces = { readonly standings: Standing[]; readonly bySentence: Map<number, number> };

function placesByNode(cues: readonly (readonly Cue[])[]): Map<number, WordPlaces> {
	const places = new Map<number, WordPlaces>();
	cues.forEach((found, passage) => {
		for (const { node, start, end, sentence } of found) {
			let own = places.get(node);
			if (own === undefined) {
				own = { standings: [], bySentence: new Map() };
				places.set(node, own);
			}
			const key = sentenceKey(passage, sentence);
			own.standings.push({ start, end, passage });
			own.bySentence.set(key, (own.bySentence.get(key) ?? 0) + 1);
		}
	});
	return places;
}

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
