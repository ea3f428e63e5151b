import type {
	ConceptRef,
	ConceptShard,
	PaperRef,
	PaperShard,
	ThemeShard,
} from '../view/explorer-data.ts';
import type { Point } from '../view/regions.ts';
import {
	conceptNode,
	linkBetween,
	type MapLink,
	type MapModel,
	type MapNode,
	paperNode,
	withLinks,
} from './map-model.ts';

/** What comes onto the map with a node that is looked at: itself and what it is tied to. */
export type Expansion = {
	/** The node looked at. */
	readonly id: string;
	readonly nodes: readonly MapNode[];
	readonly ties: readonly Tie[];
	/** Places in the reference box of a map of its own; else nodes stand where they stand on the map of all. */
	readonly places?: ReadonlyMap<string, Point>;
};

type Tie = readonly [source: string, target: string, weight: number];

/** Of what a reader calls up, the map holds as much as it can move smoothly. */
export const BUDGET = { nodes: 600, links: 1200 } as const;

const PAPERS = 24;
const CONCEPTS = 8;

/** A concept, tied to its papers; `around` brings those along that the map lacks, and what it goes with. */
export function expandConcept(model: MapModel, shard: ConceptShard, around: boolean): Expansion {
	const id = `concept:${shard.id}`;
	const most = Math.max(1, ...shard.alongside.map(({ shared }) => shared));
	const papers = around ? shard.in.slice(0, PAPERS) : [];
	const others = around ? shard.alongside.slice(0, CONCEPTS) : [];
	const own = shard.ubiquitous ? [] : [conceptNode(model.overview, shard)];
	return {
		id,
		nodes: [
			...own,
			...papers.map((paper: PaperRef & Point) => paperNode(model.overview, paper)),
			...others.map((other: ConceptRef & Point) => conceptNode(model.overview, other)),
		],
		ties: [
			...shard.in.map(({ id: paper, salience }) => [`paper:${paper}`, id, salience] as const),
			...others.flatMap((other): Tie[] => [
				[id, `concept:${other.id}`, other.shared / most],
				...other.via.map(
					([paper, , weight]): Tie => [`paper:${paper}`, `concept:${other.id}`, weight],
				),
			]),
		],
	};
}

/** A paper, tied to its concepts; `around` brings those along that the map lacks. */
export function expandPaper(model: MapModel, shard: PaperShard, around: boolean): Expansion {
	const id = `paper:${shard.id}`;
	const named = shard.mentions.filter(({ ubiquitous }) => !ubiquitous);
	const concepts = around ? named.slice(0, PAPERS) : [];
	return {
		id,
		nodes: [
			paperNode(model.overview, shard),
			...concepts.map((concept) => conceptNode(model.overview, concept)),
		],
		ties: named.map((concept) => [id, `concept:${concept.id}`, concept.salience]),
	};
}

/** What a theme's own map has beyond the map of all. */
export function expandTheme(
	model: MapModel,
	{ id, concepts, papers, link }: ThemeShard,
): Expansion {
	const nodes = [
		...concepts.map((concept) => conceptNode(model.overview, concept)),
		...papers.map((paper) => paperNode(model.overview, paper)),
	];
	return {
		id: `theme:${id}`,
		nodes,
		places: new Map(nodes.map((node) => [node.id, { x: node.x, y: node.y }])),
		ties: link.weights.flatMap((weight, index): Tie[] => {
			const [paper, concept] = [
				papers[link.papers[index] ?? -1],
				concepts[link.concepts[index] ?? -1],
			];
			return paper && concept ? [[`paper:${paper.id}`, `concept:${concept.id}`, weight / 100]] : [];
		}),
	};
}

/** The expansions that the budget has room for beside the map itself, the latest first. */
export function withinBudget(base: MapModel, latest: readonly Expansion[]): Expansion[] {
	const kept = [...latest];
	while (kept.length > 1) {
		const { nodes, links } = expanded(base, kept);
		if (nodes.size <= BUDGET.nodes && links.length <= BUDGET.links) break;
		kept.pop();
	}
	return kept;
}

/** Returns the map with its expansions; a tie is a line where both of its ends are there. */
export function expanded(base: MapModel, expansions: readonly Expansion[]): MapModel {
	if (expansions.length === 0) return base;
	const nodes = new Map(base.nodes);
	for (const node of expansions.flatMap((one) => one.nodes)) {
		if (!nodes.has(node.id)) nodes.set(node.id, node);
	}
	const links = new Map<string, MapLink>(base.links.map((link) => [link.id, link]));
	for (const [from, to, weight] of expansions.flatMap(({ ties }) => ties)) {
		const [source, target] = [nodes.get(from), nodes.get(to)];
		if (!source || !target || links.has(`${to} ${from}`)) continue;
		const link = linkBetween(source, target, weight);
		if (!links.has(link.id)) links.set(link.id, link);
	}
	return withLinks({ overview: base.overview, nodes, links: [...links.values()] });
}
