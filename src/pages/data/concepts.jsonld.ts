import { skosJsonLd } from '../../exports/skos.ts';
import { addresses } from '../../site/addresses.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	const concepts = [...store.concepts, ...store.unused].map(({ concept }) => concept);
	return new Response(skosJsonLd(concepts, store.site.title, addresses), {
		headers: { 'content-type': 'application/ld+json' },
	});
}
