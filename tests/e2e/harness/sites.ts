import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestSite } from './setup.ts';

/** The built sites by name: `root` lives at `/`, `base` at `/some/base/`. */
export function siteNamed(name: 'root' | 'base'): TestSite {
	const site = inject('sites').find((one) => one.name === name);
	if (site === undefined) throw new Error(`No site named ${name}`);
	return site;
}

/** The full address of a page, given its path below the base: `papers/`. */
export function addressOf(site: TestSite, path: string): string {
	return site.origin + site.base + path;
}

/** Every file of a built site, as a path below its folder, sorted by code unit. */
export function filesOf(site: TestSite): string[] {
	return readdirSync(site.folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(site.folder.length + 1))
		.sort();
}

/** The paths below the base of all pages that a reader can come to. */
export function pagesOf(site: TestSite): string[] {
	return filesOf(site)
		.filter((file) => file === 'index.html' || file.endsWith('/index.html'))
		.map((file) => file.slice(0, -'index.html'.length));
}

/** One page of every type that the site has: the largest of its kind, where most can go wrong. */
export function pageTypesOf(site: TestSite): string[] {
	const sizeOf = (path: string) => statSync(join(site.folder, path, 'index.html')).size;
	const largest = new Map<string, string>();
	for (const path of pagesOf(site)) {
		const [room = '', id = ''] = path.split('/');
		const kind = id === '' ? room : `${room}/*`;
		const known = largest.get(kind);
		if (known === undefined || sizeOf(path) > sizeOf(known)) largest.set(kind, path);
	}
	return [...largest.values(), '404.html'];
}
