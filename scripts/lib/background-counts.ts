import { type Candidate, findCandidates } from '../../src/pipeline/discover/candidates.ts';
import { tagPassage, type Word } from '../../src/pipeline/discover/words.ts';
import { readPassages } from '../../src/pipeline/passages.ts';
import { tokenize } from '../../src/pipeline/text.ts';

type WordCount = {
	/** Abstracts and titles with it, abstracts that repeat it, occurrences, those with a capital inside a sentence. */
	abstracts: number;
	titles: number;
	repeated: number;
	occurrences: number;
	capitals: number;
	/** Tagged occurrences: all, as a noun, as the last noun of a phrase, as the whole of it, as verb, as adjective. */
	tagged: number;
	nouns: number;
	heads: number;
	alone: number;
	verbs: number;
	adjectives: number;
};

type PhraseCount = { abstracts: number; titles: number; repeated: number; whole: number };

/** How words and phrases are used in abstracts. */
export type Counts = {
	readonly words: ReadonlyMap<string, WordCount>;
	readonly phrases: ReadonlyMap<string, PhraseCount>;
};

/** Tagging takes most of the time; a part of the papers is enough for it. */
const TAGGED_EVERY = 3;
const LONGEST_PHRASE = 4;

/** Counts words in all papers, and parts of speech and phrases in every third. */
export function countAbstracts(papers: readonly { title: string; abstract: string }[]): Counts {
	const words = new Map<string, WordCount>();
	const phrases = new Map<string, PhraseCount>();
	papers.forEach(({ title, abstract }, index) => {
		countWords(words, title, abstract);
		if (index % TAGGED_EVERY !== 0) return;
		const passages = readPassages({ id: '', title, abstract }).map(tagPassage);
		countTags(words, passages[1]?.words ?? []);
		for (const candidate of findCandidates(passages).values()) countPhrase(phrases, candidate);
	});
	return { words, phrases };
}

function countWords(words: Map<string, WordCount>, title: string, abstract: string): void {
	const inTitle = new Set(tokenize(title).map(({ text }) => text.toLowerCase()));
	for (const word of inTitle) if (hasLetter(word)) countOf(words, word).titles += 1;
	const own = new Map<string, number>();
	let before = '.';
	for (const { text } of tokenize(abstract)) {
		const lower = text.toLowerCase();
		if (hasLetter(lower)) {
			own.set(lower, (own.get(lower) ?? 0) + 1);
			const isCapital = !/^[.!?]$/.test(before) && !lower.startsWith(text.charAt(0));
			if (isCapital) countOf(words, lower).capitals += 1;
		}
		before = text;
	}
	for (const [word, occurrences] of own) {
		const count = countOf(words, word);
		count.abstracts += 1;
		count.occurrences += occurrences;
		if (occurrences > 1) count.repeated += 1;
	}
}

function countTags(words: Map<string, WordCount>, spoken: readonly Word[]): void {
	const isNoun = (word: Word | undefined) => word?.tag === 'N' || word?.tag === 'P';
	spoken.forEach((word, i) => {
		if (!hasLetter(word.lower)) return;
		const count = countOf(words, word.lower);
		count.tagged += 1;
		if (word.tag === 'J') count.adjectives += 1;
		if (word.tag === 'V' || word.tag === 'D' || word.tag === 'G') count.verbs += 1;
		if (!isNoun(word)) return;
		count.nouns += 1;
		if (isNoun(spoken[i + 1])) return;
		count.heads += 1;
		const before = spoken[i - 1];
		if (!isNoun(before) && before?.tag !== 'J') count.alone += 1;
	});
}

