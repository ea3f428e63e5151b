import { sentencesOf } from './evidence.ts';
import type { Store } from './store.ts';

/** What the collection comes to, for the about page. */
export type Numbers = {
	readonly papers: number;
	readonly curated: number;
	readonly discovered: number;
	/** Concepts of the vocabulary that no paper names. */
	readonly unused: number;
	readonly links: number;
	readonly pairs: number;
	readonly mentions: number;
	/** Sentences, titles included, that name a concept. */
	readonly sentences: number;
	/** Share of all abstract text that stands in a sentence with a concept, 0..1. */
	readonly coverage: number;
	readonly fewest: number;
	readonly median: number;
	readonly withoutConcepts: number;
};

/** Counts the collection. Reads every mention once. */
export function numbersOf(store: Store): Numbers {
	const perPaper = store.papers.map((entry) => entry.concepts.length).sort((a, b) => a - b);
	const curated = store.concepts.filter(({ concept }) => concept.curated).length;
	const sentences = store.papers.map((entry) =>
		sentencesOf(
			entry,
			entry.mentions.map((_, index) => index),
		),
	);
	const covered = sentences
		.flat()
		.reduce((sum, { section, text }) => sum + (section === 'abstract' ? text.length : 0), 0);
	const all = store.papers.reduce((sum, entry) => sum + entry.text.length, 0);
	return {
		papers: store.papers.length,
		curated,
		discovered: store.concepts.length - curated,
		unused: store.unused.length,
		links: store.links,
		pairs: store.graph.edges.filter((edge) => edge.kind === 'co-occurs').length,
		mentions: store.papers.reduce((sum, entry) => sum + entry.mentions.length, 0),
		sentences: sentences.reduce((sum, list) => sum + list.length, 0),
		coverage: all === 0 ? 0 : covered / all,
		fewest: perPaper[0] ?? 0,
		median: perPaper[Math.floor(perPaper.length / 2)] ?? 0,
		withoutConcepts: perPaper.filter((number) => number === 0).length,
	};
}
