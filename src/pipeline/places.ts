import type { Graph } from '../schema/graph.ts';
import { conceptFont, conceptRadius, REFERENCE, radiusScale, SHEET } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';
import { measureBlock } from '../view/text-measure.ts';
import { nameBlock } from '../view/theme-name.ts';
import type { Cell, Incidence } from './incidence.ts';
import { type LayoutLink, type LayoutNode, layoutOverview } from './layout.ts';
import type { OnMap } from './on-map.ts';
import type { Themes } from './themes.ts';

/** Positions of everything, in the order of the matrix. */
export type Places = {
	readonly papers: readonly Point[];
	readonly concepts: readonly Point[];
	/** Centres of the names of the themes. */
	readonly names: readonly Point[];
	readonly middle: Point;
};

type Input = {
	readonly incidence: Incidence;
	readonly themes: Themes;
	readonly onMap: OnMap;
	/** By concept. */
	readonly labels: readonly string[];
	readonly previous: Graph | undefined;
};

/** Concepts beyond these are drawn but wait for zoom with their label. */
const LABELLED = 120;
const MIDDLE: Point = { x: REFERENCE.width / 2, y: REFERENCE.height / 2 };
const SCATTER = 16;

/**
 * Gives everything a place in the reference box: the overview by its layout, the rest near it.
 *
 * A paper that is not drawn stands in the middle of its drawn concepts (salience x rarity), a concept
 * in the middle of its papers; each a little off, by its id, so that no two are on one point.
 */
export function placeNodes(input: Input): Places {
	const { incidence, onMap } = input;
	const layout = layoutOverview({
		nodes: [...paperNodes(input), ...conceptNodes(input)],
		links: overviewLinks(incidence, onMap),
		names: input.themes.themes.map(({ label }) => nameBlock(label, REFERENCE.width)),
		...previousPlaces(input),
	});
	const papers = incidence.rows.map((row, paper) => {
		const id = `paper:${incidence.papers[paper] ?? ''}`;
		return (
			layout.nodes.get(id) ??
			scatter(
				id,
				middleOf(row, ({ concept }) => ({
					point: layout.nodes.get(`concept:${incidence.concepts[concept] ?? ''}`),
					weight: incidence.rarity[concept] ?? 0,
				})),
			)
		);
	});
	const concepts = incidence.columns.map((column, concept) => {
		const id = `concept:${incidence.concepts[concept] ?? ''}`;
		return (
			layout.nodes.get(id) ??
			scatter(
				id,
				middleOf(column, ({ paper }) => ({ point: papers[paper], weight: 1 })),
			)
		);
	});
	return { papers, concepts, names: layout.names, middle: MIDDLE };
}

function paperNodes({ incidence, themes, onMap }: Input): LayoutNode[] {
	return incidence.papers.flatMap((id, paper) => {
		if (!onMap.papers[paper]) return [];
		return [
			{
				id: `paper:${id}`,
				theme: themes.ofPaper[paper] ?? -1,
				isBridge: false,
				radius: SHEET.height / 2,
				label: { width: 0, height: 0 },
			},
		];
	});
}

function conceptNodes({ incidence, themes, onMap, labels }: Input): LayoutNode[] {
	const drawn = [...incidence.concepts.keys()].filter((concept) => onMap.concepts[concept]);
	const papersOf = (concept: number): number => incidence.columns[concept]?.length ?? 0;
	const ranked = [...drawn].sort((a, b) => papersOf(b) - papersOf(a) || a - b);
	const scale = radiusScale(papersOf(ranked[0] ?? -1));
	const labelled = new Set(ranked.slice(0, LABELLED));
	return drawn.map((concept) => {
		const papers = papersOf(concept);
		return {
			id: `concept:${incidence.concepts[concept] ?? ''}`,
			theme: themes.ofConcept[concept] ?? -1,
			isBridge: themes.isBridge[concept] ?? false,
			radius: conceptRadius(papers, scale),
			label: labelled.has(concept)
				? measureBlock(labels[concept] ?? '', conceptFont(papers, scale))
				: { width: 0, height: 0 },
		};
	});
}

