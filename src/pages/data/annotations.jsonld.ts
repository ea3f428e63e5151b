import { annotationsJsonLd } from '../../exports/annotations.ts';
import { addresses } from '../../site/addresses.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	const papers = store.papers.map(({ id, paper, text, mentions }) => {
		return { id, title: paper.title, abstract: text, mentions };
	});
	return new Response(annotationsJsonLd(papers, addresses), {
		headers: { 'content-type': 'application/ld+json' },
	});
}
