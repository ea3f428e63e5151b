import { store } from '../../site/instance.ts';

export function GET(): Response {
	return Response.json(store.graph);
}
