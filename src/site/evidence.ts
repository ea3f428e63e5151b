import type { Mention, Section } from '../schema/mention.ts';
import type { PaperEntry } from './entries.ts';
import { sentenceAnchor } from './urls.ts';

/** A sentence of a paper with the places where it names concepts. */
export type EvidenceSentence = {
	readonly paper: PaperEntry;
	readonly section: Section;
	readonly text: string;
	/** Where it starts in the plain text of its section. */
	readonly start: number;
	/** The anchor of the sentence on the page of the paper. */
	readonly anchor: string;
	/** In reading order, without overlaps; offsets into `text`, end excluded. */
	readonly marks: readonly SentenceMark[];
};

export type SentenceMark = {
	readonly start: number;
	readonly end: number;
	readonly concept: string;
};

/** The sentences that hold these mentions of a paper, in reading order, the title first. */
export function sentencesOf(paper: PaperEntry, mentions: readonly number[]): EvidenceSentence[] {
	const found = new Map<
		string,
		{ section: Section; text: string; start: number; marks: SentenceMark[] }
	>();
	for (const index of mentions) {
		const mention = paper.mentions[index];
		if (mention === undefined) continue;
		const start = sentenceStart(paper, mention);
		const key = `${mention.section} ${start}`;
		const { section, sentence: text, concept } = mention;
		const sentence = found.get(key) ?? { section, text, start, marks: [] };
		sentence.marks.push({ start: mention.start - start, end: mention.end - start, concept });
		found.set(key, sentence);
	}
	return [...found.values()]
		.sort(
			(a, b) => Number(b.section === 'title') - Number(a.section === 'title') || a.start - b.start,
		)
		.map((sentence) => ({
			...sentence,
			paper,
			anchor: sentenceAnchor(sentence.section, sentence.start),
			marks: inOrder(sentence.marks, sentence.text.length),
		}));
}

/** The anchor of the first sentence that holds one of these mentions: of the abstract, else of the title. */
export function firstAnchor(paper: PaperEntry, mentions: readonly number[]): string | undefined {
	const sentences = sentencesOf(paper, mentions);
	return (sentences.find(({ section }) => section === 'abstract') ?? sentences[0])?.anchor;
}

/** The anchor of a sentence on the page of its paper; undefined if it does not stand there to the letter. */
export function anchorOf(paper: PaperEntry, sentence: string): string | undefined {
	if (paper.paper.title === sentence) return sentenceAnchor('title', 0);
	const start = paper.text.indexOf(sentence);
	return start < 0 ? undefined : sentenceAnchor('abstract', start);
}

/**
 * Where the sentence of a mention starts in the plain text of its section.
 *
 * A sentence that is not part of the text to the letter (the abstract was edited after the last
 * `npm run extract`) is taken to start at the mention.
 */
export function sentenceStart(paper: PaperEntry, mention: Mention): number {
	if (mention.section === 'title') return 0;
	const start = paper.text.lastIndexOf(mention.sentence, mention.start);
	return start < 0 || start + mention.sentence.length < mention.end ? mention.start : start;
}

/** By place, the longer of two that start together first; names within names stay, for they are mentions too. */
function inOrder(marks: readonly SentenceMark[], length: number): SentenceMark[] {
	return marks
		.filter(({ end }) => end <= length)
		.sort((a, b) => a.start - b.start || b.end - a.end);
}
