import type { Graph, GraphEdge, GraphNode } from '../schema/graph.ts';

/** The nodes of the graph as CSV (RFC 4180), one a line, with a head line. */
export function nodesCsv(graph: Graph): string {
	const themeLabel = new Map(graph.themes.map((theme) => [theme.id, theme.label]));
	return table(
		['id', 'kind', 'label', 'theme', 'links', 'x', 'y'],
		graph.nodes.map((node) => [
			node.id,
			node.kind,
			node.label,
			node.theme === undefined ? '' : (themeLabel.get(node.theme) ?? node.theme),
			linksOf(node),
			node.x,
			node.y,
		]),
	);
}

/** The edges of the graph as CSV; `papers` names the papers whose sentences made the edge. */
export function edgesCsv(graph: Graph): string {
	return table(
		['source', 'target', 'kind', 'weight', 'strength', 'papers', 'shared'],
		graph.edges.map((edge) => [
			edge.source,
			edge.target,
			edge.kind,
			edge.weight,
			edge.kind === 'co-occurs' ? edge.strength : '',
			papersOf(edge).join(' '),
			edge.kind === 'similar' ? edge.shared.join(' ') : '',
		]),
	);
}

type Cell = string | number;

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/**
 * A value as a CSV cell.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(value: Cell): string {
	if (typeof value === 'number') return String(value);
	const safe = /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function linksOf(node: GraphNode): number {
	return node.kind === 'paper' ? node.concepts : node.papers;
}

function papersOf(edge: GraphEdge): string[] {
	return 'evidence' in edge ? edge.evidence.map((item) => item.paper) : [];
}
