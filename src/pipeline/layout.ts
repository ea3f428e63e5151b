import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum,
	type SimulationNodeDatum,
} from 'd3-force';
import { REFERENCE } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';
import { type Body, separate } from './separate.ts';
import { placeThemes } from './theme-centres.ts';

/** Something the overview draws: the room it takes with its label, to the right of its mark. */
export type LayoutNode = {
	readonly id: string;
	/** Index of its theme; -1 = none. */
	readonly theme: number;
	/** Stands between themes: is pulled to its own far less. */
	readonly isBridge: boolean;
	/** Half the size of its mark. */
	readonly radius: number;
	/** Its label; no width = no label. */
	readonly label: { readonly width: number; readonly height: number };
};

/** A tie that pulls two nodes together, 0..1. */
export type LayoutLink = {
	readonly source: string;
	readonly target: string;
	readonly weight: number;
};

/** What is drawn, who is tied to whom, and where things stood. */
export type LayoutInput = {
	readonly nodes: readonly LayoutNode[];
	readonly links: readonly LayoutLink[];
	/** Box of the name of each theme. */
	readonly names: readonly { readonly width: number; readonly height: number }[];
	/** Positions of an earlier layout, by node id. */
	readonly previous: ReadonlyMap<string, Point>;
	/** Positions of theme names of an earlier layout, by index of the theme. */
	readonly previousNames: ReadonlyMap<number, Point>;
};

/** Positions in the reference box. */
export type Layout = {
	readonly nodes: ReadonlyMap<string, Point>;
	readonly names: readonly Point[];
};

const TICKS = 300;
const ROUNDS = 1200;
const GROUP_GAP = 14;
const KEPT_SHARE = 0.6;
const KEPT_MASS = 12;
const AIR = 4;
const MOST_STRETCH = 3;

/**
 * Lays out the overview: themes as islands, bridges between them, no label on another.
 *
 * First a force layout (ties, distance, a pull to the place of the theme), then the boxes of marks and
 * labels are pushed apart within the frame. When at least 60 % of the nodes stood on an earlier map,
 * they stay and the new ones find a place beside what they are tied to; with nothing new, nothing moves.
 * Deterministic. For some hundreds of nodes.
 */
export function layoutOverview(input: LayoutInput): Layout {
	const known = input.nodes.filter(({ id }) => input.previous.has(id)).length;
	const namesKnown = input.names.every((_, theme) => input.previousNames.has(theme));
	if (known === input.nodes.length && namesKnown) {
		return {
			nodes: new Map(input.nodes.map(({ id }) => [id, input.previous.get(id) ?? middle()])),
			names: input.names.map((_, theme) => input.previousNames.get(theme) ?? middle()),
		};
	}
	const start = known >= input.nodes.length * KEPT_SHARE ? beside(input) : simulate(input);
	return makeRoom(input, start);
}

/** Keeps what is known; puts new nodes at the weighted middle of what they are tied to. */
function beside(input: LayoutInput): Map<string, Point> {
	const positions = new Map(
		input.nodes.flatMap(({ id }) => {
			const point = input.previous.get(id);
			return point ? [[id, point] as const] : [];
		}),
	);
	const sums = new Map<string, { x: number; y: number; weight: number }>();
	for (const { source, target, weight } of input.links) {
		for (const [id, other] of [
			[source, target],
			[target, source],
		] as const) {
			const point = positions.get(other);
			if (!point || positions.has(id)) continue;
			const sum = sums.get(id) ?? { x: 0, y: 0, weight: 0 };
			sum.x += point.x * weight;
			sum.y += point.y * weight;
			sum.weight += weight;
			sums.set(id, sum);
		}
	}
	for (const [id, { x, y, weight }] of sums) positions.set(id, { x: x / weight, y: y / weight });
	return positions;
}

type SimulatedNode = SimulationNodeDatum & { readonly node: LayoutNode; readonly home: Point };

function simulate({ nodes, links, names }: LayoutInput): Map<string, Point> {
	const homes = placeThemes(
		names.map((_, theme) => ({
			radius: themeRadius(nodes.filter((node) => node.theme === theme)),
			ties: tiesOf(theme, names.length, { nodes, links }),
		})),
	);
	const simulated = nodes.map((node, index): SimulatedNode => {
		const home = homes[node.theme] ?? middle();
		// A sunflower spiral: no two nodes start at one place.
		const angle = index * 2.399963;
		const distance = 6 * Math.sqrt(index);
		return {
			node,
			home,
			x: home.x + distance * Math.cos(angle),
			y: home.y + distance * Math.sin(angle),
		};
	});
	const place = new Map(nodes.map(({ id }, index) => [id, index]));
	const springs = links.flatMap(({ source, target, weight }) => {
		const a = place.get(source);
		const b = place.get(target);
		if (a === undefined || b === undefined) return [];
		const isAcross = nodes[a]?.theme !== nodes[b]?.theme;
		return [{ source: a, target: b, weight, isAcross }];
	});
	const pull = ({ node }: SimulatedNode): number => (node.isBridge ? 0.05 : 0.22);
	forceSimulation(simulated)
		.stop()
		.force('charge', forceManyBody().strength(-55).distanceMax(260))
		.force(
			'link',
			forceLink<SimulatedNode, SimulationLinkDatum<SimulatedNode> & (typeof springs)[number]>(
				springs,
			)
				.distance(({ isAcross }) => (isAcross ? 110 : 44))
				.strength(({ weight, isAcross }) => (isAcross ? 0.05 : 0.2) * weight),
		)
		.force('collide', forceCollide<SimulatedNode>(({ node }) => reach(node)).strength(0.7))
		.force('x', forceX<SimulatedNode>(({ home }) => home.x).strength(pull))
		.force('y', forceY<SimulatedNode>(({ home }) => home.y).strength(pull))
		.tick(TICKS);
	return fill(new Map(simulated.map(({ node, x = 0, y = 0 }) => [node.id, { x, y }])));
}

