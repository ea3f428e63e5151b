import type { APIContext } from 'astro';
import type { PaperEntry } from '../../../site/entries.ts';
import { store } from '../../../site/instance.ts';
import { paperShard, placesOf } from '../../../site/shards.ts';

const placeOf = placesOf(store.graph);

export function getStaticPaths() {
	return store.papers.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

export function GET({ props: { entry } }: APIContext<{ entry: PaperEntry }>): Response {
	return Response.json(paperShard(entry, placeOf));
}
