import { risFile } from '../../exports/ris.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	const papers = store.papers.map(({ paper }) => paper);
	return new Response(risFile(papers, store.site.title), {
		headers: { 'content-type': 'application/x-research-info-systems' },
	});
}
