const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The page of a paper or concept, by node id; `anchor` is a place on it. */
export function pageOf(id: string, anchor?: string): string {
	const [kind = '', name = ''] = id.split(/:(.*)/s);
	return `${root}${kind}s/${encodeURIComponent(name)}/${anchor ? `#${anchor}` : ''}`;
}

/** The page of two concepts. */
export function pairPageOf(a: string, b: string): string {
	const name = a < b ? `${a}--${b}` : `${b}--${a}`;
	return `${root}pairs/${encodeURIComponent(name)}/`;
}

/** The page with every result for a query. */
export function searchPageOf(query: string): string {
	return `${root}search/?q=${encodeURIComponent(query)}`;
}

/** A file of `data/`: `overview.json`, `concepts/fmri.json`. */
export function dataFile(name: string): string {
	return `${root}data/${name.split('/').map(encodeURIComponent).join('/')}`;
}
