import { annotationsJsonLd } from '../exports/annotations.ts';
import { bibtexFile } from '../exports/bibtex.ts';
import { cslJsonFile } from '../exports/csl-json.ts';
import { edgesCsv, nodesCsv } from '../exports/csv.ts';
import { gexf } from '../exports/gexf.ts';
import { graphJson } from '../exports/graph-json.ts';
import { type DataFile, publish } from '../exports/published.ts';
import { risFile } from '../exports/ris.ts';
import { skosJsonLd } from '../exports/skos.ts';
import { addresses } from '../site/addresses.ts';
import { store } from '../site/instance.ts';

/** A file under `data/` that holds something of the whole collection. */
export type Download = DataFile & {
	/** What it holds, in a few words. */
	readonly holds: string;
	readonly type: string;
};

const { graph, site } = store;
const papers = store.papers.map(({ paper }) => paper);
const concepts = [...store.concepts, ...store.unused].map(({ concept }) => concept);
const annotated = store.papers.map(({ id, paper, text, mentions }) => {
	return { id, title: paper.title, abstract: text, mentions };
});

/** All that can be taken away, in the order it is listed. */
export const downloads: readonly Download[] = [
	file('graph.json', 'application/json', () => graphJson(graph), {
		holds: 'Everything: themes, nodes with positions, edges with their evidence',
	}),
	file('nodes.csv', 'text/csv', () => [nodesCsv(graph)], {
		holds: 'Papers and concepts, for a spreadsheet',
	}),
	file('edges.csv', 'text/csv', () => [edgesCsv(graph)], {
		holds: 'All links with their weights',
	}),
	file('graph.gexf', 'application/xml', () => [gexf(graph, site.title)], {
		holds: 'The graph for Gephi and its like',
	}),
	file(
		'concepts.jsonld',
		'application/ld+json',
		() => [skosJsonLd(concepts, site.title, addresses)],
		{
			holds: 'The vocabulary as SKOS',
		},
	),
	file('annotations.jsonld', 'application/ld+json', () => annotationsJsonLd(annotated, addresses), {
		holds: 'Every mention as a W3C Web Annotation',
	}),
	file('papers.bib', 'application/x-bibtex', () => [bibtexFile(papers, site.title)], {
		holds: 'The papers as BibTeX',
	}),
	file('papers.ris', 'application/x-research-info-systems', () => [risFile(papers, site.title)], {
		holds: 'The papers as RIS, for EndNote and Zotero',
	}),
	file('papers.csl.json', 'application/json', () => [cslJsonFile(papers, site.title)], {
		holds: 'The papers as CSL-JSON',
	}),
];

function file(
	name: string,
	type: string,
	pieces: () => Iterable<string>,
	{ holds }: { readonly holds: string },
): Download {
	const published = publish(name, pieces);
	const isPacked = published.name !== name;
	return {
		...published,
		holds: isPacked ? `${holds}; packed by gzip, since it is large` : holds,
		type: isPacked ? 'application/gzip' : type,
	};
}
