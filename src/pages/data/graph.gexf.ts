import { gexf } from '../../exports/gexf.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	return new Response(gexf(store.graph, store.site.title), {
		headers: { 'content-type': 'application/xml' },
	});
}
