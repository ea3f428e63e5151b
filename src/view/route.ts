/** A step from one concept to the next through papers that have both. */
export type Hop = {
	readonly to: string;
	/** Number of papers that mention `to`: the more, the less a way through it says. */
	readonly papers: number;
	/** Papers with both, and how much each matters to either, 0..1; at least one. */
	readonly via: readonly (readonly [paper: string, from: number, to: number])[];
};

/** What a search for routes needs. Ids are those of concepts. */
export type RouteSearch = {
	readonly from: string;
	readonly to: string;
	/** The steps that lead on from a concept; may have to be fetched. */
	readonly hops: (concept: string) => Promise<readonly Hop[]>;
	/** Concepts that no route goes through: those that are everywhere. */
	readonly barred: ReadonlySet<string>;
	/** How many routes are wanted; each new one shares no paper with those before. Default 2. */
	readonly routes?: number;
	/** How many concepts may be asked for their hops until there is a route, and another. Default 24. */
	readonly patience?: number;
	/** How many in all to look for cheaper ones, and for a third. Default as many. */
	readonly enough?: number;
	/** Concepts that go with one, as far as that is known without asking; shows where to ask first. */
	readonly hint?: (concept: string) => readonly string[];
};

/** A chain of concepts and the papers between them: c0 p0 c1 p1 … cn. */
export type Route = {
	readonly concepts: readonly string[];
	readonly papers: readonly string[];
	readonly cost: number;
};

const STEP = 1;
const WEAK = { factor: 0.25, offset: 0.15 };
const HUB = 0.35;
const PATIENCE = 24;

const LEAST_HOP = 2 * (STEP + WEAK.factor / (WEAK.offset + 1));

/** What it costs to go from a concept to a paper or back, by how much the paper matters to it, 0..1. */
export function stepCost(weight: number): number {
	return STEP + WEAK.factor / (WEAK.offset + weight);
}

/** What it costs to pass through a concept that so many papers mention. */
export function hubCost(papers: number): number {
	return HUB * Math.log2(1 + papers);
}

/**
 * Finds the cheapest routes between two concepts, cheapest first; none when no chain of papers joins
 * them within `patience`.
 *
 * Searches from both ends at once and asks only for the hops of concepts that can still be part of a
 * cheaper route, first of those that `hint` leads along, so that a handful of small files is enough in a collection of any size. Cost: each
 * step `stepCost`, each concept on the way `hubCost`. Deterministic.
 */
export async function findRoutes(search: RouteSearch): Promise<Route[]> {
	const graph = createKnown(search);
	const guide = { there: hopsTo(search.to, search), back: hopsTo(search.from, search) };
	await graph.learn(search.from);
	await graph.learn(search.to);
	const routes: Route[] = [];
	const used = new Set<string>();
	for (let left = search.routes ?? 2; left > 0; left -= 1) {
		const isNeeded = routes.length < 2;
		const route = await cheapest(search, graph, { used, guide, isNeeded });
		if (!route) break;
		routes.push(route);
		for (const paper of route.papers) used.add(paper);
	}
	return routes;
}

type Link = { readonly to: string; readonly paper: string; readonly cost: number };

/** What is known of the graph so far; grows by asking. */
type Known = {
	readonly links: (concept: string, used: ReadonlySet<string>) => Link[];
	readonly isLearnt: (concept: string) => boolean;
	/** How many concepts were asked for their hops. */
	readonly asked: () => number;
	readonly learn: (concept: string) => Promise<void>;
};

function createKnown({ hops, barred, from, to }: RouteSearch): Known {
	const steps = new Map<string, Map<string, Hop>>();
	const learnt = new Set<string>();
	const sizes = new Map<string, number>();
	const add = (one: string, hop: Hop) => {
		const own = steps.get(one) ?? new Map<string, Hop>();
		if (!own.has(hop.to)) own.set(hop.to, hop);
		steps.set(one, own);
	};
	return {
		asked: () => learnt.size,
		isLearnt: (concept) => learnt.has(concept),
		learn: async (concept) => {
			if (learnt.has(concept)) return;
			learnt.add(concept);
			for (const hop of await hops(concept)) {
				const isEnd = hop.to === from || hop.to === to;
				if (barred.has(hop.to) && !isEnd) continue;
				sizes.set(hop.to, hop.papers);
				add(concept, hop);
				const back = hop.via.map(([paper, here, there]) => [paper, there, here] as const);
				add(hop.to, { to: concept, papers: sizes.get(concept) ?? 1, via: back });
			}
		},
		links: (concept, used) =>
			[...(steps.get(concept)?.values() ?? [])].flatMap((hop) => {
				const link = cheapestVia(hop, used);
				if (!link) return [];
				const isEnd = hop.to === from || hop.to === to;
				return [{ ...link, cost: link.cost + (isEnd ? 0 : hubCost(sizes.get(hop.to) ?? 1)) }];
			}),
	};
}

