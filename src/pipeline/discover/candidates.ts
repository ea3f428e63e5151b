import { tokenize } from '../text.ts';
import type { WordFacts } from './background.ts';
import { isNaming } from './generic.ts';
import { type Spelling, spellingOf } from './spelling-of.ts';
import type { TaggedPassage, Word } from './words.ts';

/** One place where a candidate stands: words `first` to `last` of a passage. */
export type Occurrence = {
	readonly passage: number;
	readonly first: number;
	readonly last: number;
	/** Words of the noun phrase before and after it. */
	readonly before: number;
	readonly after: number;
	/** Number of that noun phrase; equal ones share it. */
	readonly chunk: number;
};

/** A phrase that may name a concept, with every place where it stands. */
export type Candidate = {
	/** What its spellings share: see `keyOf`. */
	readonly key: string;
	/** Lower case, the last one singular, hyphens cut. */
	readonly words: readonly string[];
	/** What is known of each of `words`. */
	readonly facts: readonly WordFacts[];
	readonly occurrences: Occurrence[];
	/** Its abbreviation and what that stands for are both here. */
	abbreviated: boolean;
};

const LONGEST = 5;
// A longer run of nouns is no phrase but a list without commas.
const LONGEST_CHUNK = 12;
const LONGEST_WORD = 40;

/**
 * All phrases of the passages that may name a concept, by key, in order of first occurrence.
 *
 * A noun phrase is a run of nouns, adjectives and participles of one sentence; its candidates are all runs of at most
 * five of its words that end in a noun or a word used as one. Linear in the length of the text.
 */
export function findCandidates(passages: readonly TaggedPassage[]): Map<string, Candidate> {
	const found = new Map<string, Candidate>();
	const numbers = new Map<string, number>();
	passages.forEach(({ words }, passage) => {
		const numberOf = (first: number, end: number): number => {
			let text = '';
			for (let index = first; index < end; index += 1) text += ` ${words[index]?.lower}`;
			const number = numbers.get(text) ?? numbers.size;
			numbers.set(text, number);
			return number;
		};
		let first = 0;
		while (first < words.length) {
			let end = first;
			while (end - first < LONGEST_CHUNK && isPart(words, end) && isOneSentence(words, first, end))
				end += 1;
			if (end > first)
				addChunk(found, words, { passage, first, end, number: numberOf(first, end) });
			first = Math.max(end, first + 1);
		}
	});
	return found;
}

/** The words of a phrase as candidates count them: small letters, hyphens cut, the last one singular. */
export function keyWords(spellings: readonly Spelling[]): string[] {
	const end = spellings.length - 1;
	return spellings.flatMap(({ inner, last }, index) => (index === end ? last : inner));
}

/** Spells out `phrase`, word by word. */
export function spellingsIn(phrase: string): Spelling[] {
	return tokenize(phrase).map(spellingOf);
}

/** One key for all spellings of a phrase: "data set", "datasets" and "data-set"; "GPT-2" and "GPT2". */
export function keyOf(words: readonly string[]): string {
	return words.join('');
}

/** The key of words that stand together. */
export function keyOfSpellings(spellings: readonly Spelling[]): string {
	let key = '';
	for (const [index, { innerKey, lastKey }] of spellings.entries()) {
		key += index === spellings.length - 1 ? lastKey : innerKey;
	}
	return key;
}

type Chunk = {
	readonly passage: number;
	readonly first: number;
	readonly end: number;
	/** Tells it from chunks of other words. */
	readonly number: number;
};

function addChunk(found: Map<string, Candidate>, words: readonly Word[], chunk: Chunk): void {
	for (let last = chunk.first; last < chunk.end; last += 1) {
		const head = words[last];
		if (head === undefined || !canEnd(head)) continue;
		const isAlone = head.tag === 'J' && last < chunk.end - 1;
		const start = isAlone ? last : Math.max(chunk.first, last - LONGEST + 1);
		let key = head.spelling.lastKey;
		for (let first = last; first >= start; first -= 1) {
			if (first < last) key = (words[first]?.spelling.innerKey ?? '') + key;
			const occurrence = {
				passage: chunk.passage,
				first,
				last,
				before: first - chunk.first,
				after: chunk.end - 1 - last,
				chunk: chunk.number,
			};
			const known = found.get(key);
			if (known !== undefined) known.occurrences.push(occurrence);
			else found.set(key, newCandidate(key, words, occurrence));
		}
	}
}

function newCandidate(key: string, words: readonly Word[], place: Occurrence): Candidate {
	const parts: string[] = [];
	const facts: WordFacts[] = [];
	for (let index = place.first; index <= place.last; index += 1) {
		const spelling = words[index]?.spelling;
		if (spelling === undefined) continue;
		const isLast = index === place.last;
		for (const part of isLast ? spelling.last : spelling.inner) parts.push(part);
		for (const fact of isLast ? spelling.lastFacts : spelling.innerFacts) facts.push(fact);
	}
	return { key, words: parts, facts, occurrences: [place], abbreviated: false };
}

/** Can this word be in a noun phrase? */
export function isPart(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (word === undefined || word.text.length > LONGEST_WORD) return false;
	if (!'NPJGD'.includes(word.tag)) return false;
	const { isBreaker } = word.spelling;
	if (isBreaker && !isNaming(word, words[index + 1]?.spelling.lastKey ?? '')) return false;
	if (words[index + 1]?.lower === 'et' && words[index + 2]?.lower === 'al') return false;
	return word.kind === 'word' || (word.kind === 'number' && word.tag === 'P');
}

/** A heading or an item of a list ends without a full stop. */
function isOneSentence(words: readonly Word[], first: number, last: number): boolean {
	return words[first]?.sentence === words[last]?.sentence;
}

function canEnd({ tag, text }: Word): boolean {
	return tag === 'G' || (tag !== 'D' && text.length > 1);
}
