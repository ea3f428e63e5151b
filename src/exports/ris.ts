import type { Name, Paper } from '../schema/paper.ts';
import { arxivUrl, doiUrl, yearOf } from './identifiers.ts';

/**
 * A paper in RIS with the tags it has something for; lines end in CR LF, as the format asks.
 *
 * `list` names the collection, for papers that have nothing but a place in it.
 */
export function ris(paper: Paper, list: string, abstract?: string): string {
	const position = paper.source?.position;
	const tags: [string, string | undefined][] = [
		['TY', paper['container-title'] === undefined ? 'GEN' : 'JOUR'],
		['ID', paper.id],
		['TI', paper.title],
		...(paper.author ?? []).map((name): [string, string] => ['AU', risName(name)]),
		['PY', yearOf(paper)],
		['DA', paper.issued?.replaceAll('-', '/')],
		['T2', paper['container-title']],
		['DO', paper.DOI],
		['UR', paper.URL ?? doiUrl(paper) ?? arxivUrl(paper)],
		['L1', paper.pdf],
		...(paper.keyword ?? []).map((word): [string, string] => ['KW', word]),
		['AB', abstract],
		['N1', position === undefined ? undefined : `${list}, entry ${position}`],
	];
	const lines = tags.flatMap(([tag, value]) =>
		value === undefined || value === '' ? [] : [`${tag}  - ${oneLine(value)}`],
	);
	return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}

/** All papers, with their abstracts. */
export function risFile(papers: readonly Paper[], list: string): string {
	return papers.map((paper) => ris(paper, list, paper.abstract)).join('\r\n');
}

function risName(name: Name): string {
	if ('literal' in name) return name.literal;
	return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}

// A line break would end the field, and U+2028 is one to some readers.
function oneLine(text: string): string {
	return text.replace(/[\s\u2028\u2029]+/g, ' ').trim();
}
