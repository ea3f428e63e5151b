import type { Theme } from '../schema/graph.ts';
import type { ConceptEntry, PaperConcept, PaperEntry } from './entries.ts';

/** The concepts of a paper that belong to one theme; `length` is the thread's, in px. */
export type ThreadGroup = {
	readonly label: string;
	readonly uses: readonly { readonly concept: ConceptEntry; readonly length: number }[];
};

const LONGEST = 30;

/** The concepts of a paper by theme: the theme with most of them first, in it the most salient first; those in nearly every paper last. */
export function conceptsByTheme(paper: PaperEntry): ThreadGroup[] {
	const drawn = paper.concepts.filter(({ concept }) => !concept.ubiquitous);
	const groups = [...Map.groupBy(drawn, ({ concept }) => concept.theme)]
		.sort(
			(a, b) =>
				Number(b[0] !== undefined) - Number(a[0] !== undefined) || b[1].length - a[1].length,
		)
		.map(([theme, uses]) => threadGroup(themeLabel(theme), uses));
	const everywhere = paper.concepts.filter(({ concept }) => concept.ubiquitous);
	if (everywhere.length > 0) groups.push(threadGroup('In most papers', everywhere));
	return groups;
}

function themeLabel(theme: Theme | undefined): string {
	return theme?.label ?? 'No theme';
}

function threadGroup(label: string, uses: readonly PaperConcept[]): ThreadGroup {
	return {
		label,
		uses: uses.map(({ concept, mentions }) => ({
			concept,
			length: Math.min(LONGEST, 6 + 3 * mentions.length),
		})),
	};
}
