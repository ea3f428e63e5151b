import { escapeHtml } from '../markdown/html.ts';
import { hueClass } from '../view/marks.ts';
import { segmentsOf } from '../view/snippet.ts';
import type { EvidenceSentence } from './evidence.ts';

type Quote = {
	/** Only these concepts are marked. */
	readonly only: ReadonlySet<string>;
	/** The place of the sentence on the page of its paper. */
	readonly href: string;
	readonly colour: (concept: string) => number | undefined;
};

/** A sentence as HTML, with threads under its concepts and an arrow that leads to it in its abstract. */
export function quoteHtml(sentence: EvidenceSentence, { only, href, colour }: Quote): string {
	const text = segmentsOf(sentence, only)
		.map(({ text: part, concept }) =>
			concept === undefined
				? escapeHtml(part)
				: `<span class="thread ${hueClass(colour(concept))}">${escapeHtml(part)}</span>`,
		)
		.join('');
	const label = 'Read this sentence in its abstract';
	// The no-break space keeps the arrow on the line of the last word.
	return `<bdi>${text}</bdi>\u00a0<a class="to" href="${escapeHtml(href)}" aria-label="${label}" title="${label}">→</a>`;
}
