import phrases from '../data/background-phrases.json' with { type: 'json' };
import words from '../data/background-words.json' with { type: 'json' };

/** What is known of a word before any paper is read; shares are 0..1, counts are log10. */
export type WordFacts = {
	/** How often it is said: log10 of occurrences per billion in film subtitles. */
	readonly everyday: number;
	/** In how many scholarly abstracts it stands, log10. */
	readonly abstracts: number;
	/** Titles with it per abstract with it: high for what papers are about, low for "results". */
	readonly title: number;
	/** Of the abstracts with it, the share that repeat it. */
	readonly repeated: number;
	/** As a noun, how often it ends its phrase, and how often it is the whole of it. */
	readonly head: number;
	readonly alone: number;
	/** How often it is a verb, and how often an adjective. */
	readonly verb: number;
	readonly adjective: number;
	/** How often it has a capital inside a sentence: high for "Gaussian". */
	readonly capital: number;
};

/** What is known of a whole phrase; the same measures as of a word. */
export type PhraseFacts = {
	readonly abstracts: number;
	readonly title: number;
	readonly repeated: number;
	/** How often it is a whole noun phrase, not a part of a longer one. */
	readonly whole: number;
};

const unknownWord: WordFacts = {
	everyday: 0,
	abstracts: 0,
	title: 0.1,
	repeated: 0.2,
	head: 0.5,
	alone: 0.25,
	verb: 0.1,
	adjective: 0.2,
	capital: 0.5,
};

/** What there is to say of a phrase that is not known. */
export const UNKNOWN_PHRASE: PhraseFacts = { abstracts: 0, title: 0.1, repeated: 0.2, whole: 0.5 };

/** What is known of `word` (lower case); of its other number if it is not known itself. */
export function wordFacts(word: string): WordFacts {
	const known = factsByWord.get(word) ?? factsOfOthers.get(word);
	if (known !== undefined) return known;
	const other = word.endsWith('s') ? word.slice(0, -1) : `${word}s`;
	const facts = factsByWord.get(other) ?? unknownWord;
	if (factsOfOthers.size >= REMEMBERED) factsOfOthers.clear();
	factsOfOthers.set(word, facts);
	return facts;
}

/** Is this very spelling known (lower case)? */
export function isKnownWord(word: string): boolean {
	return factsByWord.has(word);
}

/** Words not known themselves that were asked for lately. */
const factsOfOthers = new Map<string, WordFacts>();
const REMEMBERED = 20_000;

/** What is known of a phrase, by the key of its candidate. */
export function phraseFacts(key: string): PhraseFacts {
	const line = lineByPhrase.get(key);
	return line === undefined ? UNKNOWN_PHRASE : new PhraseRow(phraseNumbers, 4 * line);
}

/**
 * The numbers of one line of a file, 0 to 99, which lie side by side with those of all others: memory is
 * what discovery waits for, and so they take least of it.
 */
class Row {
	readonly #numbers: Uint8Array;
	readonly #start: number;

	constructor(numbers: Uint8Array, start: number) {
		this.#numbers = numbers;
		this.#start = start;
	}

	protected at(column: number): number {
		return this.#numbers[this.#start + column] ?? 0;
	}
}

class WordRow extends Row implements WordFacts {
	get everyday(): number {
		return this.at(0) / 10;
	}
	get abstracts(): number {
		return this.at(1) / 10;
	}
	get title(): number {
		return this.at(2) / 100;
	}
	get repeated(): number {
		return this.at(3) / 100;
	}
	get head(): number {
		return this.at(4) / 100;
	}
	get alone(): number {
		return this.at(5) / 100;
	}
	get verb(): number {
		return this.at(6) / 100;
	}
	get adjective(): number {
		return this.at(7) / 100;
	}
	get capital(): number {
		return this.at(8) / 100;
	}
}

class PhraseRow extends Row implements PhraseFacts {
	get abstracts(): number {
		return this.at(0) / 10;
	}
	get title(): number {
		return this.at(1) / 100;
	}
	get repeated(): number {
		return this.at(2) / 100;
	}
	get whole(): number {
		return this.at(3) / 100;
	}
}

/** Reads lines of a name and `width` numbers: the names by line, and all numbers in a row. */
function readLines(lines: readonly string[], width: number): [Map<string, number>, Uint8Array] {
	const numbers = new Uint8Array(width * lines.length);
	const lineByName = new Map(
		lines.map((line, i) => {
			const [name = '', ...values] = line.split(' ');
			numbers.set(values.map(Number), width * i);
			return [name, i];
		}),
	);
	return [lineByName, numbers];
}

const [lineByWord, wordNumbers] = readLines(words, 9);
const [lineByPhrase, phraseNumbers] = readLines(phrases, 4);

const factsByWord: ReadonlyMap<string, WordFacts> = new Map(
	[...lineByWord].map(([word, line]) => [word, new WordRow(wordNumbers, 9 * line)]),
);
