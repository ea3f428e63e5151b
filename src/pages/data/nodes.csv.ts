import { nodesCsv } from '../../exports/csv.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	return new Response(nodesCsv(store.graph), { headers: { 'content-type': 'text/csv' } });
}
