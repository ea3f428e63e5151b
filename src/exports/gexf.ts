import type { Graph, GraphEdge, GraphNode } from '../schema/graph.ts';
import { escapeXml } from './xml.ts';

/**
 * The graph as GEXF 1.3 (https://gexf.net), for Gephi and its like: places, sizes, kinds, themes.
 *
 * `y` points up in GEXF and down in the graph, so it is turned over.
 */
export function gexf(graph: Graph, title: string): string {
	const themeLabel = new Map(graph.themes.map((theme) => [theme.id, theme.label]));
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
		`<meta><creator>Paperloom</creator><description>${escapeXml(title)}</description></meta>`,
		'<graph mode="static" defaultedgetype="undirected">',
		'<attributes class="node"><attribute id="kind" title="kind" type="string"/><attribute id="theme" title="theme" type="string"/></attributes>',
		'<attributes class="edge"><attribute id="strength" title="strength" type="double"/></attributes>',
		'<nodes>',
		...graph.nodes.map((node) => nodeElement(node, themeLabel.get(node.theme ?? ''))),
		'</nodes>',
		'<edges>',
		...graph.edges.map(edgeElement),
		'</edges>',
		'</graph>',
		'</gexf>',
		'',
	].join('\n');
}

function nodeElement(node: GraphNode, theme: string | undefined): string {
	const links = node.kind === 'paper' ? node.concepts : node.papers;
	const values = [
		`<attvalue for="kind" value="${node.kind}"/>`,
		theme === undefined ? '' : `<attvalue for="theme" value="${escapeXml(theme)}"/>`,
	].join('');
	const size = Math.round((3 + 2 * Math.sqrt(links)) * 100) / 100;
	return `<node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}"><attvalues>${values}</attvalues><viz:position x="${node.x}" y="${-node.y}" z="0"/><viz:size value="${size}"/></node>`;
}

function edgeElement(edge: GraphEdge, index: number): string {
	const type = edge.kind === 'broader' ? ' type="directed"' : '';
	const strength =
		edge.kind === 'co-occurs'
			? `<attvalues><attvalue for="strength" value="${edge.strength}"/></attvalues>`
			: '';
	return `<edge id="${index}" source="${escapeXml(edge.source)}" target="${escapeXml(edge.target)}" kind="${edge.kind}" weight="${edge.weight}"${type}>${strength}</edge>`;
}
