import type { Paper } from '../schema/paper.ts';
import { nameInWords } from './plain-citation.ts';
import type { Addresses } from './skos.ts';
import { escapeXml } from './xml.ts';

/** The papers that can be in a feed: those with a date, since a feed entry must have one. Newest first. */
export function datedPapers(papers: readonly Paper[]): Paper[] {
	const key = (paper: Paper) => `${paper.issued} ${paper.id}`;
	return papers
		.filter((paper) => paper.issued !== undefined)
		.sort((a, b) => (key(a) < key(b) ? 1 : -1));
}

/**
 * The dated papers as an Atom feed (RFC 4287), the newest `limit` of them.
 *
 * A year or month stands for its first day; no clock is read. `at` must give absolute addresses.
 */
export function atomFeed(
	papers: readonly Paper[],
	feed: { title: string; self: string; limit: number },
	at: Addresses,
): string {
	const entries = datedPapers(papers).slice(0, feed.limit);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`<title>${escapeXml(feed.title)}</title>`,
		`<id>${escapeXml(at.site)}</id>`,
		`<updated>${instant(entries[0]?.issued)}</updated>`,
		`<link rel="self" href="${escapeXml(feed.self)}"/>`,
		`<link href="${escapeXml(at.site)}"/>`,
		...entries.map((paper) => entry(paper, at.paper(paper.id), feed.title)),
		'</feed>',
		'',
	].join('\n');
}

function entry(paper: Paper, address: string, list: string): string {
	const authors = paper.author?.map(nameInWords) ?? [list];
	return [
		'<entry>',
		`<title>${escapeXml(paper.title)}</title>`,
		`<id>${escapeXml(address)}</id>`,
		`<link href="${escapeXml(address)}"/>`,
		`<updated>${instant(paper.issued)}</updated>`,
		...authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
		`<summary>${escapeXml(paper.abstract)}</summary>`,
		'</entry>',
	].join('');
}

function instant(issued: string | undefined): string {
	const [year = '1970', month = '01', day = '01'] = issued?.split('-') ?? [];
	return `${year}-${month}-${day}T00:00:00Z`;
}
