import type { Relation, Theme } from '../schema/graph.ts';
import { bestSentences } from '../view/snippet.ts';
import { clip, inPapers } from '../view/words.ts';
import type { Alongside, ConceptEntry, PaperEntry } from './entries.ts';
import { type EvidenceSentence, sentencesOf } from './evidence.ts';

/** Papers that lean on a concept alike, each with its sentences, best first. */
export type Level = {
	readonly label: 'In the title' | 'Used more than once' | 'Mentioned once';
	readonly items: readonly {
		readonly paper: PaperEntry;
		readonly sentences: readonly EvidenceSentence[];
	}[];
};

/** The papers of a concept in three levels, those that lean on it most first; empty levels are left out. */
export function papersByLevel(concept: ConceptEntry): Level[] {
	const level = ({ inTitle, mentions }: ConceptEntry['papers'][number]): Level['label'] => {
		if (inTitle) return 'In the title';
		return mentions.length > 1 ? 'Used more than once' : 'Mentioned once';
	};
	const groups = Map.groupBy(concept.papers, level);
	const only = new Set([concept.id]);
	return (['In the title', 'Used more than once', 'Mentioned once'] as const)
		.map((label) => ({
			label,
			items: (groups.get(label) ?? []).map(({ paper, mentions }) => ({
				paper,
				sentences: bestSentences(sentencesOf(paper, mentions), only),
			})),
		}))
		.filter(({ items }) => items.length > 0);
}

const MAX_ALONGSIDE = 16;
const MIN_ALONGSIDE = 8;

/**
 * The concepts to list beside this one: those it shares two papers with, up to 16; filled up to 8
 * with those it shares one paper with. Concepts that are everywhere are left out.
 */
export function alongsideShown(concept: ConceptEntry): Alongside[] {
	const telling = concept.alongside.filter((row) => !row.concept.ubiquitous);
	const several = telling.filter(({ edge }) => edge.weight > 1).slice(0, MAX_ALONGSIDE);
	const single = telling.filter(({ edge }) => edge.weight === 1);
	return [...several, ...single.slice(0, Math.max(0, MIN_ALONGSIDE - several.length))];
}

const MAX_RELATIONS = 8;

/** What sentences say outright of a concept and another, the most telling other first; up to 8. */
export function relationsOf(concept: ConceptEntry): Relation[] {
	return concept.alongside.flatMap(({ edge }) => edge.relations ?? []).slice(0, MAX_RELATIONS);
}

/** How many of a concept's papers belong to each theme, most first. */
export function papersByTheme(
	concept: ConceptEntry,
): { readonly theme: Theme | undefined; readonly count: number }[] {
	return [...Map.groupBy(concept.papers, ({ paper }) => paper.theme)]
		.map(([theme, papers]) => ({ theme, count: papers.length }))
		.sort((a, b) => b.count - a.count);
}

/** A year with the papers of a concept that came out in it; years without any are in between. */
export type YearOfPapers = { readonly year: number; readonly papers: readonly PaperEntry[] };

const DATED_SHARE = 0.6;
const MAX_YEARS = 40;

/** The papers of a concept by year; empty unless at least 60 % of them have a date. */
export function papersByYear(concept: ConceptEntry): YearOfPapers[] {
	const dated = concept.papers.filter(({ paper }) => paper.paper.issued !== undefined);
	if (dated.length === 0 || dated.length < DATED_SHARE * concept.papers.length) return [];
	const byYear = Map.groupBy(dated, ({ paper }) => Number(paper.paper.issued?.slice(0, 4)));
	const years = [...byYear.keys()];
	const [last, first] = [Math.max(...years), Math.min(...years)];
	const from = Math.max(first, last - MAX_YEARS + 1);
	return Array.from({ length: last - from + 1 }, (_, index) => ({
		year: from + index,
		papers: (byYear.get(from + index) ?? []).map(({ paper }) => paper),
	}));
}

/** The first sentence, in the order of the list, that names a concept: what stands in for a definition. */
export function firstSentence(concept: ConceptEntry): EvidenceSentence | undefined {
	for (const { paper, mentions } of concept.papers) {
		const sentence = sentencesOf(paper, mentions).find(({ section }) => section === 'abstract');
		if (sentence !== undefined) return sentence;
	}
	return undefined;
}

/** What search engines and previews say of a concept. */
export function conceptDescription(concept: ConceptEntry, papers: number): string {
	const { definition } = concept.concept;
	const where = `${concept.name}: ${inPapers(concept.papers.length)} of ${papers}, with every sentence.`;
	return definition === '' ? where : clip(definition, 160);
}
