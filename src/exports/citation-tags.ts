import type { Paper } from '../schema/paper.ts';

/**
 * The `citation_*` tags by which Google Scholar, Zotero and others read a page; only what the paper
 * has.
 */
export function citationTags(paper: Paper): (readonly [name: string, content: string])[] {
	const tags: (readonly [string, string | undefined])[] = [
		['citation_title', paper.title],
		...(paper.author ?? []).map((name) => ['citation_author', citationName(name)] as const),
		['citation_publication_date', paper.issued?.replaceAll('-', '/')],
		['citation_journal_title', paper['container-title']],
		['citation_doi', paper.DOI],
		['citation_arxiv_id', paper.arxiv],
		['citation_pdf_url', paper.pdf],
		['citation_abstract_html_url', paper.URL],
	];
	return tags.flatMap(([name, content]) =>
		content === undefined ? [] : [[name, content] as const],
	);
}

function citationName(name: NonNullable<Paper['author']>[number]): string {
	if ('literal' in name) return name.literal;
	return name.given === undefined ? name.family : `${name.family}, ${name.given}`;
}
