import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_OPTION, type ExitStatus, runCommand } from './lib/cli.ts';
import { defaultContentDir } from './lib/content.ts';
import { refreshGraph } from './lib/graph-refresh.ts';
import { createProgress } from './lib/progress.ts';
import { since } from './lib/setup/steps.mjs';
import { buildSite, countPages, normalBase, type SiteBuild } from './lib/site-build.ts';
import { fingerprint, isStamped, stamp, stampName } from './lib/stamp.ts';

/** What the pages are made of beside the collection. */
const PROGRAM = ['src', 'public', 'scripts/lib', 'astro.config.mjs', 'package-lock.json'];

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
		if (!values['no-extract']) {
			const status = await refreshGraph(build.content);
			if (status !== 0) return status;
		}
		return writeSite(build, { onlyIfStale: values['if-stale'] });
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
	return 0;
}
