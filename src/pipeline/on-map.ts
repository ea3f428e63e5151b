import { conceptFont, radiusScale } from '../view/marks.ts';
import { measureBlock } from '../view/text-measure.ts';
import type { Incidence } from './incidence.ts';

/** What the overview draws, as flags in the order of the matrix. */
export type OnMap = { readonly papers: readonly boolean[]; readonly concepts: readonly boolean[] };

const MOST_NODES = 300;
/** Above this number the papers are left to the views that zoom in. */
const MOST_PAPERS = 120;
/** Share of the reference box that the labels of the drawn concepts may cover, beside drawn papers. */
const LABEL_SHARE = 0.3;
const BOX_AREA = 1000 * 690;
const AIR = { x: 10, y: 6 };
/** A list too short or too mixed to have this many shared concepts shows some of single papers, too. */
const FEWEST_CONCEPTS = 24;

/**
 * Chooses what the overview draws: at most 300 nodes, and no more concepts than can be labelled.
 *
 * Papers of a collection of up to 120, and the concepts that at least two papers mention, those in most
 * papers first (equals by salience) while their labels cover less than 30 % of the map; with fewer than 24
 * such concepts also the most salient of single papers. Where no papers are drawn, up to 300 concepts; most of their labels wait for the reader to zoom in. Ubiquitous concepts
 * and, where there are themes, those of none are never drawn.
 */
export function chooseOnMap(
	incidence: Incidence,
	ofConcept: readonly number[],
	labels: readonly string[],
): OnMap {
	const drawPapers = incidence.papers.length <= MOST_PAPERS;
	const ranked = rankConcepts(incidence, ofConcept);
	const scale = radiusScale(incidence.columns[ranked[0] ?? -1]?.length ?? 1);
	const concepts = incidence.concepts.map(() => false);
	let left = MOST_NODES - (drawPapers ? incidence.papers.length : 0);
	let area = 0;
	for (const concept of ranked) {
		const papers = incidence.columns[concept]?.length ?? 0;
		const block = measureBlock(labels[concept] ?? '', conceptFont(papers, scale));
		area += (block.width + AIR.x) * (block.height + AIR.y);
		if (left <= 0 || (drawPapers && area > LABEL_SHARE * BOX_AREA)) break;
		concepts[concept] = true;
		left -= 1;
	}
	return { papers: incidence.papers.map(() => drawPapers), concepts };
}

function rankConcepts(incidence: Incidence, ofConcept: readonly number[]): number[] {
	const weight = incidence.columns.map((cells) =>
		cells.reduce((total, cell) => total + cell.weight, 0),
	);
	const hasThemes = ofConcept.some((theme) => theme >= 0);
	const papersOf = (concept: number) => incidence.columns[concept]?.length ?? 0;
	return [...incidence.concepts.keys()]
		.filter((concept) => papersOf(concept) > 0 && !incidence.ubiquitous[concept])
		.filter((concept) => !hasThemes || (ofConcept[concept] ?? -1) >= 0)
		.sort((a, b) => papersOf(b) - papersOf(a) || (weight[b] ?? 0) - (weight[a] ?? 0) || a - b)
		.filter((concept, rank) => papersOf(concept) > 1 || rank < FEWEST_CONCEPTS);
}
