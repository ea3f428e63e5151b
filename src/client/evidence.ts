import type { ShardMark, ShardSentence } from '../view/explorer-data.ts';
import { type MarkedSentence, segmentsOf, snippetOf } from '../view/snippet.ts';
import { pageOf } from './addresses.ts';
import { el } from './dom.ts';
import type { Legend } from './legend.ts';

/** Turns a sentence of a data file into one with marks. */
export function markedSentence({ text, marks }: ShardSentence): MarkedSentence {
	return {
		text,
		marks: marks.map(([start, end, concept]) => ({ start, end, concept })),
	};
}

/** How a sentence is shown: which concepts are marked, and how long it may be. */
type Showing = { readonly concepts?: ReadonlySet<string>; readonly length?: number };

/**
 * Shows a sentence with a thread in the colour of its theme under each of `concepts`.
 *
 * Without `concepts` every marked concept has its thread; without `length` the sentence is whole.
 */
export function sentenceParts(
	sentence: ShardSentence,
	legend: Legend,
	{ concepts, length }: Showing,
): (HTMLElement | string)[] {
	const marked = markedSentence(sentence);
	const cut = length
		? snippetOf(marked, concepts ?? new Set(), length)
		: { ...marked, before: false, after: false };
	const parts = segmentsOf(cut, concepts).map(({ text, concept }) =>
		concept
			? el('span', { class: `thread ${legend.hueOfConcept(concept)}` }, text)
			: text.replaceAll(' -- ', ' – '),
	);
	return [...(cut.before ? ['… '] : []), ...parts, ...(cut.after ? [' …'] : [])];
}

/** A quotation that leads to its sentence on the page of the paper. */
export function quote(
	paper: string,
	sentence: ShardSentence,
	legend: Legend,
	showing: Showing,
): HTMLElement {
	const href = pageOf(`paper:${paper}`, sentence.anchor);
	return el(
		'blockquote',
		{ class: 'quote' },
		...sentenceParts(sentence, legend, showing),
		' ',
		el('a', { class: 'to', href, 'aria-label': 'This sentence in its abstract' }, '¶'),
	);
}

/** Joins sentences of one paper that two files hold, with the marks of both. */
export function mergeSentences(
	one: readonly ShardSentence[],
	other: readonly ShardSentence[],
): ShardSentence[] {
	const merged = new Map<string, ShardSentence>();
	for (const sentence of [...one, ...other]) {
		const marks = merged.get(sentence.anchor)?.marks ?? [];
		merged.set(sentence.anchor, { ...sentence, marks: uniteMarks(marks, sentence.marks) });
	}
	return [...merged.values()];
}

function uniteMarks(one: readonly ShardMark[], other: readonly ShardMark[]): ShardMark[] {
	const byPlace = new Map([...one, ...other].map((mark) => [mark.join(), mark]));
	return [...byPlace.values()].sort((a, b) => a[0] - b[0]);
}
