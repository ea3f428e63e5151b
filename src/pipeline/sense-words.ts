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
};

/** A stretch of a passage: 0 for the title, 1 for the abstract. */
export type Standing = Span & { readonly passage: number; readonly sentence: number };

/** Gathers the words of senses that were found, by passage, for the senses that are asked for. */
export function gatherSenseWords(
	cues: readonly (readonly Cue[])[],
	senses: ReadonlyMap<string, SenseCues>,
): SenseWords {
	let places: ReadonlyMap<number, Standing[]> | undefined;
	const here = (wanted: readonly CueWord[]): WordHere[] => {
		places ??= placesByNode(cues);
		const found: WordHere[] = [];
		for (const { word, node } of wanted) {
			const standings = places.get(node);
			if (standings !== undefined) found.push({ word, standings });
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

function placesByNode(cues: readonly (readonly Cue[])[]): Map<number, Standing[]> {
	const places = new Map<number, Standing[]>();
	cues.forEach((found, passage) => {
		for (const { node, start, end, sentence } of found) {
			const own = places.get(node);
			const standing = { start, end, passage, sentence };
			if (own === undefined) places.set(node, [standing]);
			else own.push(standing);
		}
	});
	return places;
}

const NOTHING: SenseHere = { with: [], without: [] };

/** How often `word` stands in the sentence of `place`. */
export function timesIn({ standings }: WordHere, { passage, sentence }: Standing): number {
	const first = standings[0];
	if (standings.length === 1) {
		return Number(first?.passage === passage && first.sentence === sentence);
	}
	const upTo = countUpTo(standings, 'sentence', passage, sentence);
	return upTo - countUpTo(standings, 'sentence', passage, sentence - 1);
}

/** Where `word` stands last, at or before the start of `place`. */
export function lastUpTo({ standings }: WordHere, place: Standing): Standing | undefined {
	const { passage, start } = place;
	const found = standings[countUpTo(standings, 'start', passage, start) - 1];
	return found?.passage === passage ? found : undefined;
}

/** How many of `standings` are in an earlier passage, or in this one up to `last`; found by halving. */
function countUpTo(
	standings: readonly Standing[],
	by: 'sentence' | 'start',
	passage: number,
	last: number,
): number {
	let low = 0;
	let high = standings.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		const one = standings[middle];
		if (one === undefined) return low;
		const isUpTo = one.passage < passage || (one.passage === passage && one[by] <= last);
		if (isUpTo) low = middle + 1;
		else high = middle;
	}
	return low;
}
