/**
 * Addresses of the site's own pages and files, below the base path that the site is served from.
 *
 * Pages end in a slash, since every static host serves those without a redirect; files do not.
 */
export type Urls = {
	/** The map, or the map with something selected: `{ s: 'c/fmri' }`. */
	readonly map: (query?: Readonly<Record<string, string>>) => string;
	/** `papers`, `concepts`, `search`, `about`. */
	readonly page: (name: string) => string;
	/** A paper's page, or one sentence of it by its anchor (`sentenceAnchor`). */
	readonly paper: (id: string, anchor?: string) => string;
	readonly concept: (id: string) => string;
	/** The page of two concepts; the same for both orders. */
	readonly pair: (a: string, b: string) => string;
	/** A file made for machines: `graph.json`. */
	readonly data: (name: string) => string;
	/** A file of `public/`. */
	readonly file: (name: string) => string;
};

/** Makes the addresses for a base path such as `/` or `/repo/`; with or without its last slash. */
export function createUrls(base: string): Urls {
	const root = base.endsWith('/') ? base : `${base}/`;
	const page = (...parts: readonly string[]) =>
		`${root}${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`;
	return {
		map: (query = {}) => {
			const text = Object.entries(query)
				.map(([key, value]) => `${key}=${encodeURIComponent(value).replaceAll('%2F', '/')}`)
				.join('&');
			return text === '' ? root : `${root}?${text}`;
		},
		page,
		paper: (id, anchor) => page('papers', id) + (anchor === undefined ? '' : `#${anchor}`),
		concept: (id) => page('concepts', id),
		pair: (a, b) => page('pairs', pairId(a, b)),
		data: (name) => `${root}data/${name}`,
		file: (name) => `${root}${name}`,
	};
}

/** The name of a pair in its address. No id holds two hyphens in a row, so it can be split again. */
export function pairId(a: string, b: string): string {
	return a < b ? `${a}--${b}` : `${b}--${a}`;
}

/** The anchor of the sentence that starts at `start` (UTF-16, in the plain text) of an abstract. */
export function sentenceAnchor(section: 'title' | 'abstract', start: number): string {
	return section === 'title' ? 'title' : `s${start}`;
}

/** The anchor of the group of papers or concepts of one theme on the index pages. */
export function themeAnchor(theme: string | undefined): string {
	return theme === undefined ? 'no-theme' : `theme-${theme}`;
}
