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
	const themes = sumThemes(vectors, themeOf);
	for (let round = 0; round < ROUNDS; round += 1) {
		let moved = false;
		for (const [paper, vector] of vectors.entries()) {
			const own = themes[themeOf[paper] ?? -1];
			if (own === undefined || own.papers <= fewest) continue;
			add(own, vector, -1);
			const likeness = themes.map((theme) => cosine(vector, theme));
			const best = likeness.indexOf(Math.max(...likeness));
			const isBetter = (likeness[best] ?? 0) > (likeness[themeOf[paper] ?? -1] ?? 0) * CLEARLY;
			if (isBetter) {
				themeOf[paper] = best;
				moved = true;
			}
			add(themes[themeOf[paper] ?? -1] ?? own, vector, 1);
		}
		if (!moved) break;
	}
	return themeOf;
}

type Vector = readonly (readonly [concept: number, weight: number])[];
type ThemeSum = { papers: number; readonly weights: Map<number, number> };

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

function sumThemes(vectors: readonly Vector[], themeOf: Partition): ThemeSum[] {
	const themes: ThemeSum[] = [];
	for (const [paper, vector] of vectors.entries()) {
		const theme = themeOf[paper] ?? -1;
		while (themes.length <= theme) themes.push({ papers: 0, weights: new Map() });
		const sum = themes[theme];
		if (sum) add(sum, vector, 1);
	}
	return themes;
}

function add(theme: ThemeSum, vector: Vector, sign: 1 | -1): void {
	theme.papers += sign;
	for (const [concept, weight] of vector) {
		theme.weights.set(concept, (theme.weights.get(concept) ?? 0) + sign * weight);
	}
}

function cosine(vector: Vector, { weights, papers }: ThemeSum): number {
	let dot = 0;
	for (const [concept, weight] of vector) dot += weight * Math.max(0, weights.get(concept) ?? 0);
	// By the number of papers, not the length of the sum: a theme of likes is not to lose against a mix.
	return papers > 0 ? dot / papers : 0;
}
