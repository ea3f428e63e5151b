import type { Alongside, ConceptEntry } from './entries.ts';
import { sentencesOf } from './evidence.ts';
import { store, urls } from './instance.ts';

/**
 * Where the sentences of a co-occurrence can be read: the page of the pair, if there is one; else,
 * for two concepts that meet in one paper, the sentence in it; else the map with the link selected.
 */
export function evidenceAddress(of: ConceptEntry, row: Alongside): string {
	if (row.hasPage) return urls.pair(of.id, row.concept.id);
	const [first, ...others] = row.edge.evidence;
	const paper = first === undefined ? undefined : store.paper(first.paper);
	if (first !== undefined && paper !== undefined && others.length === 0) {
		const sentences = sentencesOf(paper, first.mentions);
		const best = sentences.find(({ section }) => section === 'abstract') ?? sentences[0];
		return urls.paper(paper.id, best?.anchor);
	}
	return urls.map({ link: `c/${of.id}..c/${row.concept.id}` });
}
