import type { Mention } from '../schema/mention.ts';
import type { Addresses } from './skos.ts';

/** A paper's mentions with the plain texts that their offsets count in. */
export type AnnotatedPaper = {
	readonly id: string;
	readonly title: string;
	readonly abstract: string;
	readonly mentions: readonly Mention[];
};

const CONTEXT_LENGTH = 32;

/**
 * Every mention as a W3C Web Annotation (https://www.w3.org/TR/annotation-model/), one a line; in pieces, since
 * all together may be longer than a string can be.
 *
 * The target is the section (`#title` or `#abstract`) of the paper's page; `start` and `end` count
 * in its plain text, and the quote has up to 32 characters on either side.
 */
export function* annotationsJsonLd(
	papers: readonly AnnotatedPaper[],
	at: Addresses,
): Generator<string> {
	const total = papers.reduce((sum, { mentions }) => sum + mentions.length, 0);
	yield `{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationCollection","total":${total}`;
	yield ',"first":{"type":"AnnotationPage","items":[\n';
	let before = '';
	for (const paper of papers) {
		for (const mention of paper.mentions) {
			yield before + JSON.stringify(annotation(paper, mention, at));
			before = ',\n';
		}
	}
	yield '\n]}}\n';
}

function annotation(paper: AnnotatedPaper, mention: Mention, at: Addresses) {
	const text = mention.section === 'title' ? paper.title : paper.abstract;
	const { start, end, exact, section } = mention;
	return {
		type: 'Annotation',
		motivation: 'identifying',
		body: at.concept(mention.concept),
		target: {
			source: `${at.paper(paper.id)}#${section}`,
			selector: [
				{ type: 'TextPositionSelector', start, end },
				{
					type: 'TextQuoteSelector',
					exact,
					prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start).toWellFormed(),
					suffix: text.slice(end, end + CONTEXT_LENGTH).toWellFormed(),
				},
			],
		},
	};
}
