import { atomFeed, datedPapers } from '../exports/atom.ts';
import { addresses } from '../site/addresses.ts';
import { store, urls } from '../site/instance.ts';

const NEWEST = 50;

/** The feed is made only when the site knows its own address and some papers have a date. */
export function getStaticPaths() {
	const papers = store.papers.map(({ paper }) => paper);
	const isMade = import.meta.env.SITE !== undefined && datedPapers(papers).length > 0;
	return isMade ? [{ params: { feed: 'feed' } }] : [];
}

export function GET(): Response {
	const papers = store.papers.map(({ paper }) => paper);
	const self = new URL(urls.file('feed.xml'), import.meta.env.SITE).href;
	const feed = { title: store.site.title, self, limit: NEWEST };
	return new Response(atomFeed(papers, feed, addresses), {
		headers: { 'content-type': 'application/atom+xml' },
	});
}
