import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { addressOf, filesOf, siteNamed } from './harness/sites.ts';

type Document = { readonly links: string[]; readonly anchors: ReadonlySet<string> };

const LINKING = new Set(['href', 'src', 'action', 'data-src', 'poster', 'xlink:href']);

describe.each(['root', 'base'] as const)('the site at %s', (name) => {
	const site = siteNamed(name);
	const files = new Set(filesOf(site));
	const documents = new Map(
		[...files]
			.filter((file) => file.endsWith('.html'))
			.map((file) => [file, read(site.folder, file)]),
	);

	/** The addresses inside the site that a page links to, each with the page. */
	function internalLinks(): { from: string; url: URL }[] {
		return [...documents].flatMap(([file, { links }]) => {
			const here = new URL(addressOf(site, file.replace(/index\.html$/, '')));
			return links
				.map((link) => new URL(link, here))
				.filter((url) => url.origin === here.origin)
				.map((url) => ({ from: file, url }));
		});
	}

	it('links to files that are there, with the slash that saves a redirect', () => {
		const broken = internalLinks().filter(({ url }) => !files.has(fileOf(url) ?? ''));
		expect(shown(broken)).toEqual([]);
	});

	it('links to anchors that are there', () => {
		const broken = internalLinks().filter(({ url }) => {
			const target = documents.get(fileOf(url) ?? '');
			const anchor = decodeURIComponent(url.hash.slice(1));
			return target !== undefined && anchor !== '' && !target.anchors.has(anchor);
		});
		expect(shown(broken)).toEqual([]);
	});

	it('is served by a real host as it is linked', async () => {
		const urls = new Set(internalLinks().map(({ url }) => url.origin + url.pathname));
		const failed: string[] = [];
		for (const url of urls) {
			const { status } = await fetch(url, { method: 'HEAD', redirect: 'manual' });
			if (status !== 200) failed.push(`${status} ${url}`);
		}
		expect(failed).toEqual([]);
		expect(urls.size).toBeGreaterThan(100);
	});

	it('shows its own page for what is not there, at any depth', async () => {
		const answer = await fetch(addressOf(site, 'papers/no/such/paper/'));
		expect(answer.status).toBe(404);
		expect(await answer.text()).toContain('<h1');
	});

	/** The file that a static host sends for an address; undefined outside the site. */
	function fileOf(url: URL): string | undefined {
		const path = decodeURIComponent(url.pathname);
		if (!path.startsWith(site.base)) return undefined;
		const file = path.slice(site.base.length);
		return file === '' || file.endsWith('/') ? `${file}index.html` : file;
	}
});

/** Each broken address once, with a page that links to it and how many more do. */
function shown(links: readonly { from: string; url: URL }[]): string[] {
	const byTarget = Map.groupBy(links, ({ url }) => url.pathname + url.hash);
	return [...byTarget].map(([target, [first, ...more]]) => {
		return `${target} from ${first?.from} and ${more.length} more`;
	});
}

function read(folder: string, file: string): Document {
	const links: string[] = [];
	const anchors = new Set<string>();
	for (const element of elementsOf(parse(readFileSync(join(folder, file), 'utf8')))) {
		for (const { name, value } of element.attrs) {
			if (name === 'id') anchors.add(value);
			else if (name === 'srcset')
				links.push(...value.split(',').map((one) => one.trim().split(' ')[0] ?? ''));
			else if (LINKING.has(name)) links.push(value);
		}
	}
	return { links: links.filter((link) => !/^(?:data|mailto|blob):/.test(link)), anchors };
}

function* elementsOf(node: Tree.ParentNode): Generator<Tree.Element> {
	for (const child of node.childNodes) {
		if (!('tagName' in child)) continue;
		yield child;
		yield* elementsOf(child);
		if ('content' in child) yield* elementsOf(child.content as Tree.DocumentFragment);
	}
}
