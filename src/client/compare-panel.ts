import type { Legend } from './legend.ts';

export async function comparePanel(
	_ids: readonly string[],
	_legend: Legend,
): Promise<HTMLElement[]> {
	return [];
}
