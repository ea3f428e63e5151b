import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { mediaType } from './media-type.ts';

/** What to serve: a built site and the path it lives under (`/`, `/papers/`). */
export type ServedSite = { readonly folder: string; readonly base: string };

type Asked = { readonly path: string; readonly query: string };
type Found =
	| { readonly kind: 'file'; readonly path: string; readonly status: 200 | 404 }
	| { readonly kind: 'redirect'; readonly to: string; readonly status: 301 | 302 };
type Encoding = 'br' | 'gzip';

const COMPRESSIBLE = /charset|xml|manifest/;
/** Below this many bytes a compressed answer is hardly smaller. */
const SMALL = 1024;

/**
 * A server that treats a built site as a static host does: `folder/` shows its index, `folder`
 * redirects to it, anything else is `404.html`; answers are compressed and carry an ETag.
 */
export function createSiteServer(site: ServedSite): Server {
	const compressed = new Map<string, Promise<Buffer>>();
	return createServer((request, response) => {
		answer({ site, compressed, request, response }).catch(() => {
			if (!response.headersSent) response.writeHead(500);
			response.end();
		});
	});
}

/**
 * Listens on `port`, or on the next free one when it is taken; 0 takes any free one.
 *
 * @returns The port, or undefined when none of `tries` ports is free.
 */
export async function listen(
	server: Server,
	place: { host: string; port: number; tries?: number },
): Promise<number | undefined> {
	const { host, port, tries = 100 } = place;
	for (let candidate = port; candidate < port + tries; candidate += 1) {
		if (!(await tryToListen(server, host, candidate))) continue;
		const address = server.address();
		return typeof address === 'object' ? address?.port : undefined;
	}
	return undefined;
}

function tryToListen(server: Server, host: string, port: number): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const onError = (error: NodeJS.ErrnoException) => {
			server.off('listening', onListening);
			if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
			else reject(error);
		};
		const onListening = () => {
			server.off('error', onError);
			resolve(true);
		};
		server.once('error', onError);
		server.once('listening', onListening);
		server.listen(port, host);
	});
}

type Exchange = {
	readonly site: ServedSite;
	readonly compressed: Map<string, Promise<Buffer>>;
	readonly request: IncomingMessage;
	readonly response: ServerResponse;
};

async function answer(exchange: Exchange): Promise<void> {
	const { site, request, response } = exchange;
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		return;
	}
	const asked = readAddress(request.url ?? '/');
	if (asked === undefined) {
		response.writeHead(400).end();
		return;
	}
	const found = await find(site, asked);
	if (found.kind === 'redirect') response.writeHead(found.status, { Location: found.to }).end();
	else await sendFile(exchange, found);
}

/** The decoded path and the query; undefined for an address that no browser would send. */
function readAddress(address: string): Asked | undefined {
	try {
		const url = new URL(address, 'http://localhost');
		const path = decodeURIComponent(url.pathname);
		// "%2e%2e%2f" is decoded after the URL was normalised, so it could still climb.
		if (path.includes('\0') || path.split(/[/\\]/).includes('..')) return undefined;
		return { path, query: url.search };
	} catch {
		return undefined;
	}
}

async function find({ folder, base }: ServedSite, { path, query }: Asked): Promise<Found> {
	if (path === '/' && base !== '/') return { kind: 'redirect', to: base, status: 302 };
	if (`${path}/` === base) return { kind: 'redirect', to: base + query, status: 301 };
	const notFound = { kind: 'file', path: join(folder, '404.html'), status: 404 } as const;
	if (!path.startsWith(base)) return notFound;

	const file = join(folder, path.slice(base.length));
	if (path.endsWith('/')) {
		const index = join(file, 'index.html');
		return (await kindOf(index)) === 'file' ? { kind: 'file', path: index, status: 200 } : notFound;
	}
	const kind = await kindOf(file);
	if (kind === 'file') return { kind: 'file', path: file, status: 200 };
	if (kind === 'folder')
		return { kind: 'redirect', to: `${encodeURI(path)}/${query}`, status: 301 };
	return notFound;
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
	const stats = await stat(path).catch(() => undefined);
	if (stats?.isFile()) return 'file';
	return stats?.isDirectory() ? 'folder' : undefined;
}

async function sendFile(
	{ site, compressed, request, response }: Exchange,
	{ path, status }: { path: string; status: 200 | 404 },
): Promise<void> {
	const stats = await stat(path).catch(() => undefined);
	if (stats === undefined) {
		response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n');
		return;
	}
	const type = mediaType(path);
	const etag = `W/"${stats.size.toString(36)}-${Math.floor(stats.mtimeMs).toString(36)}"`;
	const isHashed = path.startsWith(join(site.folder, '_astro'));
	const headers = {
		'Content-Type': type,
		'Cache-Control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
		ETag: etag,
		Vary: 'Accept-Encoding',
		'X-Content-Type-Options': 'nosniff',
	};
	if (status === 200 && request.headers['if-none-match']?.includes(etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	const encoding =
		stats.size >= SMALL && COMPRESSIBLE.test(type) ? encodingFor(request) : undefined;
	if (encoding === undefined) {
		response.writeHead(status, { ...headers, 'Content-Length': stats.size });
		if (request.method === 'HEAD') response.end();
		else createReadStream(path).pipe(response);
		return;
	}
	const body = await remember(compressed, `${encoding} ${etag} ${path}`, () =>
		pack(path, encoding),
	);
	response.writeHead(status, {
		...headers,
		'Content-Encoding': encoding,
		'Content-Length': body.length,
	});
	response.end(request.method === 'HEAD' ? undefined : body);
}

function encodingFor(request: IncomingMessage): Encoding | undefined {
	const accepted = String(request.headers['accept-encoding'] ?? '');
	if (/\bbr\b/.test(accepted)) return 'br';
	return /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
}

async function pack(path: string, encoding: Encoding): Promise<Buffer> {
	const body = await readFile(path);
	if (encoding === 'gzip') return promisify(gzip)(body);
	return promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

function remember<T>(memory: Map<string, T>, key: string, make: () => T): T {
	const known = memory.get(key);
	if (known !== undefined) return known;
	const made = make();
	memory.set(key, made);
	return made;
}
