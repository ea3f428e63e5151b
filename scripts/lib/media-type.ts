import { extname } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
	'.atom': 'application/atom+xml',
	'.bib': 'application/x-bibtex; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.gexf': 'application/gexf+xml',
	'.graphml': 'application/graphml+xml',
	'.html': 'text/html; charset=utf-8',
	'.ico': 'image/x-icon',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.jsonld': 'application/ld+json; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.ndjson': 'application/x-ndjson; charset=utf-8',
	'.png': 'image/png',
	'.ris': 'application/x-research-info-systems; charset=utf-8',
	'.svg': 'image/svg+xml; charset=utf-8',
	'.ttl': 'text/turtle; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml; charset=utf-8',
};

/** The `Content-Type` of a file by its ending; `application/octet-stream` when it says nothing. */
export function mediaType(path: string): string {
	return TYPES[extname(path)] ?? 'application/octet-stream';
}
