import type { APIContext } from 'astro';
import type { ConceptEntry } from '../../../site/entries.ts';
import { store } from '../../../site/instance.ts';
import { conceptShard } from '../../../site/shards.ts';

export function getStaticPaths() {
	return store.concepts.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

export function GET({ props }: APIContext<{ entry: ConceptEntry }>): Response {
	return Response.json(conceptShard(props.entry));
}
