import type { ConceptRef, Overview, PaperRef } from '../view/explorer-data.ts';
import { conceptRadius, radiusScale } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';

/** A mark of the map. `hue` and `kindHue` are 0..7, undefined = grey. */
export type MapNode = {
	readonly id: string;
	readonly what: 'concept' | 'paper';
	readonly label: string;
	/** The whole title of a paper; the label of a concept. */
	readonly title: string;
	readonly theme: string | undefined;
	readonly hue: number | undefined;
	/** Kind of a concept. */
	readonly kind: string | undefined;
	readonly kindHue: number | undefined;
	/** Papers that mention a concept; 0 for a paper. */
	readonly papers: number;
	readonly year: number | undefined;
	readonly bridge: boolean;
	/** Half the size of its mark, px at zoom 1. */
	readonly radius: number;
	/** In the reference box. */
	readonly x: number;
	readonly y: number;
};

/** A line of the map; `weight` is 0..1. */
export type MapLink = {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly weight: number;
	readonly acrossThemes: boolean;
};

/** Whether all papers are on the map at rest; else they come with what a reader looks at. */
export function drawsAllPapers({ papers, paper }: Overview): boolean {
	return paper.x.length >= papers;
}

/** What the map draws, by id, and who is tied to whom. */
export type MapModel = {
	readonly overview: Overview;
	readonly nodes: ReadonlyMap<string, MapNode>;
	readonly links: readonly MapLink[];
	readonly linksOf: (id: string) => readonly MapLink[];
};

const PAPER_RADIUS = 6;

/** Reads the columns of the overview. */
export function createModel(overview: Overview): MapModel {
	const nodes = new Map([...readConcepts(overview), ...readPapers(overview)].map(byId));
	return withLinks({ overview, nodes, links: readLinks(overview, nodes) });
}

/** The mark of a concept; `papers` of it say how large it is. */
export function conceptNode(overview: Overview, ref: ConceptRef & Point, bridge = true): MapNode {
	const theme = overview.themes.find(({ id }) => id === ref.theme);
	const kind = overview.kinds.find(({ id }) => id === ref.kind);
	return {
		id: `concept:${ref.id}`,
		what: 'concept',
		label: ref.label,
		title: ref.label,
		theme: theme?.id,
		hue: theme?.colour,
		kind: kind?.id,
		kindHue: kind?.colour,
		papers: ref.papers,
		year: undefined,
		bridge,
		radius: conceptRadius(ref.papers, scaleOf(overview)),
		x: ref.x,
		y: ref.y,
	};
}

/** The mark of a paper. */
export function paperNode(overview: Overview, ref: PaperRef & Point, year?: number): MapNode {
	const theme = overview.themes.find(({ id }) => id === ref.theme);
	return {
		id: `paper:${ref.id}`,
		what: 'paper',
		label: ref.short,
		title: ref.title,
		theme: theme?.id,
		hue: theme?.colour,
		kind: undefined,
		kindHue: undefined,
		papers: 0,
		year,
		bridge: false,
		radius: PAPER_RADIUS,
		x: ref.x,
		y: ref.y,
	};
}

/** Completes a model with the answer to who is tied to whom. */
export function withLinks(model: Omit<MapModel, 'linksOf'>): MapModel {
	const byNode = new Map<string, MapLink[]>();
	for (const link of model.links) {
		for (const id of [link.source, link.target]) {
			const links = byNode.get(id);
			if (links) links.push(link);
			else byNode.set(id, [link]);
		}
	}
	return { ...model, linksOf: (id) => byNode.get(id) ?? [] };
}

function readConcepts(overview: Overview): MapNode[] {
	const { ids, labels, papers, kinds, themes, x, y, bridges } = overview.concept;
	const names = lines(labels);
	const between = new Set(bridges);
	return lines(ids).map((id, index) => {
		const ref = {
			id,
			label: names[index] ?? id,
			kind: overview.kinds[kinds[index] ?? -1]?.id ?? '',
			theme: overview.themes[themes[index] ?? -1]?.id,
			papers: papers[index] ?? 0,
			x: x[index] ?? 0,
			y: y[index] ?? 0,
		};
		return conceptNode(overview, ref, between.has(index));
	});
}

function scaleOf({ concept }: Overview): number {
	return radiusScale(Math.max(0, ...concept.papers));
}

function readPapers(overview: Overview): MapNode[] {
	const { ids, titles, shorts, themes, years, x, y } = overview.paper;
	const names = lines(titles);
	const labels = lines(shorts);
	return lines(ids).map((id, index) => {
		const ref = {
			id,
			title: names[index] ?? id,
			short: labels[index] ?? id,
			theme: overview.themes[themes[index] ?? -1]?.id,
			x: x[index] ?? 0,
			y: y[index] ?? 0,
		};
		return paperNode(overview, ref, years?.[index] || undefined);
	});
}

function readLinks(overview: Overview, nodes: ReadonlyMap<string, MapNode>): MapLink[] {
	const concepts = lines(overview.concept.ids).map((id) => nodes.get(`concept:${id}`));
	const papers = lines(overview.paper.ids).map((id) => nodes.get(`paper:${id}`));
	const { link, join } = overview;
	const mentions = link.papers.flatMap((paper, index) => {
		const [source, target] = [papers[paper], concepts[link.concepts[index] ?? -1]];
		return source && target ? [linkBetween(source, target, (link.weights[index] ?? 0) / 100)] : [];
	});
	// Where every paper is drawn, lines between concepts would only repeat what the papers show.
	if (drawsAllPapers(overview)) return mentions;
	const most = Math.max(1, ...join.weights);
	const joins = join.sources.flatMap((from, index) => {
		const [source, target] = [concepts[from], concepts[join.targets[index] ?? -1]];
		return source && target ? [linkBetween(source, target, (join.weights[index] ?? 0) / most)] : [];
	});
	return [...mentions, ...joins];
}

/** A line between two marks; `weight` 0..1. */
export function linkBetween(source: MapNode, target: MapNode, weight: number): MapLink {
	return {
		id: `${source.id} ${target.id}`,
		source: source.id,
		target: target.id,
		weight,
		acrossThemes: source.theme !== target.theme,
	};
}

function byId(node: MapNode): [string, MapNode] {
	return [node.id, node];
}

function lines(column: string): string[] {
	return column === '' ? [] : column.split('\n');
}
