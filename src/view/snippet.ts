import type { Section } from '../schema/mention.ts';

/** A stretch of a text that names a concept: UTF-16 offsets into that text, `end` excluded. */
export interface Mark {
	readonly concept: string;
	readonly start: number;
	readonly end: number;
}

/** A sentence with its marks, by start; marks may be nested but never lie outside the sentence. */
export interface MarkedSentence {
	readonly text: string;
	readonly marks: readonly Mark[];
}

/** A marked sentence of a paper; `start` is its offset in the text of the section. */
export interface PlacedSentence extends MarkedSentence {
	readonly section: Section;
	readonly start: number;
}

/** A part of a sentence to show: plain, or the words that name `concept`. */
export interface Segment {
	readonly text: string;
	readonly concept?: string;
}

/** A sentence cut to length at spaces; `before` and `after` say that something was left out. */
export interface Snippet extends MarkedSentence {
	readonly before: boolean;
	readonly after: boolean;
}

function byPlace(a: Mark, b: Mark): number {
	return a.start - b.start || b.end - a.end;
}

/**
 * Splits a sentence at its marks; joined again the texts are the sentence.
 *
 * Where marks overlap the first one wins, and of two that start together the longer. `only` limits
 * the marks to these concepts.
 */
export function segmentsOf(sentence: MarkedSentence, only?: ReadonlySet<string>): Segment[] {
	const segments: Segment[] = [];
	let done = 0;
	for (const mark of [...sentence.marks].sort(byPlace)) {
		if (mark.start < done || mark.end > sentence.text.length) continue;
		if (only && !only.has(mark.concept)) continue;
		if (mark.start > done) segments.push({ text: sentence.text.slice(done, mark.start) });
		segments.push({ text: sentence.text.slice(mark.start, mark.end), concept: mark.concept });
		done = mark.end;
	}
	if (done < sentence.text.length) segments.push({ text: sentence.text.slice(done) });
	return segments;
}

/**
 * Cuts a sentence to at most `length` code units around the first mark of `concepts`, at blanks.
 *
 * Two fifths of the length stand before the mark. Marks that the cut takes away are dropped; a
 * sentence that fits is returned whole.
 */
export function snippetOf(
	sentence: MarkedSentence,
	concepts: ReadonlySet<string>,
	length = 170,
): Snippet {
	const { text, marks } = sentence;
	if (text.length <= length) return { text, marks, before: false, after: false };
	const focus = marks.find((mark) => concepts.has(mark.concept)) ?? { start: 0, end: 0 };
	const wanted = Math.max(0, focus.start - Math.round(length * 0.42));
	const start = wordStart(text, Math.min(wanted, text.length - length), focus.start);
	const end = wordEnd(text, start + length, focus.end);
	return {
		text: text.slice(start, end),
		marks: marks
			.filter((mark) => mark.start >= start && mark.end <= end)
			.map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start })),
		before: start > 0,
		after: end < text.length,
	};
}

function wordStart(text: string, at: number, limit: number): number {
	if (at <= 0) return 0;
	const blank = text.indexOf(' ', at);
	return blank < 0 || blank >= limit ? Math.min(at, limit) : blank + 1;
}

function wordEnd(text: string, at: number, limit: number): number {
	if (at >= text.length) return text.length;
	const blank = text.lastIndexOf(' ', at);
	return blank <= limit ? Math.max(at, limit) : blank;
}

/**
 * Orders the sentences of a paper by how well they show `concepts`, best first, for evidence.
 *
 * A sentence that names more of them comes first, then one that names them more often; the abstract
 * before the title, which stands above it anyway; then reading order.
 */
export function bestSentences<Sentence extends PlacedSentence>(
	sentences: readonly Sentence[],
	concepts: ReadonlySet<string>,
): Sentence[] {
	const rated = sentences.map((sentence) => {
		const hits = sentence.marks.filter((mark) => concepts.has(mark.concept));
		return { sentence, named: new Set(hits.map((mark) => mark.concept)).size, hits: hits.length };
	});
	return rated
		.filter((rating) => rating.named > 0)
		.sort(
			(a, b) =>
				b.named - a.named ||
				Number(a.sentence.section === 'title') - Number(b.sentence.section === 'title') ||
				b.hits - a.hits ||
				a.sentence.start - b.sentence.start,
		)
		.map(({ sentence }) => sentence);
}
