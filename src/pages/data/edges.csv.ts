import { edgesCsv } from '../../exports/csv.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	return new Response(edgesCsv(store.graph), { headers: { 'content-type': 'text/csv' } });
}
