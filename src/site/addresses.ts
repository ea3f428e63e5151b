import { createUrls } from './urls.ts';

// Names, not links: a concept keeps its own even where it has no page.
const urls = createUrls(import.meta.env.BASE_URL);

/**
 * How the files under `data/` name pages: absolute when the address of the site is known, else
 * relative to the file, so that they hold wherever the site is put.
 */
export const addresses = makeAddresses(import.meta.env.SITE);

function makeAddresses(site: string | undefined) {
	if (site === undefined || site === '') {
		const relative = (path: string) => `../${path.slice(urls.map().length)}`;
		return {
			site: '../',
			paper: (id: string) => relative(urls.paper(id)),
			concept: (id: string) => relative(urls.concept(id)),
		};
	}
	const absolute = (path: string) => new URL(path, site).href;
	return {
		site: absolute(urls.map()),
		paper: (id: string) => absolute(urls.paper(id)),
		concept: (id: string) => absolute(urls.concept(id)),
	};
}
