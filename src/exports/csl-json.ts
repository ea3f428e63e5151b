import type { Paper } from '../schema/paper.ts';
import { paperUrl } from './identifiers.ts';

/** A paper as CSL-JSON (https://docs.citationstyles.org) with the fields that it has. */
export function cslItem(paper: Paper, list: string): Readonly<Record<string, unknown>> {
	const position = paper.source?.position;
	return withoutUndefined({
		id: paper.id,
		type: paper['container-title'] === undefined ? 'article' : 'article-journal',
		title: paper.title,
		'title-short': paper['title-short'],
		author: paper.author,
		issued: paper.issued === undefined ? undefined : { 'date-parts': [dateParts(paper.issued)] },
		'container-title': paper['container-title'],
		DOI: paper.DOI,
		archive: paper.arxiv === undefined ? undefined : 'arXiv',
		archive_location: paper.arxiv,
		URL: paperUrl(paper),
		keyword: paper.keyword?.join(', '),
		note: position === undefined ? undefined : `${list}, entry ${position}`,
	});
}

/** One paper as a CSL-JSON document. */
export function cslJson(paper: Paper, list: string): string {
	return `${JSON.stringify([cslItem(paper, list)], undefined, 2)}\n`;
}

/** All papers, with their abstracts, one item a line. */
export function cslJsonFile(papers: readonly Paper[], list: string): string {
	const items = papers.map((paper) =>
		JSON.stringify({ ...cslItem(paper, list), ...withoutEmpty('abstract', paper.abstract) }),
	);
	return `[\n${items.join(',\n')}\n]\n`;
}

function dateParts(issued: string): number[] {
	return issued.split('-').map(Number);
}

function withoutUndefined(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function withoutEmpty(name: string, text: string): Record<string, string> {
	return text === '' ? {} : { [name]: text };
}
