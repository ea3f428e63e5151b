import type { EgoNode, EgoScene } from '../view/ego-picture.ts';
import { conceptRadius } from '../view/marks.ts';
import { shortTitle } from '../view/short-title.ts';
import type { ConceptEntry, PaperEntry } from './entries.ts';

const INNER = 8;
const ALL = 12;
const DISC_SHARE = 0.5;

/**
 * Returns what stands around a paper: 8 of its concepts, those that other papers share first, by
 * salience, and the papers closest to it.
 */
export function neighbourhoodOfPaper(entry: PaperEntry): EgoScene {
	const own = entry.concepts.filter(({ concept }) => !concept.ubiquitous);
	const isShared = ({ concept }: (typeof own)[number]): boolean => concept.papers.length > 1;
	const inner = [...own.filter(isShared), ...own.filter((one) => !isShared(one))].slice(0, INNER);
	const outer = entry.similar.slice(0, ALL - INNER);
	return {
		centre: paperNode(entry),
		inner: inner.map(({ concept, salience }) => ({ ...conceptNode(concept), weight: salience })),
		outer: outer.map(({ paper, weight }) => ({ ...paperNode(paper), weight })),
		ties: outer.flatMap(({ paper }) => {
			const theirs = new Set(paper.concepts.map(({ concept }) => concept.id));
			return inner
				.filter(({ concept }) => theirs.has(concept.id))
				.map(({ concept }) => [`paper:${paper.id}`, `concept:${concept.id}`] as const);
		}),
	};
}

/** Returns what stands around a concept: up to 8 papers, and the concepts most telling beside it. */
export function neighbourhoodOfConcept(entry: ConceptEntry): EgoScene {
	const inner = entry.papers.slice(0, INNER);
	const papers = new Map(inner.map(({ paper }) => [paper.id, paper]));
	const outer = entry.alongside
		.filter(({ concept }) => !concept.ubiquitous)
		.filter(({ concept }) => concept.papers.some(({ paper }) => papers.has(paper.id)))
		.slice(0, Math.min(INNER, ALL - inner.length));
	return {
		centre: conceptNode(entry),
		inner: inner.map(({ paper, salience }) => ({ ...paperNode(paper), weight: salience })),
		outer: outer.map(({ concept, edge }) => ({
			...conceptNode(concept),
			weight: Math.min(1, edge.weight / Math.max(1, entry.papers.length)),
		})),
		ties: outer.flatMap(({ concept }) =>
			concept.papers
				.filter(({ paper }) => papers.has(paper.id))
				.map(({ paper }) => [`concept:${concept.id}`, `paper:${paper.id}`] as const),
		),
	};
}

function paperNode({ id, paper, theme }: PaperEntry): EgoNode {
	return {
		node: `paper:${id}`,
		id,
		kind: 'paper',
		label: shortTitle(paper),
		title: paper.title,
		colour: theme?.colour,
		radius: 5,
		papers: 0,
		weight: 1,
	};
}

function conceptNode({ id, name, theme, papers }: ConceptEntry): EgoNode {
	return {
		node: `concept:${id}`,
		id,
		kind: 'concept',
		label: name,
		title: name,
		colour: theme?.colour,
		radius: Math.min(7.5, conceptRadius(papers.length) * DISC_SHARE),
		papers: papers.length,
		weight: 1,
	};
}
