import { cslJsonFile } from '../../exports/csl-json.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	const papers = store.papers.map(({ paper }) => paper);
	return new Response(cslJsonFile(papers, store.site.title), {
		headers: { 'content-type': 'application/json' },
	});
}