/** Papers and their concepts; where no paper is drawn, concepts that share papers. */
function overviewLinks(incidence: Incidence, onMap: OnMap): LayoutLink[] {
	const concepts = (row: readonly Cell[]): Cell[] =>
		row.filter(({ concept }) => onMap.concepts[concept]);
	if (onMap.papers.some(Boolean)) {
		return incidence.rows.flatMap((row) =>
			concepts(row).map(({ paper, concept, weight }) => ({
				source: `paper:${incidence.papers[paper] ?? ''}`,
				target: `concept:${incidence.concepts[concept] ?? ''}`,
				weight,
			})),
		);
	}
	return conceptLinks(incidence, incidence.rows.map(concepts));
}

/** The three strongest partners of each concept, by papers in common against chance. */
function conceptLinks(incidence: Incidence, rows: readonly (readonly Cell[])[]): LayoutLink[] {
	const common = new Map<number, Map<number, number>>();
	for (const row of rows) {
		for (const { concept: a } of row) {
			for (const { concept: b } of row) {
				if (a === b) continue;
				const partners = common.get(a) ?? new Map<number, number>();
				partners.set(b, (partners.get(b) ?? 0) + 1);
				common.set(a, partners);
			}
		}
	}
	const size = (concept: number): number => incidence.columns[concept]?.length ?? 1;
	const links = new Map<string, LayoutLink>();
	for (const [a, partners] of [...common].sort(([x], [y]) => x - y)) {
		const strongest = [...partners]
			.map(([b, papers]) => ({ b, weight: papers / Math.sqrt(size(a) * size(b)) }))
			.sort((x, y) => y.weight - x.weight || x.b - y.b)
			.slice(0, 3);
		for (const { b, weight } of strongest) {
			const [first, second] = a < b ? [a, b] : [b, a];
			const source = `concept:${incidence.concepts[first] ?? ''}`;
			const target = `concept:${incidence.concepts[second] ?? ''}`;
			links.set(`${source} ${target}`, { source, target, weight: Math.min(1, weight) });
		}
	}
	return [...links.values()];
}

/** Places of the last build: of nodes that were drawn, and of the names of themes that live on. */
function previousPlaces({ themes, previous }: Input) {
	const nodes = (previous?.nodes ?? []).filter(({ onMap }) => onMap);
	const names = new Map((previous?.themes ?? []).map((theme) => [theme.id, theme]));
	return {
		previous: new Map<string, Point>(nodes.map(({ id, x, y }) => [id, { x, y }])),
		previousNames: new Map<number, Point>(
			themes.themes.flatMap(({ id }, index) => {
				const theme = names.get(id);
				return theme ? [[index, { x: theme.x, y: theme.y }] as const] : [];
			}),
		),
	};
}

function middleOf(
	cells: readonly Cell[],
	partner: (cell: Cell) => { point: Point | undefined; weight: number },
): Point {
	let x = 0;
	let y = 0;
	let total = 0;
	for (const cell of cells) {
		const { point, weight } = partner(cell);
		if (point === undefined) continue;
		const share = cell.weight * weight;
		x += point.x * share;
		y += point.y * share;
		total += share;
	}
	return total > 0 ? { x: x / total, y: y / total } : MIDDLE;
}

/** Moves a point by up to 16 px, to a side its id decides (FNV-1a hash). */
function scatter(id: string, point: Point): Point {
	let hash = 0x811c9dc5;
	for (const character of id)
		hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
	const angle = ((hash & 0xffff) / 0x10000) * 2 * Math.PI;
	const distance = SCATTER * Math.sqrt((hash >>> 16) / 0x10000);
	return { x: point.x + distance * Math.cos(angle), y: point.y + distance * Math.sin(angle) };
}
