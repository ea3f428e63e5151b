import type { APIContext } from 'astro';
import type { PaperEntry } from '../../../site/entries.ts';
import { store } from '../../../site/instance.ts';
import { paperShard } from '../../../site/shards.ts';

export function getStaticPaths() {
	return store.papers.map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

export function GET({ props }: APIContext<{ entry: PaperEntry }>): Response {
	return Response.json(paperShard(props.entry));
}
