import type { Theme } from '../schema/graph.ts';
import type { ConceptEntry, PaperEntry, ThemeGroup } from './entries.ts';

/** Sorts papers and concepts into themes; the last group holds what belongs to none, if anything. */
export function groupByTheme(
	themes: readonly Theme[],
	papers: readonly PaperEntry[],
	concepts: readonly ConceptEntry[],
): ThemeGroup[] {
	const papersOf = Map.groupBy(papers, (entry) => entry.theme);
	const conceptsOf = Map.groupBy(
		concepts.filter((entry) => entry.hasPage && !entry.ubiquitous),
		(entry) => entry.theme,
	);
	return [...themes, undefined]
		.map((theme) => ({
			theme,
			papers: papersOf.get(theme) ?? [],
			concepts: (conceptsOf.get(theme) ?? []).sort((a, b) => b.papers.length - a.papers.length),
		}))
		.filter(
			({ theme, papers, concepts }) => theme !== undefined || papers.length + concepts.length,
		);
}
