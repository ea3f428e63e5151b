import type { ConceptShard, Overview } from '../view/explorer-data.ts';
import { conceptRadius, radiusScale } from '../view/marks.ts';

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

/** Returns the model with a concept that the overview leaves out, tied to its papers. */
export function withGuest(model: MapModel, shard: ConceptShard): MapModel {
	const id = `concept:${shard.id}`;
	if (model.nodes.has(id)) return model;
	const theme = model.overview.themes.find((other) => other.id === shard.theme);
	const kind = model.overview.kinds.find((other) => other.id === shard.kind);
	const guest: MapNode = {
		id,
		what: 'concept',
		label: shard.label,
		title: shard.label,
		theme: shard.theme,
		hue: theme?.colour,
		kind: shard.kind,
		kindHue: kind?.colour,
		papers: shard.papers,
		year: undefined,
		bridge: true,
		radius: conceptRadius(shard.papers, scaleOf(model.overview)),
		x: shard.x,
		y: shard.y,
	};
	const links = shard.in.flatMap((paper) => {
		const source = model.nodes.get(`paper:${paper.id}`);
		return source ? [linkBetween(source, guest, paper.salience)] : [];
	});
	return withLinks({
		overview: model.overview,
		nodes: new Map([...model.nodes, [id, guest]]),
		links: [...model.links, ...links],
	});
}

function withLinks(model: Omit<MapModel, 'linksOf'>): MapModel {
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
	const scale = scaleOf(overview);
	return lines(ids).map((id, index) => {
		const theme = overview.themes[themes[index] ?? -1];
		const kind = overview.kinds[kinds[index] ?? -1];
		const label = names[index] ?? id;
		return {
			id: `concept:${id}`,
			what: 'concept',
			label,
			title: label,
			theme: theme?.id,
			hue: theme?.colour,
			kind: kind?.id,
			kindHue: kind?.colour,
			papers: papers[index] ?? 0,
			year: undefined,
			bridge: between.has(index),
			radius: conceptRadius(papers[index] ?? 0, scale),
			x: x[index] ?? 0,
			y: y[index] ?? 0,
		};
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
		const theme = overview.themes[themes[index] ?? -1];
		return {
			id: `paper:${id}`,
			what: 'paper',
			label: labels[index] ?? id,
			title: names[index] ?? id,
			theme: theme?.id,
			hue: theme?.colour,
			kind: undefined,
			kindHue: undefined,
			papers: 0,
			year: years?.[index] || undefined,
			bridge: false,
			radius: PAPER_RADIUS,
			x: x[index] ?? 0,
			y: y[index] ?? 0,
		};
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
	if (papers.length >= overview.papers) return mentions;
	const most = Math.max(1, ...join.weights);
	const joins = join.sources.flatMap((from, index) => {
		const [source, target] = [concepts[from], concepts[join.targets[index] ?? -1]];
		return source && target ? [linkBetween(source, target, (join.weights[index] ?? 0) / most)] : [];
	});
	return [...mentions, ...joins];
}

function linkBetween(source: MapNode, target: MapNode, weight: number): MapLink {
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
