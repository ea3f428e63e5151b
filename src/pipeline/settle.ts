import type { Incidence } from './incidence.ts';

/** Theme number of each paper, in the order of `Incidence.papers`; -1 = none. */
export type Partition = readonly number[];

const ROUNDS = 6;
/** A paper leaves its theme only for one it is clearly more alike. */
const CLEARLY = 1.15;

/**
 * Moves papers that are more alike another theme than their own: cosine of salience x rarity with the
 * sum of each theme, the paper itself left out.
 *
 * No theme falls under `fewest` papers. Papers of no theme stay there. A few rounds over all papers, in
 * their order; work grows with mentions x themes.
 */
export function settle(incidence: Incidence, partition: Partition, fewest: number): Partition {
	const vectors = unitVectors(incidence);
	const themeOf = [...partition];
	const sums = sumThemes(vectors, themeOf, incidence.concepts.length);
	for (let round = 0; round < ROUNDS; round += 1) {
		let moved = false;
		for (const [paper, vector] of vectors.entries()) {
			const own = themeOf[paper] ?? -1;
			if (own < 0 || (sums.papers[own] ?? 0) <= fewest) continue;
			add(sums, { vector, theme: own }, -1);
			const likeness = likenessTo(sums, vector);
			const best = likeness.indexOf(Math.max(...likeness));
			const isBetter = (likeness[best] ?? 0) > (likeness[own] ?? 0) * CLEARLY;
			if (isBetter) {
				themeOf[paper] = best;
				moved = true;
			}
			add(sums, { vector, theme: isBetter ? best : own }, 1);
		}
		if (!moved) break;
	}
	return themeOf;
}

type Vector = readonly (readonly [concept: number, weight: number])[];

/** The sum of the vectors of each theme; `weights` holds the themes of a concept side by side. */
type Sums = { readonly papers: number[]; readonly weights: Float64Array };

function unitVectors({ rows, columns, rarity, ubiquitous }: Incidence): Vector[] {
	return rows.map((row) => {
		const shared = row.filter(
			({ concept }) => !ubiquitous[concept] && (columns[concept]?.length ?? 0) > 1,
		);
		const entries = shared.map(
			({ concept, weight }) => [concept, weight * (rarity[concept] ?? 0)] as const,
		);
		const length = Math.hypot(...entries.map(([, weight]) => weight));
		return length > 0
			? entries.map(([concept, weight]) => [concept, weight / length] as const)
			: [];
	});
}

function sumThemes(vectors: readonly Vector[], themeOf: Partition, concepts: number): Sums {
	let themes = 0;
	for (const theme of themeOf) themes = Math.max(themes, theme + 1);
	const sums = {
		papers: Array<number>(themes).fill(0),
		weights: new Float64Array(concepts * themes),
	};
	for (const [paper, vector] of vectors.entries()) {
		const theme = themeOf[paper] ?? -1;
		if (theme >= 0) add(sums, { vector, theme }, 1);
	}
	return sums;
}

function add(
	{ papers, weights }: Sums,
	one: { vector: Vector; theme: number },
	sign: 1 | -1,
): void {
	papers[one.theme] = (papers[one.theme] ?? 0) + sign;
	for (const [concept, weight] of one.vector) {
		const cell = concept * papers.length + one.theme;
		weights[cell] = (weights[cell] ?? 0) + sign * weight;
	}
}

/** Per theme; by the number of papers, not the length of the sum: a theme of likes is not to lose against a mix. */
function likenessTo({ papers, weights }: Sums, vector: Vector): number[] {
	const dots = papers.map(() => 0);
	for (const [concept, weight] of vector) {
		const start = concept * papers.length;
		for (let theme = 0; theme < papers.length; theme += 1) {
			dots[theme] = (dots[theme] ?? 0) + weight * Math.max(0, weights[start + theme] ?? 0);
		}
	}
	return dots.map((dot, theme) => dot / Math.max(1, papers[theme] ?? 0));
}
