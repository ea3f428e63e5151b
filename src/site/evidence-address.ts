import type { Alongside, ConceptEntry, PaperEntry } from './entries.ts';
import { firstAnchor } from './evidence.ts';
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
		return urls.paper(paper.id, firstAnchor(paper, first.mentions));
	}
	return urls.map({ link: `c/${of.id}..c/${row.concept.id}` });
}

/** Where it can be read that a paper mentions a concept: the first sentence of its abstract that does. */
export function mentionAddress(paper: PaperEntry, concept: string): string {
	const own = paper.mentions.flatMap((mention, index) =>
		mention.concept === concept ? index : [],
	);
	return urls.paper(paper.id, firstAnchor(paper, own));
}

/** The address of the sentence behind a line between a paper and a concept, by node ids in any order. */
export function lineAddress(ends: readonly [string, string]): string {
	const [concept = '', paper = ''] = [...ends].sort().map((node) => node.replace(/^[a-z]+:/, ''));
	const entry = store.paper(paper);
	return entry ? mentionAddress(entry, concept) : urls.concept(concept);
}
