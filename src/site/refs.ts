import type { ConceptRef, PaperRef } from '../view/explorer-data.ts';
import { shortTitle } from '../view/short-title.ts';
import type { ConceptEntry, PaperEntry } from './entries.ts';

/** A concept, as far as a list of the explorer needs it. */
export function conceptRef(entry: ConceptEntry): ConceptRef {
	const { kind } = entry.concept;
	return {
		id: entry.id,
		label: entry.name,
		kind,
		theme: entry.theme?.id,
		papers: entry.papers.length,
	};
}

/** A paper, as far as a list of the explorer needs it. */
export function paperRef({ id, paper, theme }: PaperEntry): PaperRef {
	return { id, title: paper.title, short: shortTitle(paper), theme: theme?.id };
}