function countPhrase(
	phrases: Map<string, PhraseCount>,
	{ key, words, occurrences }: Candidate,
): void {
	if (words.length > LONGEST_PHRASE || key.includes(' ')) return;
	const count = phrases.get(key) ?? { abstracts: 0, titles: 0, repeated: 0, whole: 0 };
	const inAbstract = occurrences.filter(({ passage }) => passage === 1).length;
	if (inAbstract > 0) count.abstracts += 1;
	if (inAbstract > 1) count.repeated += 1;
	if (inAbstract < occurrences.length) count.titles += 1;
	if (occurrences.some(({ before, after }) => before + after === 0)) count.whole += 1;
	phrases.set(key, count);
}

function countOf(words: Map<string, WordCount>, word: string): WordCount {
	let count = words.get(word);
	if (count === undefined) {
		count = {
			abstracts: 0,
			titles: 0,
			repeated: 0,
			occurrences: 0,
			capitals: 0,
			tagged: 0,
			nouns: 0,
			heads: 0,
			alone: 0,
			verbs: 0,
			adjectives: 0,
		};
		words.set(word, count);
	}
	return count;
}

function hasLetter(text: string): boolean {
	return /\p{L}/u.test(text);
}

const FEWEST_ABSTRACTS = 8;
const FEWEST_SPOKEN = 60;
const FEWEST_PHRASES = 6;
/** Tags of rarer words are guesses. */
const FEWEST_TAGGED = 8;

/**
 * The lines of `background-words.json`, as `background.ts` reads them: word, ten times the logarithms of
 * its frequencies, then percentages. Shares are drawn towards the mean where there is little to count.
 */
export function wordLines(
	{ words }: Counts,
	spoken: readonly { readonly word: string; readonly count: number }[],
): string[] {
	const spokenCounts = new Map<string, number>();
	for (const { word, count } of spoken) {
		const lower = word.toLowerCase();
		spokenCounts.set(lower, (spokenCounts.get(lower) ?? 0) + count);
	}
	const total = [...spokenCounts.values()].reduce((sum, count) => sum + count, 0);
	const often = [...words].filter(([, { abstracts }]) => abstracts >= FEWEST_ABSTRACTS);
	const common = [...spokenCounts].filter(([, count]) => count >= FEWEST_SPOKEN);
	const listed = new Set([...often, ...common].map(([word]) => word));
	return [...listed].sort().map((word) => {
		const count = spokenCounts.get(word);
		const perBillion = count === undefined ? 1 : ((count + 0.5) / total) * 1e9;
		const everyday = Math.max(0, Math.round(10 * Math.log10(perBillion)));
		return [word, everyday, ...sharesOf(words.get(word))].join(' ');
	});
}

function sharesOf(count: WordCount | undefined): number[] {
	if (count === undefined || count.abstracts === 0) return [0, 10, 20, 50, 25, 10, 20, 0];
	const { abstracts, titles, repeated, tagged, nouns } = count;
	const tags =
		tagged < FEWEST_TAGGED
			? [50, 25, 10, 20]
			: [
					percent(count.heads + 2, nouns + 4),
					percent(count.alone + 1, nouns + 4),
					percent(count.verbs + 0.3, tagged + 3),
					percent(count.adjectives + 0.3, tagged + 3),
				];
	return [
		Math.round(10 * Math.log10(abstracts)),
		percent(titles + 1, abstracts + 10),
		percent(repeated + 2, abstracts + 10),
		...tags,
		percent(count.capitals, count.occurrences),
	];
}

/** The lines of `background-phrases.json`: key, ten times a logarithm, percentages. */
export function phraseLines({ phrases }: Counts): string[] {
	return [...phrases]
		.filter(([, { abstracts }]) => abstracts >= FEWEST_PHRASES)
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([key, { abstracts, titles, repeated, whole }]) =>
			[
				key,
				Math.round(10 * Math.log10(1 + abstracts)),
				percent(titles + 1, abstracts + 10),
				percent(repeated + 2, abstracts + 10),
				percent(whole + 2, abstracts + 4),
			].join(' '),
		);
}

function percent(part: number, whole: number): number {
	return Math.min(99, Math.round((100 * part) / whole));
}
