import { restOfList } from '../../site/explorer-list.ts';
import { store } from '../../site/instance.ts';

export function GET(): Response {
	return Response.json(restOfList(store));
}
