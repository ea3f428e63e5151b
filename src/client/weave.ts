import type { Explorer, Part } from './context.ts';

export function createWeave(_explorer: Explorer): Promise<Part> {
	return Promise.reject(new Error('not yet'));
}
