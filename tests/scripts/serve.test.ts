import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer, listen } from '../../scripts/lib/serve.ts';

const LONG = `<p>${'sparse autoencoder '.repeat(200)}</p>`;
let folder = '';
const servers: ReturnType<typeof createSiteServer>[] = [];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'paperloom-serve-'));
	await mkdir(join(folder, 'site/papers/milan'), { recursive: true });
	await mkdir(join(folder, 'site/_astro'));
	await writeFile(join(folder, 'secret.txt'), 'secret');
	await writeFile(join(folder, 'site/index.html'), LONG);
	await writeFile(join(folder, 'site/404.html'), 'no such page');
	await writeFile(join(folder, 'site/papers/milan/index.html'), 'Milan');
	await writeFile(join(folder, 'site/papers/graph.bib'), '@misc{}');
	await writeFile(join(folder, 'site/_astro/a.b1.js'), 'export {}');
});

afterAll(async () => {
	for (const server of servers) server.close();
	await rm(folder, { recursive: true });
});

async function serve(base: string): Promise<number> {
	const server = createSiteServer({ folder: join(folder, 'site'), base });
	servers.push(server);
	return (await listen(server, { host: '127.0.0.1', port: 0 })) ?? 0;
}

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer };

/** A request as it stands: no address is tidied up, no redirect followed, no body unpacked. */
function get(port: number, path: string, headers = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		request({ host: '127.0.0.1', port, path, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const body = Buffer.concat(chunks);
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
			});
		})
			.on('error', reject)
			.end();
	});
}

describe('a static host', () => {
	it('shows the index of a folder and redirects to its slash', async () => {
		const port = await serve('/');
		expect((await get(port, '/papers/milan/')).body.toString()).toBe('Milan');
		const answer = await get(port, '/papers/milan?a=1');
		expect([answer.status, answer.headers.location]).toEqual([301, '/papers/milan/?a=1']);
	});

	it('answers 404 with the page for it, also for a folder without an index', async () => {
		const port = await serve('/');
		for (const path of ['/nothing', '/papers/', '/Papers/milan/', '/papers/milan.html']) {
			const answer = await get(port, path);
			expect([path, answer.status, answer.body.toString()]).toEqual([path, 404, 'no such page']);
		}
	});

	it('never leaves its folder', async () => {
		const port = await serve('/');
		for (const path of [
			'/../secret.txt',
			'/%2e%2e/secret.txt',
			'/%2e%2e%2fsecret.txt',
			'/..%5csecret.txt',
		]) {
			expect((await get(port, path)).body.toString()).not.toContain('secret');
		}
		expect((await get(port, '/%zz')).status).toBe(400);
		expect((await get(port, '/%00')).status).toBe(400);
	});

	it('compresses what is worth it', async () => {
		const port = await serve('/');
		const packed = await get(port, '/', { 'accept-encoding': 'gzip' });
		expect(packed.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(packed.body).toString()).toBe(LONG);
		expect(
			(await get(port, '/', { 'accept-encoding': 'br, gzip' })).headers['content-encoding'],
		).toBe('br');
		expect((await get(port, '/')).headers['content-encoding']).toBeUndefined();
		const small = await get(port, '/papers/milan/', { 'accept-encoding': 'gzip' });
		expect(small.headers['content-encoding']).toBeUndefined();
	});

	it('does not send again what the browser has', async () => {
		const port = await serve('/');
		const { headers } = await get(port, '/');
		const again = await get(port, '/', { 'if-none-match': headers.etag });
		expect([again.status, again.body.length]).toEqual([304, 0]);
	});

	it('names types as browsers and programs want them', async () => {
		const port = await serve('/');
		expect((await get(port, '/')).headers['content-type']).toBe('text/html; charset=utf-8');
		const bib = await get(port, '/papers/graph.bib');
		expect(bib.headers['content-type']).toBe('application/x-bibtex; charset=utf-8');
		const script = await get(port, '/_astro/a.b1.js');
		expect(script.headers['cache-control']).toContain('immutable');
	});

	it('lives under a base path alone', async () => {
		const port = await serve('/some/base/');
		expect((await get(port, '/some/base/papers/milan/')).body.toString()).toBe('Milan');
		expect((await get(port, '/some/base')).headers.location).toBe('/some/base/');
		expect((await get(port, '/papers/milan/')).status).toBe(404);
		expect((await get(port, '/')).headers.location).toBe('/some/base/');
	});
});

describe('listen', () => {
	it('takes the next port when one is taken', async () => {
		const taken = await serve('/');
		const server = createSiteServer({ folder, base: '/' });
		servers.push(server);
		const port = await listen(server, { host: '127.0.0.1', port: taken });
		expect(port).toBeGreaterThan(taken);
	});

	it('takes no other when it may not', async () => {
		const taken = await serve('/');
		const server = createSiteServer({ folder, base: '/' });
		expect(await listen(server, { host: '127.0.0.1', port: taken, tries: 1 })).toBeUndefined();
	});
});
