import { bibtexFile } from '../../exports/bibtex.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	const papers = store.papers.map(({ paper }) => paper);
	return new Response(bibtexFile(papers, store.site.title), {
		headers: { 'content-type': 'application/x-bibtex' },
	});
}
