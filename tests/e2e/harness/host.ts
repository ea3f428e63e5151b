import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSiteServer, listen } from '../../../scripts/lib/serve.ts';
import { run } from '../../../scripts/lib/setup/steps.mjs';
import type { TestSite } from './setup.ts';

type BuiltSite = Omit<TestSite, 'origin'>;

/** Running servers, one address for each site. */
export type Host = {
	readonly program: string;
	readonly sites: TestSite[];
	readonly stop: () => Promise<void>;
};

/** Serves the sites with nginx, or with the project's own server where there is none. */
export async function startHost(sites: readonly BuiltSite[], nginx?: string): Promise<Host> {
	return nginx === undefined ? startOwnServers(sites) : startNginx(sites, nginx);
}

async function startOwnServers(sites: readonly BuiltSite[]): Promise<Host> {
	const started = await Promise.all(
		sites.map(async (site) => {
			const server = createSiteServer(site);
			const port = await listen(server, { host: '127.0.0.1', port: 0 });
			return { server, site: { ...site, origin: `http://127.0.0.1:${port}` } };
		}),
	);
	return {
		program: "the project's own server (no nginx here)",
		sites: started.map(({ site }) => site),
		async stop() {
			for (const { server } of started) {
				server.close();
				server.closeAllConnections();
			}
		},
	};
}

async function startNginx(sites: readonly BuiltSite[], nginx: string): Promise<Host> {
	const folder = await mkdtemp(join(tmpdir(), 'paperloom-nginx-'));
	const ports = await Promise.all(sites.map(freePort));
	const types = await mimeTypes(nginx);
	const servers = sites.map((site, index) => serverBlock(site, ports[index] ?? 0));
	const file = join(folder, 'nginx.conf');
	await writeFile(file, configuration({ folder, types, servers }));

	const args = ['-c', file, '-p', folder, '-e', join(folder, 'error.log')];
	const child = spawn(nginx, args, { stdio: 'inherit' });
	const served = sites.map((site, index) => ({
		...site,
		origin: `http://127.0.0.1:${ports[index]}`,
	}));
	const stop = async () => {
		const ended = new Promise((done) => child.once('close', done));
		if (child.kill('SIGTERM')) await ended;
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await Promise.all(served.map((site) => untilUp(site.origin + site.base)));
	} catch (error) {
		await stop();
		throw error;
	}
	return { program: 'nginx', sites: served, stop };
}

/** nginx as it comes, plus compression of what is text. */
function configuration(parts: {
	folder: string;
	types: string;
	servers: readonly string[];
}): string {
	const { folder, types, servers } = parts;
	// Without this the workers of a root's nginx may not read a folder in a root's home.
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join(' ');
	return `${user} daemon off; worker_processes 1; pid ${folder}/nginx.pid;
events {}
http {
	include ${types}; default_type application/octet-stream; access_log off; ${temporary}
	gzip on; gzip_min_length 512; gzip_vary on;
	gzip_types text/css text/plain application/javascript text/javascript application/json image/svg+xml application/xml;
	absolute_redirect off;
	${servers.join('\n')}
}
`;
}

function serverBlock({ folder, base }: BuiltSite, port: number): string {
	const files = `alias ${resolve(folder)}/; error_page 404 ${base}404.html;`;
	return `server { listen 127.0.0.1:${port}; location ${base} { ${files} } }`;
}

/** The file of media types that belongs to this nginx. */
async function mimeTypes(nginx: string): Promise<string> {
	const { output } = await run(nginx, ['-V'], { quiet: true });
	const configured = /--conf-path=(\S+)/.exec(output)?.[1] ?? '/etc/nginx/nginx.conf';
	return join(configured, '..', 'mime.types');
}

function freePort(): Promise<number> {
	return new Promise((done, fail) => {
		const server = createServer();
		server.once('error', fail);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => done(typeof address === 'object' ? (address?.port ?? 0) : 0));
		});
	});
}

async function untilUp(url: string): Promise<void> {
	for (let attempt = 0; attempt < 100; attempt += 1) {
		const answer = await fetch(url).catch(() => undefined);
		if (answer !== undefined) return;
		await new Promise((again) => setTimeout(again, 50));
	}
	throw new Error(`nginx does not serve ${url}`);
}
