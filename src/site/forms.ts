import type { ConceptEntry } from './entries.ts';

/** One way a concept is written in the papers, and how often. */
export type WrittenForm = { readonly text: string; readonly count: number };

/**
 * How a concept is written in titles and abstracts, most often first; upper and lower case count as
 * one form, shown as it is written most.
 */
export function writtenForms(concept: ConceptEntry): WrittenForm[] {
	const byFolded = new Map<string, Map<string, number>>();
	for (const { paper, mentions } of concept.papers) {
		for (const index of mentions) {
			const exact = paper.mentions[index]?.exact.replace(/\s+/g, ' ');
			if (exact === undefined) continue;
			const spellings = byFolded.get(exact.toLowerCase()) ?? new Map<string, number>();
			spellings.set(exact, (spellings.get(exact) ?? 0) + 1);
			byFolded.set(exact.toLowerCase(), spellings);
		}
	}
	return [...byFolded.values()]
		.map((spellings) => {
			const sorted = [...spellings].sort((a, b) => b[1] - a[1]);
			return { text: sorted[0]?.[0] ?? '', count: sorted.reduce((sum, [, n]) => sum + n, 0) };
		})
		.sort((a, b) => b.count - a.count);
}
