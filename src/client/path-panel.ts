import type { Explorer } from './context.ts';
import type { Legend } from './legend.ts';
import type { ExplorerState } from './url-state.ts';

export async function pathPanel(
	_explorer: Explorer,
	_path: NonNullable<ExplorerState['path']>,
	_legend: Legend,
): Promise<HTMLElement[]> {
	return [];
}
