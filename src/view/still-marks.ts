import type { Overview } from './explorer-data.ts';
import { conceptRadius, radiusScale, SHEET } from './marks.ts';

/** A mark of the overview, read from its columns; positions in the reference box. */
export type StillMark = {
	/** Id of its node: `concept:fmri`. */
	readonly node: string;
	readonly id: string;
	readonly kind: 'concept' | 'paper';
	readonly label: string;
	/** What a link on the mark says. */
	readonly title: string;
	/** Index of its theme; -1 = none. */
	readonly theme: number;
	/** Papers that mention a concept; 0 for a paper. */
	readonly papers: number;
	readonly isBridge: boolean;
	/** Half its size, px at zoom 1. */
	readonly radius: number;
	readonly x: number;
	readonly y: number;
};

/** Reads the concepts of the overview, in the order of its columns. */
export function readConcepts({ concept }: Overview): StillMark[] {
	const scale = radiusScale(Math.max(0, ...concept.papers));
	const labels = lines(concept.labels);
	const bridges = new Set(concept.bridges);
	return lines(concept.ids).map((id, column) => {
		const papers = concept.papers[column] ?? 0;
		const label = labels[column] ?? id;
		return {
			node: `concept:${id}`,
			id,
			kind: 'concept',
			label,
			title: `${label}, ${papers === 1 ? '1 paper' : `${papers} papers`}`,
			theme: concept.themes[column] ?? -1,
			papers,
			isBridge: bridges.has(column),
			radius: conceptRadius(papers, scale),
			x: concept.x[column] ?? 0,
			y: concept.y[column] ?? 0,
		};
	});
}

/** Reads the papers of the overview, in the order of its columns. */
export function readPapers({ paper }: Overview): StillMark[] {
	const titles = lines(paper.titles);
	return lines(paper.ids).map((id, column) => {
		const title = titles[column] ?? id;
		return {
			node: `paper:${id}`,
			id,
			kind: 'paper',
			label: title,
			title,
			theme: paper.themes[column] ?? -1,
			papers: 0,
			isBridge: false,
			radius: SHEET.height / 2,
			x: paper.x[column] ?? 0,
			y: paper.y[column] ?? 0,
		};
	});
}

function lines(column: string): string[] {
	return column === '' ? [] : column.split('\n');
}
