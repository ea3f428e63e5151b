import { existsSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { readTexts } from './bench-lists.ts';
import { Misuse } from './cli.ts';
import { run } from './setup/steps.mjs';
import { STARTER_SITE } from './starter-site.ts';

/** A collection to measure on, with its site built. */
export type BenchSite = { readonly name: string; readonly site: string };

const CACHE = join('.cache', 'bench');
const SEED = 20_260_101;

/**
 * Builds the site of a collection: a content folder, a list of papers as NDJSON (may be .gz), or a
 * number, for so many made-up papers. Sites are kept in `.cache/bench` and built again when stale.
 * A folder that holds a built site is taken as it is.
 *
 * @throws {Misuse} when it is none of these or the site cannot be built
 */
export async function builtSite(what: string): Promise<BenchSite> {
	if (existsSync(join(what, 'data', 'overview.json'))) return { name: what, site: what };
	const { name, content, discover } = await contentOf(what);
	const site = join(CACHE, `${name}-site`);
	const node = (script: string, ...args: string[]) =>
		run(process.execPath, [join('scripts', script), '--content', content, ...args]);
	if (!existsSync(join(content, 'graph', 'graph.json'))) {
		const { status } = await node('extract.ts', ...(discover ? [] : ['--no-discover']));
		if (status !== 0) throw new Misuse(`No graph could be made of \`${what}\``);
	}
	const { status } = await node('build.ts', '--no-extract', '--if-stale', '--out', site);
	if (status !== 0) throw new Misuse(`The site of \`${what}\` could not be built`);
	return { name: what, site };
}

type Content = { readonly name: string; readonly content: string; readonly discover: boolean };

async function contentOf(what: string): Promise<Content> {
	const found = await stat(what).catch(() => undefined);
	const name = basename(what).replace(/\W+/g, '-');
	if (found?.isDirectory()) return { name, content: what, discover: true };
	const content = join(CACHE, name);
	if (found?.isFile()) return { name, content: await fromList(what, content), discover: true };
	const papers = Number(what);
	if (!Number.isInteger(papers) || papers < 1) {
		throw new Misuse(
			`Unexpected \`${what}\`, expected a content folder, a built site, a list of papers or a number of them`,
		);
	}
	return { name, content: await madeUp(papers, content), discover: false };
}

async function fromList(file: string, content: string): Promise<string> {
	await fresh(content);
	const papers = (await readTexts(file)).map(({ id, title, abstract }) => {
		return JSON.stringify({ id: slugify(id), title, abstract });
	});
	await writeFile(join(content, 'papers', 'list.ndjson'), `${papers.join('\n')}\n`);
	return content;
}

/**
 * Writes made-up papers over a made-up vocabulary, the same for the same number: topics of unequal
 * size, concepts that grow as papers^0.7, eight of them a paper, most from the paper's own topic.
 */
async function madeUp(count: number, content: string): Promise<string> {
	if (existsSync(content)) return content;
	await fresh(content);
	const random = seeded(SEED);
	const zipf = (size: number) => Math.min(size - 1, Math.floor(size ** random()) - 1);
	const concepts = termsOf(Math.round(5.5 * count ** 0.7), random);
	const topics = Math.max(4, Math.round(count ** 0.4));
	const ofTopic = (topic: number) => concepts.filter((_, index) => index % topics === topic);
	const byTopic = Array.from({ length: topics }, (_, topic) => ofTopic(topic));
	const papers = Array.from({ length: count }, (_, index) => {
		const own = byTopic[zipf(topics)] ?? concepts;
		const named = Array.from({ length: 8 }, () => {
			const from = random() < 0.8 ? own : concepts;
			return from[zipf(from.length)] ?? '';
		});
		const sentences = named.map((term, at) => `We study ${term} beside ${named[at - 1] ?? 'it'}.`);
		const title = `On ${named[0]} and ${named[1]} ${index}`;
		return JSON.stringify({ id: `paper-${index}`, title, abstract: sentences.join(' ') });
	});
	await writeFile(join(content, 'papers', 'made-up.ndjson'), `${papers.join('\n')}\n`);
	await Promise.all(
		concepts.map((term) => {
			const text = `---\nprefLabel: ${term}\nkind: method\n---\n`;
			return writeFile(join(content, 'concepts', `${term.replace(' ', '-')}.md`), text);
		}),
	);
	return content;
}

async function fresh(content: string): Promise<void> {
	await rm(content, { recursive: true, force: true });
	for (const part of ['papers', 'concepts']) await mkdir(join(content, part), { recursive: true });
	await writeFile(join(content, 'site.yaml'), STARTER_SITE);
}

/** Two made-up words each, all different. */
function termsOf(count: number, random: () => number): string[] {
	const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? '';
	const syllable = () => pick('bdfgklmnprtvz') + pick('aeiou') + pick('lnrm');
	const terms = new Set<string>();
	while (terms.size < count) terms.add(`${syllable()}${syllable()} ${syllable()}${syllable()}`);
	return [...terms];
}

/** A linear congruential generator (Numerical Recipes), 0..1. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
		return state / 2 ** 32;
	};
}
