import type { MapLink, MapNode } from './map-model.ts';

/** The part of the graph that is visible. */
export type Subgraph = { readonly nodes: readonly MapNode[]; readonly links: readonly MapLink[] };

/** Writes nodes and edges as JSON in the names of the node-link format of NetworkX. */
export function toJson({ nodes, links }: Subgraph): string {
	return `${JSON.stringify(
		{
			directed: false,
			multigraph: false,
			nodes: nodes.map(({ id, what, title, theme, kind, papers, x, y }) => ({
				id,
				type: what,
				label: title,
				theme,
				kind,
				papers: what === 'concept' ? papers : undefined,
				x,
				y,
			})),
			links: links.map(({ source, target, weight }) => ({ source, target, weight })),
		},
		undefined,
		'\t',
	)}\n`;
}

/** Writes GEXF 1.3, which Gephi and Gephi Lite read, with positions (y up, as they have it). */
export function toGexf({ nodes, links }: Subgraph): string {
	const nodeLines = nodes.map(
		({ id, what, title, theme, x, y }) => `      <node id="${xml(id)}" label="${xml(title)}">
        <attvalues><attvalue for="type" value="${what}"/><attvalue for="theme" value="${xml(theme ?? '')}"/></attvalues>
        <viz:position x="${x}" y="${-y}" z="0"/>
      </node>`,
	);
	const edgeLines = links.map(
		({ source, target, weight }, index) =>
			`      <edge id="${index}" source="${xml(source)}" target="${xml(target)}" weight="${weight}"/>`,
	);
	return `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <graph defaultedgetype="undirected">
    <attributes class="node">
      <attribute id="type" title="type" type="string"/>
      <attribute id="theme" title="theme" type="string"/>
    </attributes>
    <nodes>
${nodeLines.join('\n')}
    </nodes>
    <edges>
${edgeLines.join('\n')}
    </edges>
  </graph>
</gexf>
`;
}

/** Writes the edges as comma-separated values with a head line (RFC 4180). */
export function toCsv({ nodes, links }: Subgraph): string {
	const titles = new Map(nodes.map(({ id, title }) => [id, title]));
	const rows = links.map(({ source, target, weight }) => [
		source,
		titles.get(source) ?? '',
		target,
		titles.get(target) ?? '',
		String(weight),
	]);
	return [['source', 'source_label', 'target', 'target_label', 'weight'], ...rows]
		.map((row) => `${row.map(csvField).join(',')}\r\n`)
		.join('');
}

/** A field that a spreadsheet would take for a formula is kept text by a leading apostrophe. */
function csvField(text: string): string {
	const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function xml(text: string): string {
	return text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}
