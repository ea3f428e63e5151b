import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { type ExitStatus, Misuse, runCommand } from './lib/cli.ts';
import { createSiteServer, listen } from './lib/serve.ts';
import { normalBase } from './lib/site-build.ts';

const PORT = 4321;
const LOCAL = '127.0.0.1';

const NEXT_STEPS = `
  npm start -- FILE    add the papers of a list to content/papers
  content/             papers, concepts and site.yaml; content/README.md says how they are written
  npm run dev          this site, renewed while you edit
  dist/                these pages, to put on any static host`;

await runCommand({
	usage: 'npm run preview -- [options]',
	about: 'Serves the built site as a static host would.',
	options: {
		out: { value: 'DIR', help: 'folder of the site (default: dist)' },
		base: { value: 'PATH', help: 'path it was built for (default: $BASE_PATH, else /)' },
		host: {
			value: 'NAME',
			help: 'address to listen on (default: this computer only; 0.0.0.0 lets others in)',
		},
		port: { value: 'N', help: `port (default: ${PORT}, or the next free one)` },
		'next-steps': { help: 'say what can be done next' },
	},
	async run({ values }): Promise<ExitStatus> {
		const folder = values.out ?? 'dist';
		if (!existsSync(join(folder, 'index.html'))) {
			throw new Misuse(`Unexpected folder \`${folder}\`, expected a built site; run npm run build`);
		}
		const base = normalBase(values.base ?? process.env.BASE_PATH ?? '/');
		const host = values.host ?? LOCAL;
		const server = createSiteServer({ folder, base });
		const port = await listen(server, { host, ...portsFor(values.port) });
		if (port === undefined) throw new Misuse(`Unexpected port ${values.port ?? PORT}: it is taken`);

		const places = namesOf(host).map((name) => `http://${name}:${port}${base}`);
		console.log(`\nPaperloom is at ${places.join('\n                ')}   (Ctrl-C stops it)`);
		if (values['next-steps']) console.log(NEXT_STEPS);
		await stopped();
		server.close();
		server.closeAllConnections();
		return 0;
	},
});

/** A port that was asked for is the only one tried. */
function portsFor(asked: string | undefined): { port: number; tries?: number } {
	if (asked === undefined) return { port: PORT };
	const port = Number(asked);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new Misuse(`Unexpected port \`${asked}\`, expected a number from 0 to 65535`);
	}
	return { port, tries: 1 };
}

/** The names under which a browser finds the server. */
function namesOf(host: string): string[] {
	if (host === LOCAL) return ['localhost'];
	if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
	const others = Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter((address) => address.family === 'IPv4' && !address.internal);
	return ['localhost', ...others.map((address) => address.address)];
}

function stopped(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
