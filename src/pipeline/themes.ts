import type { Concept } from '../schema/concept.ts';
import type { Graph, Theme } from '../schema/graph.ts';
import type { Site } from '../schema/site.ts';
import { findThemes, largestShare, themeShares } from './communities.ts';
import { type Cell, type Incidence, withBroader } from './incidence.ts';
import type { Partition } from './settle.ts';
import { nameTheme } from './theme-names.ts';

/** A theme that has no place on the map yet. */
export type UnplacedTheme = Omit<Theme, 'x' | 'y'>;

/** The themes of a collection and who belongs to them. */
export type Themes = {
	/** Largest first. */
	readonly themes: readonly UnplacedTheme[];
	/** Index into `themes` by paper, in the order of the matrix; -1 = none. */
	readonly ofPaper: Partition;
	/** The same by concept; ubiquitous ones have none. */
	readonly ofConcept: Partition;
	/** Per concept: fewer than half of its papers are in its own theme. */
	readonly isBridge: readonly boolean[];
};

const HUES = 8;
const NAMED_CONCEPTS = 8;
const BRIDGE_SHARE = 0.5;

/**
 * Finds the themes of a collection, names them and gives them hues.
 *
 * A concept belongs to the theme that most of its salience is in. A theme that shares papers with one
 * of `previous` keeps its id and its hue, the one with the largest overlap first; a new one gets the
 * first free hue, and none from the ninth on. `site.themes` overrides names by id.
 */
export function buildThemes(input: {
	readonly incidence: Incidence;
	readonly conceptById: ReadonlyMap<string, Concept>;
	readonly site: Pick<Site, 'themes' | 'ubiquitousShare'>;
	readonly previous: Graph | undefined;
}): Themes {
	const { incidence, conceptById, site, previous } = input;
	const before = previous && partitionOf(previous, incidence);
	const ofPaper = findThemes(withBroader(incidence, conceptById, site), before);
	const shares = themeShares(incidence, ofPaper);
	const ofConcept = shares.map((share, concept) =>
		incidence.ubiquitous[concept] ? -1 : largestShare(share),
	);

	const telling = tellingConcepts(incidence, { ofPaper, ofConcept }, conceptById);
	const kept = matchThemes(ofPaper, before);
	const ids = nameIds(telling, kept, previous);
	const colours = pickColours(kept, telling.length, previous);
	const themes = telling.map((concepts, theme): UnplacedTheme => {
		const id = ids[theme] ?? `theme-${theme + 1}`;
		const colour = colours[theme];
		return {
			id,
			label:
				site.themes[id]?.label ?? nameTheme(concepts.flatMap((key) => conceptById.get(key) ?? [])),
			concepts,
			papers: ofPaper.filter((other) => other === theme).length,
			...(colour === undefined ? {} : { colour }),
		};
	});
	return { themes, ofPaper, ofConcept, isBridge: bridges(incidence, ofPaper, ofConcept) };
}

/** Theme of each paper in an earlier graph, as an index into its themes. */
function partitionOf(previous: Graph, incidence: Incidence): Partition {
	const place = new Map(previous.themes.map(({ id }, index) => [id, index]));
	const themeOf = new Map<string, string | undefined>(
		previous.nodes.map(({ id, theme }) => [id, theme]),
	);
	return incidence.papers.map((paper) => place.get(themeOf.get(`paper:${paper}`) ?? '') ?? -1);
}

/**
 * Ids of a theme's own concepts, the most telling first: papers of the theme that have it x log of how
 * much more often than elsewhere x root of its salience there.
 *
 * Concepts of one paper come last and discovered ones count half: no theme is named after a single
 * paper's own word.
 */
function tellingConcepts(
	incidence: Incidence,
	themes: Pick<Themes, 'ofPaper' | 'ofConcept'>,
	conceptById: ReadonlyMap<string, Concept>,
): string[][] {
	const found: { id: string; score: number }[][] = [];
	const sizes = new Map<number, number>();
	for (const theme of themes.ofPaper) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
	for (const [concept, theme] of themes.ofConcept.entries()) {
		if (theme < 0) continue;
		const cells = incidence.columns[concept] ?? [];
		const own = cells.filter(({ paper }) => themes.ofPaper[paper] === theme);
		const expected = (cells.length * (sizes.get(theme) ?? 0)) / incidence.papers.length;
		const id = incidence.concepts[concept] ?? '';
		const doubt = (own.length > 1 ? 1 : 0.1) * (conceptById.get(id)?.curated === false ? 0.5 : 1);
		const salience = totalWeight(own) / own.length;
		const score = doubt * own.length * Math.log1p(own.length / expected) * Math.sqrt(salience);
		while (found.length <= theme) found.push([]);
		found[theme]?.push({ id, score });
	}
	return found.map((concepts) =>
		concepts
			.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
			.slice(0, NAMED_CONCEPTS)
			.map(({ id }) => id),
	);
}

function totalWeight(cells: readonly Cell[]): number {
	return cells.reduce((total, { weight }) => total + weight, 0);
}

/** Index of the earlier theme that each theme goes on from, by shared papers, most first. */
function matchThemes(
	ofPaper: Partition,
	before: Partition | undefined,
): ReadonlyMap<number, number> {
	const overlaps = new Map<string, { now: number; then: number; papers: number }>();
	for (const [paper, now] of ofPaper.entries()) {
		const then = before?.[paper] ?? -1;
		if (now < 0 || then < 0) continue;
		const overlap = overlaps.get(`${now} ${then}`) ?? { now, then, papers: 0 };
		overlap.papers += 1;
		overlaps.set(`${now} ${then}`, overlap);
	}
	const matched = new Map<number, number>();
	const taken = new Set<number>();
	const order = [...overlaps.values()].sort(
		(a, b) => b.papers - a.papers || a.then - b.then || a.now - b.now,
	);
	for (const { now, then } of order) {
		if (matched.has(now) || taken.has(then)) continue;
		matched.set(now, then);
		taken.add(then);
	}
	return matched;
}

function nameIds(
	telling: readonly (readonly string[])[],
	kept: ReadonlyMap<number, number>,
	previous: Graph | undefined,
): string[] {
	const taken = new Set(previous?.themes.map(({ id }) => id));
	return telling.map((concepts, theme) => {
		const old = previous?.themes[kept.get(theme) ?? -1]?.id;
		if (old !== undefined) return old;
		const id = concepts.find((concept) => !taken.has(concept)) ?? `theme-${theme + 1}`;
		taken.add(id);
		return id;
	});
}

function pickColours(
	kept: ReadonlyMap<number, number>,
	themes: number,
	previous: Graph | undefined,
): (number | undefined)[] {
	const old = Array.from(
		{ length: themes },
		(_, theme) => previous?.themes[kept.get(theme) ?? -1]?.colour,
	);
	const free = [...Array(HUES).keys()].filter((hue) => !old.includes(hue));
	return old.map((colour) => colour ?? free.shift());
}

function bridges({ columns }: Incidence, ofPaper: Partition, ofConcept: Partition): boolean[] {
	return columns.map((cells, concept) => {
		const theme = ofConcept[concept] ?? -1;
		const own = cells.filter(({ paper }) => ofPaper[paper] === theme).length;
		return theme >= 0 && own < cells.length * BRIDGE_SHARE;
	});
}
