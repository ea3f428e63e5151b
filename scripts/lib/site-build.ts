import { type ChildProcess, spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { mapInBatches } from './content-folder.ts';

/** What to build, from what, for which address. */
export type SiteBuild = {
	readonly content: string;
	readonly out: string;
	/** The path the site lives under, with a slash at both ends. */
	readonly base: string;
	/** The origin, `https://example.org`; without one there are no canonical addresses. */
	readonly site: string | undefined;
};

/** How a build went; `output` is what Astro printed. */
export type BuildResult = { readonly status: number; readonly output: string };

/** Builds the site with Astro; `onPage` is told of every page as it is written. */
export async function buildSite(build: SiteBuild, onPage: () => void): Promise<BuildResult> {
	const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
	const child = spawn(process.execPath, [astro, 'build', '--outDir', build.out], {
		env: environmentFor(build),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	return collect(child, onPage);
}

/** Writes a base path with a slash at both ends: `papers` becomes `/papers/`. */
export function normalBase(base: string): string {
	const inner = base.split('/').filter(Boolean).join('/');
	return inner === '' ? '/' : `/${inner}/`;
}

/** The number of pages in a built site. */
export async function countPages(folder: string): Promise<number> {
	const names = await readdir(folder, { recursive: true });
	return names.filter((name) => name.endsWith('.html')).length;
}

/** The files of a built site that are larger than `most` bytes, largest first. */
export async function filesAbove(
	folder: string,
	most: number,
): Promise<{ readonly file: string; readonly bytes: number }[]> {
	const names = await readdir(folder, { recursive: true });
	const sized = await mapInBatches(names, async (file) => {
		const { size } = await stat(join(folder, file));
		return { file, bytes: size };
	});
	return sized.filter(({ bytes }) => bytes > most).sort((a, b) => b.bytes - a.bytes);
}

function environmentFor({ content, base, site }: SiteBuild): NodeJS.ProcessEnv {
	return {
		...process.env,
		PAPERLOOM_CONTENT: content,
		BASE_PATH: base,
		ASTRO_TELEMETRY_DISABLED: '1',
		...(site === undefined ? {} : { SITE_URL: site }),
	};
}

/** Astro prints one line with an arrow and an address for every page it writes. */
const PAGE_LINE = /(?:├─|└─)/g;

function collect(child: ChildProcess, onPage: () => void): Promise<BuildResult> {
	return new Promise((resolve, reject) => {
		let output = '';
		const keep = (chunk: Buffer) => {
			const text = chunk.toString();
			output += text;
			for (const _ of text.matchAll(PAGE_LINE)) onPage();
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		child.on('error', reject);
		child.on('close', (status) => resolve({ status: status ?? 1, output }));
	});
}
