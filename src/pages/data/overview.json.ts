import { store } from '../../site/instance.ts';
import { overviewOf } from '../../site/overview.ts';

export function GET(): Response {
	return Response.json(overviewOf(store));
}
