import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { benchExtract, growthOf, type Rate } from './lib/bench-extract.ts';
import { benchSite } from './lib/bench-site.ts';
import { CONTENT_OPTION, type ExitStatus, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir } from './lib/content.ts';

await runCommand({
	usage: 'npm run bench -- [extract [FILES] | site | explorer [COLLECTIONS]] [options]',
	about: `extract: abstracts per CPU second, with and without discovery, beside other extractors of
keywords, on the papers of the collection and on each FILE (NDJSON, may be .gz); between FILES of
different sizes also how the time grows.
site: what the files of the built site weigh. Both when none is named.
explorer: what the map costs the browser's main thread, beside sigma and a plain Cytoscape page on the
same data; what the first load weighs; what routes cost. A COLLECTION is a content folder, a
built site, a list of papers (NDJSON, may be .gz) or a number, for so many made-up papers (default: the
content, 1000 and 10000; their sites are built in .cache/bench, the last in some ten minutes).`,
	options: {
		...CONTENT_OPTION,
		out: { value: 'DIR', help: 'the built site (default: dist)' },
	},
	async run({ values, positionals: [what, ...files] }): Promise<ExitStatus> {
		if (what !== undefined && !['extract', 'site', 'explorer'].includes(what)) {
			throw new Misuse(`Unexpected \`${what}\`, expected \`extract\`, \`site\` or \`explorer\``);
		}
		if (what === 'explorer') {
			const { reportExplorer } = await import('./lib/bench-explorer-report.ts');
			const content = values.content ?? defaultContentDir();
			await reportExplorer(files.length > 0 ? files : [content, '1000', '10000']);
			return 0;
		}
		if (what !== 'site') await showExtract(values.content ?? defaultContentDir(), files);
		if (what !== 'extract') await showSite(values.out ?? 'dist');
		return 0;
	},
});

async function showExtract(content: string, files: readonly string[]): Promise<void> {
	let list = '';
	const rates: Rate[] = [];
	for await (const rate of benchExtract(content, files)) {
		if (rate.list !== list) console.log(`\n${rate.list}: ${shown(rate.papers)} papers`);
		list = rate.list;
		console.log(`  ${rate.way.padEnd(26)}${shown(rate.perCpuSecond).padStart(8)} abstracts/CPU-s`);
		if (rate.list !== content) rates.push(rate);
	}
	const growths = growthOf(rates);
	if (growths.length > 0) console.log('\ngrowth');
	for (const { way, from, to, time } of growths) {
		const [papers, times] = [to / from, time].map((factor) => `${factor.toFixed(1)} times`);
		console.log(`  ${way.padEnd(26)}${papers} the papers, ${times} the time`);
	}
}

async function showSite(folder: string): Promise<void> {
	if (!existsSync(join(folder, 'index.html'))) {
		throw new Misuse(`Unexpected folder \`${folder}\`, expected a built site; run npm run build`);
	}
	const weights = await benchSite(folder);
	const files = weights.reduce((sum, weight) => sum + weight.files, 0);
	const bytes = weights.reduce((sum, weight) => sum + weight.bytes, 0);
	console.log(`\n${folder}: ${shown(files)} files, ${kilobytes(bytes)}`);
	console.log(row(['kind', 'files', 'all', 'largest', 'gzip', 'brotli']));
	for (const { kind, files: count, bytes: all, largest } of weights) {
		const sizes = [all, largest.raw, largest.gzip, largest.brotli].map(kilobytes);
		console.log(row([kind, shown(count), ...sizes]));
	}
}

function row([first = '', ...cells]: readonly string[]): string {
	return `  ${first.padEnd(30)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

function kilobytes(bytes: number): string {
	return `${shown(bytes / 1000)} kB`;
}

function shown(value: number): string {
	return value.toLocaleString('en-US', { maximumFractionDigits: value < 100 ? 1 : 0 });
}
