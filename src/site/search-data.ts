import type { SearchData } from '../view/explorer-data.ts';
import type { ConceptEntry } from './entries.ts';
import { conceptRef } from './refs.ts';
import type { Store } from './store.ts';

// Above this the abstracts alone would be more than a megabyte for a reader who only looks for a name.
const MAX_PAPERS_WITH_TEXT = 1000;
const MAX_FORMS = 12;

/** What the search box looks through: concepts by every way they are written, titles, abstracts. */
export function searchData(store: Store): SearchData {
	const withText = store.papers.length <= MAX_PAPERS_WITH_TEXT;
	const named = store.concepts.filter(({ hasPage }) => hasPage);
	return {
		version: 1,
		themes: store.graph.themes.map(({ id, colour }) => ({ id, colour })),
		concepts: named.map((entry) => ({ ...conceptRef(entry), forms: formsOf(entry) })),
		papers: store.papers.map(({ id, paper, theme, text }) => ({
			id,
			title: paper.title,
			'title-short': paper['title-short'],
			theme: theme?.id,
			text: withText ? text : undefined,
		})),
	};
}

/** The written forms other than the name, those in the abstracts first, each once. */
function formsOf(entry: ConceptEntry): string[] {
	const { prefLabel, altLabel } = entry.concept;
	const counts = new Map<string, number>();
	for (const { paper, mentions } of entry.papers) {
		for (const index of mentions) {
			const form = paper.mentions[index]?.exact;
			if (form) counts.set(form, (counts.get(form) ?? 0) + 1);
		}
	}
	const written = [...counts].sort((a, b) => b[1] - a[1]).map(([form]) => form);
	const seen = new Set([prefLabel.toLowerCase()]);
	return [...written, ...altLabel]
		.filter((form) => !seen.has(form.toLowerCase()) && seen.add(form.toLowerCase()))
		.slice(0, MAX_FORMS);
}
