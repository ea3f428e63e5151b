import type { APIContext } from 'astro';
import type { ConceptEntry } from '../../../site/entries.ts';
import { store } from '../../../site/instance.ts';
import { conceptShard, placesOf } from '../../../site/shards.ts';

const placeOf = placesOf(store.graph);

export function getStaticPaths() {
	const entries = store.concepts.filter(({ hasPage }) => hasPage);
	return entries.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: APIContext<{ entry: ConceptEntry }>): Response {
	return Response.json(conceptShard(entry, placeOf));
}