function cheapestVia(hop: Hop, used: ReadonlySet<string>): Link | undefined {
	let best: Link | undefined;
	for (const [paper, from, to] of hop.via) {
		if (used.has(paper)) continue;
		const cost = stepCost(from) + stepCost(to);
		if (!best || cost < best.cost) best = { to: hop.to, paper, cost };
	}
	return best;
}

/**
 * Finds the cheapest route in what is known, and asks on where a cheaper one could still hide.
 *
 * A line that is not known has two concepts at its ends that have not been asked; so a route that is
 * not known costs at least what it takes to reach one of them from each end, and one hop.
 */
async function cheapest(
	search: RouteSearch,
	graph: Known,
	{ used, guide, isNeeded }: { used: ReadonlySet<string>; guide: Guide; isNeeded: boolean },
): Promise<Route | undefined> {
	const { patience = PATIENCE, enough = patience } = search;
	for (;;) {
		const there = reach(search.from, graph, used);
		const back = reach(search.to, graph, used);
		const route = routeTo(search.to, there);
		const bound = route?.cost ?? Number.POSITIVE_INFINITY;
		const next =
			(route ? undefined : mostPromising(there, back, { graph, guide })) ??
			cheapestUnknown(there, back, { graph, bound });
		const limit = isNeeded && !route ? patience : enough;
		if (next === undefined || graph.asked() >= limit) return route;
		await graph.learn(next);
	}
}

type Reached = { readonly cost: number; readonly link: Link | undefined; readonly from: string };

/** Dijkstra's algorithm (1959) over what is known. */
function reach(
	start: string,
	graph: Known,
	used: ReadonlySet<string>,
): ReadonlyMap<string, Reached> {
	const done = new Map<string, Reached>();
	const open = new Map<string, Reached>([[start, { cost: 0, link: undefined, from: start }]]);
	for (;;) {
		const next = [...open].reduce<[string, Reached] | undefined>(
			(best, entry) => (!best || entry[1].cost < best[1].cost ? entry : best),
			undefined,
		);
		if (!next) return done;
		const [id, reached] = next;
		open.delete(id);
		done.set(id, reached);
		for (const link of graph.links(id, used)) {
			const cost = reached.cost + link.cost;
			if (!done.has(link.to) && cost < (open.get(link.to)?.cost ?? Number.POSITIVE_INFINITY)) {
				open.set(link.to, { cost, link, from: id });
			}
		}
	}
}

function routeTo(goal: string, reached: ReadonlyMap<string, Reached>): Route | undefined {
	const cost = reached.get(goal)?.cost;
	if (cost === undefined) return undefined;
	const concepts = [goal];
	const papers: string[] = [];
	for (let at = reached.get(goal); at?.link; at = reached.get(at.from)) {
		concepts.unshift(at.from);
		papers.unshift(at.link.paper);
	}
	return { concepts, papers, cost };
}

function cheapestUnknown(
	there: ReadonlyMap<string, Reached>,
	back: ReadonlyMap<string, Reached>,
	{ graph, bound }: { graph: Known; bound: number },
): string | undefined {
	const [one, other] = [there, back].map((reached) => nearestUnknown(reached, graph));
	if (!one || !other) return undefined;
	if (one.cost + LEAST_HOP + other.cost >= bound) return undefined;
	return one.cost <= other.cost ? one.id : other.id;
}

/** How many steps it is to each end by what is known without asking. */
type Guide = {
	readonly there: ReadonlyMap<string, number>;
	readonly back: ReadonlyMap<string, number>;
};

function hopsTo(end: string, { hint, barred }: RouteSearch): ReadonlyMap<string, number> {
	const hops = new Map([[end, 0]]);
	// A map that is added to goes on with what was added.
	for (const [concept, count] of hops) {
		for (const next of hint?.(concept) ?? []) {
			if (!hops.has(next) && !barred.has(next)) hops.set(next, count + 1);
		}
	}
	return hops;
}

/** The concept not yet asked that leads from one end to the other most cheaply by the guide, if it knows any. */
function mostPromising(
	there: ReadonlyMap<string, Reached>,
	back: ReadonlyMap<string, Reached>,
	{ graph, guide }: { graph: Known; guide: Guide },
): string | undefined {
	let best: string | undefined;
	let least = Number.POSITIVE_INFINITY;
	for (const [reached, left] of [[there, guide.there] as const, [back, guide.back] as const]) {
		for (const [id, { cost }] of reached) {
			const whole = cost + LEAST_HOP * (left.get(id) ?? Number.POSITIVE_INFINITY);
			if (!graph.isLearnt(id) && whole < least) [best, least] = [id, whole];
		}
	}
	return best;
}

function nearestUnknown(
	reached: ReadonlyMap<string, Reached>,
	graph: Known,
): { id: string; cost: number } | undefined {
	let best: { id: string; cost: number } | undefined;
	for (const [id, { cost }] of reached) {
		if (!graph.isLearnt(id) && (!best || cost < best.cost)) best = { id, cost };
	}
	return best;
}