/** Stretches the positions over the box, with room at its edges for labels; a few nodes stay in its middle. */
function fill(positions: ReadonlyMap<string, Point>): Map<string, Point> {
	const along = (values: readonly number[], from: number, to: number) => {
		const low = Math.min(...values);
		const high = Math.max(...values);
		const scale = Math.min(MOST_STRETCH, (to - from) / Math.max(1, high - low));
		return (value: number): number => (from + to) / 2 + (value - (low + high) / 2) * scale;
	};
	const points = [...positions.values()];
	const stretchX = along(
		points.map(({ x }) => x),
		20,
		REFERENCE.width - 90,
	);
	const stretchY = along(
		points.map(({ y }) => y),
		40,
		REFERENCE.height - 20,
	);
	return new Map([...positions].map(([id, { x, y }]) => [id, { x: stretchX(x), y: stretchY(y) }]));
}

/** Pushes boxes apart; those that stood on an earlier map hardly give way. */
function makeRoom(input: LayoutInput, start: ReadonlyMap<string, Point>): Layout {
	const bodies = input.nodes.map((node): Body & { id: string } => {
		const { width, height } = node.label;
		const { x, y } = start.get(node.id) ?? middle();
		return {
			id: node.id,
			x,
			y,
			left: node.radius + AIR,
			right: node.radius + AIR + (width > 0 ? width + 4 : 0),
			up: Math.max(node.radius + AIR, height / 2 + 2),
			down: Math.max(node.radius + AIR, height / 2 + 2),
			group: node.isBridge ? -1 : node.theme,
			mass: input.previous.has(node.id) ? KEPT_MASS : 1,
		};
	});
	const names = input.names.map(({ width, height }, theme): Body => {
		const half = { x: width / 2 + 6, y: height / 2 + 3 };
		const at = input.previousNames.get(theme) ?? above(bodies, theme);
		return { ...at, left: half.x, right: half.x, up: half.y, down: half.y, group: theme, mass: 2 };
	});
	const homes = bodies.map(({ x, y }) => ({ x, y }));
	separate([...bodies, ...names], {
		...REFERENCE,
		groupGap: GROUP_GAP,
		rounds: ROUNDS,
		pull: () => {
			for (const [index, body] of bodies.entries()) drift(body, homes[index] ?? body, 0.01);
			for (const [theme, name] of names.entries()) drift(name, above(bodies, theme), 0.1);
		},
	});
	return {
		nodes: new Map(bodies.map((body) => [body.id, rounded(body)])),
		names: names.map(rounded),
	};
}

/** The place of a theme's name: over the middle of its nodes. */
function above(bodies: readonly Body[], theme: number): { x: number; y: number } {
	const own = bodies.filter(({ group }) => group === theme);
	if (own.length === 0) return { ...middle() };
	const lefts = own.map(({ x }) => x);
	const tops = own.map(({ y, up }) => y - up);
	return {
		x: (Math.min(...lefts) + Math.max(...lefts)) / 2,
		y: Math.min(...tops) - 12,
	};
}

function drift(body: Body, to: Point, share: number): void {
	body.x += (to.x - body.x) * share;
	body.y += (to.y - body.y) * share;
}

/** The radius of a disc as large as the boxes of its nodes together, and some air. */
function themeRadius(nodes: readonly LayoutNode[]): number {
	const area = nodes.reduce((total, node) => total + (2 * reach(node)) ** 2, 0);
	return Math.sqrt((area * 1.3) / Math.PI);
}

/** Half the side of a square as large as the box of a node. */
function reach({ radius, label }: LayoutNode): number {
	const width = 2 * radius + label.width + 10;
	const height = Math.max(2 * radius, label.height) + 4;
	return Math.sqrt(width * height) / 2;
}

function tiesOf(
	theme: number,
	themes: number,
	{ nodes, links }: Pick<LayoutInput, 'nodes' | 'links'>,
): number[] {
	const themeOf = new Map(nodes.map(({ id, theme: own }) => [id, own]));
	const ties = Array<number>(themes).fill(0);
	for (const { source, target, weight } of links) {
		const a = themeOf.get(source) ?? -1;
		const b = themeOf.get(target) ?? -1;
		if (a === b || a < 0 || b < 0) continue;
		if (a === theme) ties[b] = (ties[b] ?? 0) + weight;
		if (b === theme) ties[a] = (ties[a] ?? 0) + weight;
	}
	return ties;
}

/** To the hundredths a graph file keeps, so that building on the file gives the same places. */
function rounded({ x, y }: Point): Point {
	return { x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 };
}

function middle(): Point {
	return { x: REFERENCE.width / 2, y: REFERENCE.height / 2 };
}
