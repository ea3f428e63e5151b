import { existsSync } from 'node:fs';
import type { Problem } from '../../src/schema/problem.ts';
import { graphPath } from './graph-files.ts';
import { updateGraph } from './graph-update.ts';

/**
 * Finds everything that is wrong with a content folder and writes nothing: mistakes in its files,
 * words whose sense stays open, and a graph that is not up to date. A folder without a graph is fine:
 * large collections do not keep it.
 */
export async function checkContent(dir: string): Promise<Problem[]> {
	const check = existsSync(graphPath(dir));
	const { problems } = await updateGraph({ dir, discover: true, check: true });
	return check ? problems : problems.filter(({ rule }) => rule !== 'graph/out-of-date');
}
