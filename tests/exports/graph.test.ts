import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { annotationsJsonLd } from '../../src/exports/annotations.ts';
import { atomFeed, datedPapers } from '../../src/exports/atom.ts';
import { csvCell, edgesCsv, nodesCsv } from '../../src/exports/csv.ts';
import { gexf } from '../../src/exports/gexf.ts';
import { graphJson } from '../../src/exports/graph-json.ts';
import { publish } from '../../src/exports/published.ts';
import { skosJsonLd } from '../../src/exports/skos.ts';
import { escapeXml } from '../../src/exports/xml.ts';
import { ConceptSchema } from '../../src/schema/concept.ts';
import { type Graph, GraphSchema } from '../../src/schema/graph.ts';
import { PaperSchema } from '../../src/schema/paper.ts';

const at = {
	site: 'https://x.org/',
	paper: (id: string) => `https://x.org/papers/${id}/`,
	concept: (id: string) => `https://x.org/concepts/${id}/`,
};

const graph: Graph = GraphSchema.parse({
	version: 1,
	themes: [{ id: 'sae', label: 'Features', concepts: ['sae'], papers: 1, colour: 0, x: 1, y: 2 }],
	nodes: [
		{
			...{ kind: 'concept', id: 'concept:sae', label: '=SAE, "sparse"', theme: 'sae', x: 1, y: 2 },
			...{ onMap: true, papers: 1, ubiquitous: false, bridge: false },
		},
		{ kind: 'paper', id: 'paper:p', label: 'A <b> & c', x: 3.5, y: 4, onMap: true, concepts: 1 },
	],
	edges: [
		{
			...{ kind: 'mentions', source: 'paper:p', target: 'concept:sae', weight: 0.5 },
			evidence: [{ paper: 'p', mentions: [0] }],
		},
	],
	discovered: [],
});

test('CSV quotes what needs it and runs no formula', () => {
	expect(nodesCsv(graph)).toBe(
		'id,kind,label,theme,links,x,y\r\nconcept:sae,concept,"\'=SAE, ""sparse""",Features,1,1,2\r\npaper:p,paper,A <b> & c,,1,3.5,4\r\n',
	);
	expect(edgesCsv(graph)).toBe(
		'source,target,kind,weight,strength,papers,shared\r\npaper:p,concept:sae,mentions,0.5,,p,\r\n',
	);
	expect(['=1+1', '+1', '-1', '@x', '\t=1'].map(csvCell)).toEqual([
		"'=1+1",
		"'+1",
		"'-1",
		"'@x",
		"'\t=1",
	]);
	expect(csvCell(-3)).toBe('-3');
});

test('GEXF escapes labels and turns the y axis over', () => {
	const xml = gexf(graph, 'Nets & brains');
	expect(xml).toContain('<description>Nets &#38; brains</description>');
	expect(xml).toContain('label="A &#60;b&#62; &#38; c"');
	expect(xml).toContain('<viz:position x="3.5" y="-4" z="0"/>');
	expect(xml).toContain(
		'<edge id="0" source="paper:p" target="concept:sae" kind="mentions" weight="0.5">',
	);
});

test('XML has no character that XML forbids', () => {
	expect(escapeXml('a\u0000b\u000bc\ud800d')).toBe('a\ufffdb\ufffdc\ufffdd');
});

test('SKOS names only concepts that are there', () => {
	const concept = ConceptSchema.parse({
		...{ id: 'sae', prefLabel: 'sparse autoencoder', altLabel: ['SAE'], kind: 'method' },
		...{ broader: ['autoencoder', 'gone'], definition: 'A net.', curated: false },
	});
	const broader = ConceptSchema.parse({
		id: 'autoencoder',
		prefLabel: 'autoencoder',
		kind: 'method',
	});
	const { '@graph': items } = JSON.parse(skosJsonLd([concept, broader], 'Nets', at));
	expect(items[1]).toEqual({
		'@id': 'https://x.org/concepts/sae/',
		'@type': 'skos:Concept',
		prefLabel: 'sparse autoencoder',
		altLabel: ['SAE'],
		definition: 'A net.',
		broader: ['https://x.org/concepts/autoencoder/'],
		notation: 'sae',
		note: 'Found by the extractor; not reviewed.',
		inScheme: 'https://x.org/',
	});
});

test('a mention is an annotation with its place and its quote', () => {
	const mention = {
		...{ concept: 'sae', section: 'abstract' as const, start: 9, end: 13, exact: 'SAEs' },
		...{ sentence: 'We train SAEs.', rule: 'plural' },
	};
	const paper = { id: 'p', title: 'T', abstract: 'We train SAEs.', mentions: [mention] };
	const collection = JSON.parse([...annotationsJsonLd([paper], at)].join(''));
	expect(collection.total).toBe(1);
	expect(collection.first.items).toEqual([
		{
			type: 'Annotation',
			motivation: 'identifying',
			body: 'https://x.org/concepts/sae/',
			target: {
				source: 'https://x.org/papers/p/#abstract',
				selector: [
					{ type: 'TextPositionSelector', start: 9, end: 13 },
					{ type: 'TextQuoteSelector', exact: 'SAEs', prefix: 'We train ', suffix: '.' },
				],
			},
		},
	]);
});

test('the graph in pieces is the graph as JSON', () => {
	expect([...graphJson(graph)].join('')).toBe(JSON.stringify(graph));
	expect([...graphJson({ ...graph, edges: [] })].join('')).toContain('"edges":[]');
});

test('a file is packed only when it is larger than hosts take', async () => {
	const pieces = () => ['half ', 'of it: ä'];
	const whole = publish('graph.json', pieces, 14);
	expect(whole.name).toBe('graph.json');
	expect(await new Response(whole.stream()).text()).toBe('half of it: ä');
	const packed = publish('graph.json', pieces, 13);
	expect(packed.name).toBe('graph.json.gz');
	const bytes = await new Response(packed.stream()).bytes();
	expect(gunzipSync(bytes).toString()).toBe('half of it: ä');
	expect(await new Response(packed.stream()).bytes()).toEqual(bytes);
});

test('a feed holds the dated papers, newest first', () => {
	const paper = (id: string, issued?: string) =>
		PaperSchema.parse({ id, title: `<${id}>`, abstract: 'x', ...(issued ? { issued } : {}) });
	const papers = [paper('old', '2020'), paper('undated'), paper('new', '2024-08')];
	expect(datedPapers(papers).map(({ id }) => id)).toEqual(['new', 'old']);
	const xml = atomFeed(papers, { title: 'Nets', self: 'https://x.org/feed.xml', limit: 1 }, at);
	expect(xml).toContain('<updated>2024-08-01T00:00:00Z</updated>');
	expect(xml).toContain('<title>&#60;new&#62;</title>');
	expect(xml).not.toContain('old');
});
