import type { Paper } from '../schema/paper.ts';

/** The year of a paper, if the list gives one. */
export function yearOf(paper: Paper): string | undefined {
	return paper.issued?.slice(0, 4);
}

/** The address behind a DOI, with the characters that a URL cannot hold escaped. */
export function doiUrl(paper: Paper): string | undefined {
	if (paper.DOI === undefined) return undefined;
	return `https://doi.org/${encodeURIComponent(paper.DOI).replaceAll('%2F', '/')}`;
}

/** The address of the paper on arXiv. */
export function arxivUrl(paper: Paper): string | undefined {
	if (paper.arxiv === undefined) return undefined;
	return `https://arxiv.org/abs/${encodeURIComponent(paper.arxiv).replaceAll('%2F', '/')}`;
}

/** Where to read the paper: what the list says, else its DOI, else arXiv. */
export function paperUrl(paper: Paper): string | undefined {
	return paper.URL ?? doiUrl(paper) ?? arxivUrl(paper);
}
