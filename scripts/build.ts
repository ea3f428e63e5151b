import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LARGEST_FILE } from '../src/exports/published.ts';
import { withLock } from './lib/build-lock.ts';
import { CONTENT_OPTION, type ExitStatus, runCommand } from './lib/cli.ts';
import { defaultContentDir } from './lib/content.ts';
import { refreshGraph } from './lib/graph-refresh.ts';
import { createProgress } from './lib/progress.ts';
import { root, since } from './lib/setup/steps.mjs';
import { buildSite, countPages, filesAbove, normalBase, type SiteBuild } from './lib/site-build.ts';
import { fingerprint, isStamped, stamp, stampName, unstamp } from './lib/stamp.ts';

/** What the pages are made of beside the collection. */
const PROGRAM = ['src', 'public', 'scripts/lib', 'astro.config.mjs', 'package-lock.json'];

/** Astro keeps what it works on in one place of the checkout, wherever the site goes. */
const LOCK = join(root, '.cache', 'build.lock');

await runCommand({
	usage: 'npm run build -- [options]',
	about:
		'Builds the static site: extracts the graph again when content or extractor have changed, then writes every page.',
	options: {
		...CONTENT_OPTION,
		out: { value: 'DIR', help: 'folder for the site (default: dist)' },
		base: { value: 'PATH', help: 'path the site lives under (default: $BASE_PATH, else /)' },
		site: { value: 'ORIGIN', help: 'https://example.org, for canonical addresses and the feed' },
		'if-stale': { help: 'do nothing when the site is up to date' },
		'no-extract': { help: 'take content/graph as it is' },
	},
	async run({ values }): Promise<ExitStatus> {
		const build: SiteBuild = {
			content: values.content ?? defaultContentDir(),
			out: values.out ?? 'dist',
			base: normalBase(values.base ?? process.env.BASE_PATH ?? '/'),
			site: values.site ?? process.env.SITE_URL,
		};
		const extractAndWrite = async () => {
			const status = values['no-extract'] ? 0 : await refreshGraph(build.content);
			return status === 0 ? writeSite(build, { onlyIfStale: values['if-stale'] }) : status;
		};
		return withLock(LOCK, extractAndWrite, (holder) =>
			console.log(`Waiting for another build in this folder, process ${holder}, to end …`),
		);
	},
});

async function writeSite(
	build: SiteBuild,
	{ onlyIfStale }: { onlyIfStale: boolean },
): Promise<ExitStatus> {
	const name = stampName('site', build.out);
	const print = await fingerprint([...PROGRAM, build.content], JSON.stringify(build));
	const isThere = existsSync(join(build.out, 'index.html'));
	if (onlyIfStale && isThere && (await isStamped(name, print))) {
		console.log(`Site: up to date, ${await countPages(build.out)} pages in ${build.out}/`);
		return 0;
	}
	console.log(`Site: building for ${build.base} …`);
	// A build that is cut off leaves half a site, which must not pass for the last whole one.
	await unstamp(name);
	const start = performance.now();
	const progress = createProgress('Pages');
	const { status, output } = await buildSite(build, () => progress.step());
	progress.done();
	if (status !== 0) {
		console.error(output);
		return 1;
	}
	await stamp(name, print);
	const pages = await countPages(build.out);
	console.log(`Site: ${pages} pages in ${build.out}/, built in ${since(start)}`);
	for (const { file, bytes } of await filesAbove(build.out, LARGEST_FILE)) {
		const size = `${(bytes / 2 ** 20).toFixed(0)} MiB`;
		console.log(`Site: ${file} is ${size}, more than some hosts take (Cloudflare Pages: 25 MiB)`);
	}
	return 0;
}
