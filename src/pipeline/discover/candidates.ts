import { lemmaOf } from '../spelling.ts';
import { tokenize } from '../text.ts';
import { isBreaker } from './stoplist.ts';
import type { TaggedPassage, Word } from './words.ts';

/** One place where a candidate stands: words `first` to `last` of a passage. */
export type Occurrence = {
	readonly passage: number;
	readonly first: number;
	readonly last: number;
	/** Words of the noun phrase before and after it. */
	readonly before: number;
	readonly after: number;
};

/** A phrase that may name a concept, with every place where it stands. */
export type Candidate = {
	/** What its spellings share: see `keyOf`. */
	readonly key: string;
	/** Lower case, the last one singular, hyphens cut. */
	readonly words: readonly string[];
	readonly occurrences: Occurrence[];
	/** Its abbreviation and what that stands for are both here. */
	abbreviated: boolean;
};

const LONGEST = 5;
// A title in capitals, a list without commas: no noun phrase goes on for so long.
const LONGEST_CHUNK = 25;
const LONGEST_WORD = 40;

/**
 * All phrases of the passages that may name a concept, by key, in order of first occurrence.
 *
 * A noun phrase is a run of nouns, adjectives and participles; its candidates are all runs of at most
 * five of its words that end in a noun or a word used as one. Linear in the length of the text.
 */
export function findCandidates(passages: readonly TaggedPassage[]): Map<string, Candidate> {
	const found = new Map<string, Candidate>();
	passages.forEach(({ words }, passage) => {
		let first = 0;
		while (first < words.length) {
			let end = first;
			while (end < words.length && end - first < LONGEST_CHUNK && isPart(words, end)) end += 1;
			if (end > first) addChunk(found, words, { passage, first, end });
			first = end + 1;
		}
	});
	return found;
}

/** What of a word its key is made of. */
export type Spelling = Pick<Word, 'text' | 'lower'>;

/** The words of a phrase as candidates count them: small letters, hyphens cut, the last one singular. */
export function keyWords(words: readonly Spelling[]): string[] {
	const result: string[] = [];
	words.forEach(({ text, lower }, index) => {
		const word = index === words.length - 1 ? singularOf(text, lower) : lower;
		if (word.includes('-')) result.push(...word.split('-'));
		else result.push(word);
	});
	return result;
}

/** Spells out `phrase`, word by word. */
export function spellingsIn(phrase: string): Spelling[] {
	return tokenize(phrase).map(({ text }) => ({ text, lower: text.toLowerCase() }));
}

/** One key for all spellings of a phrase: "data set", "datasets" and "data-set"; "GPT-2" and "GPT2". */
export function keyOf(words: readonly string[]): string {
	return words.join('');
}

const singulars = new Map<string, string>();

/** "LMs" and "SAEs" are plurals of capitals; "mixture-of-experts" is none. */
function singularOf(text: string, lower: string): string {
	if (/[\p{Lu}\d]s$/u.test(text)) return lower.slice(0, -1);
	return /-(?:of|in|to|by|and)-/.test(lower) ? lower : singular(lower);
}

function singular(word: string): string {
	let known = singulars.get(word);
	if (known === undefined) {
		if (singulars.size > 50_000) singulars.clear();
		known = lemmaOf(word);
		singulars.set(word, known);
	}
	return known;
}

type Chunk = { readonly passage: number; readonly first: number; readonly end: number };

function addChunk(found: Map<string, Candidate>, words: readonly Word[], chunk: Chunk): void {
	for (let last = chunk.first; last < chunk.end; last += 1) {
		if (!canEnd(words, last)) continue;
		for (let first = Math.max(chunk.first, last - LONGEST + 1); first <= last; first += 1) {
			if (first < last && words[last]?.tag === 'J' && last < chunk.end - 1) continue;
			const parts = keyWords(words.slice(first, last + 1));
			const key = keyOf(parts);
			const occurrence = {
				passage: chunk.passage,
				first,
				last,
				before: first - chunk.first,
				after: chunk.end - 1 - last,
			};
			const known = found.get(key);
			if (known !== undefined) known.occurrences.push(occurrence);
			else found.set(key, { key, words: parts, occurrences: [occurrence], abbreviated: false });
		}
	}
}

/** Can this word be in a noun phrase? */
export function isPart(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word === undefined || word.text.length > LONGEST_WORD) return false;
	if (!'NPJGD'.includes(word.tag)) return false;
	if (isBreaker(word.lower)) return false;
	if (words[index + 1]?.lower === 'et' && words[index + 2]?.lower === 'al') return false;
	return word.kind === 'word' || (word.kind === 'number' && word.tag === 'P');
}

function canEnd(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word === undefined) return false;
	if (word.tag === 'G') return true;
	return word.tag !== 'D' && word.text.length > 1;
}
