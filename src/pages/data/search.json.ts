import { store } from '../../site/instance.ts';
import { searchData } from '../../site/search-data.ts';

export function GET(): Response {
	return Response.json(searchData(store));
}
