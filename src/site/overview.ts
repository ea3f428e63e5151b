import type { GraphNode } from '../schema/graph.ts';
import type { Overview, OverviewKind } from '../view/explorer-data.ts';
import { shortTitle } from '../view/short-title.ts';
import type { ConceptEntry, PaperEntry } from './entries.ts';
import { conceptRef } from './refs.ts';
import type { Store } from './store.ts';

// Drawn lines are what makes a map slow, not its marks.
const MAX_LINKS = 1200;
const JOINS_PER_CONCEPT = 3;

type NodeById = ReadonlyMap<string, GraphNode>;

/** Everything the map draws: its marks with their positions, and the lines between them. */
export function overviewOf(store: Store): Overview {
	const concepts = store.concepts.filter((entry) => entry.onMap && !entry.ubiquitous);
	const papers = store.papers.filter((entry) => entry.onMap);
	const { site, graph } = store;
	const nodeById = new Map(graph.nodes.map((node) => [node.id, node]));
	return {
		version: 1,
		papers: store.papers.length,
		concepts: store.concepts.length,
		themes: graph.themes.map(({ id, label, papers, colour, x, y }) => ({
			id,
			label,
			papers,
			colour,
			x: Math.round(x),
			y: Math.round(y),
		})),
		kinds: kindsOf(site.kinds),
		everywhere: store.ubiquitous.map(conceptRef),
		concept: conceptColumns(store, concepts, nodeById),
		paper: paperColumns(store, papers, nodeById),
		link: linkColumns(papers, concepts),
		// Where every paper is drawn, lines between concepts would only repeat what the papers show.
		join: joinColumns(papers.length < store.papers.length ? concepts : []),
	};
}

function kindsOf(kinds: Store['site']['kinds']): OverviewKind[] {
	return Object.entries(kinds).map(([id, { label, colour }]) => ({ id, label, colour }));
}

function conceptColumns(
	store: Store,
	entries: readonly ConceptEntry[],
	nodeById: NodeById,
): Overview['concept'] {
	const nodes = entries.map((entry) => nodeById.get(`concept:${entry.id}`));
	const kinds = Object.keys(store.site.kinds);
	return {
		ids: entries.map((entry) => entry.id).join('\n'),
		labels: entries.map((entry) => oneLine(entry.name)).join('\n'),
		papers: entries.map((entry) => entry.papers.length),
		kinds: entries.map((entry) => kinds.indexOf(entry.concept.kind)),
		themes: entries.map((entry) => themeIndex(store, entry)),
		...positions(nodes),
		bridges: nodes.flatMap((node, index) => (node?.kind === 'concept' && node.bridge ? index : [])),
	};
}

function paperColumns(
	store: Store,
	entries: readonly PaperEntry[],
	nodeById: NodeById,
): Overview['paper'] {
	const years = entries.map(({ paper }) => Number(paper.issued?.slice(0, 4) ?? 0));
	return {
		ids: entries.map((entry) => entry.id).join('\n'),
		titles: entries.map(({ paper }) => oneLine(paper.title)).join('\n'),
		shorts: entries.map(({ paper }) => oneLine(shortTitle(paper))).join('\n'),
		years: years.some(Boolean) ? years : undefined,
		themes: entries.map((entry) => themeIndex(store, entry)),
		...positions(entries.map((entry) => nodeById.get(`paper:${entry.id}`))),
	};
}

function positions(nodes: readonly (GraphNode | undefined)[]): { x: number[]; y: number[] } {
	return {
		x: nodes.map((node) => Math.round(node?.x ?? 0)),
		y: nodes.map((node) => Math.round(node?.y ?? 0)),
	};
}

function themeIndex(store: Store, { theme }: PaperEntry | ConceptEntry): number {
	return theme ? store.graph.themes.indexOf(theme) : -1;
}

/** The strongest lines first, until there are enough; written in the order of papers. */
function linkColumns(
	papers: readonly PaperEntry[],
	concepts: readonly ConceptEntry[],
): Overview['link'] {
	const indexOf = new Map(concepts.map((entry, index) => [entry, index]));
	const links = papers.flatMap((entry, paper) =>
		entry.concepts.flatMap((link) => {
			const concept = indexOf.get(link.concept);
			return concept === undefined ? [] : { paper, concept, weight: percent(link.salience) };
		}),
	);
	const kept = links
		.sort((a, b) => b.weight - a.weight)
		.slice(0, MAX_LINKS)
		.sort((a, b) => a.paper - b.paper || a.concept - b.concept);
	return {
		papers: kept.map((link) => link.paper),
		concepts: kept.map((link) => link.concept),
		weights: kept.map((link) => link.weight),
	};
}

/** For each concept the three others it belongs with most, each line once. */
function joinColumns(concepts: readonly ConceptEntry[]): Overview['join'] {
	const indexOf = new Map(concepts.map((entry, index) => [entry, index]));
	const joins = new Map<string, readonly [source: number, target: number, weight: number]>();
	for (const [source, entry] of concepts.entries()) {
		const drawn = entry.alongside.filter(({ concept }) => indexOf.has(concept));
		for (const { concept, edge } of drawn.slice(0, JOINS_PER_CONCEPT)) {
			const ends = [source, indexOf.get(concept) ?? 0].sort((a, b) => a - b);
			joins.set(ends.join(), [ends[0] ?? 0, ends[1] ?? 0, edge.weight]);
		}
	}
	const sorted = [...joins.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
	return {
		sources: sorted.map(([source]) => source),
		targets: sorted.map(([, target]) => target),
		weights: sorted.map(([, , weight]) => weight),
	};
}

function percent(weight: number): number {
	return Math.round(weight * 100);
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
