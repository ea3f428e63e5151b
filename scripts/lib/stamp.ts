import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { root } from './setup/steps.mjs';

/**
 * A hash of files and folders: equal when all names and contents are. What is not there counts as
 * empty, so that making it changes the hash.
 */
export async function fingerprint(paths: readonly string[], extra = ''): Promise<string> {
	const hash = createHash('sha256').update(extra);
	for (const path of paths) {
		for (const file of await filesIn(path)) {
			hash.update(`\0${file}\0`).update(await readFile(file));
		}
	}
	return hash.digest('hex');
}

/** Was `name` last stamped with this fingerprint? */
export async function isStamped(name: string, print: string): Promise<boolean> {
	const stamped = await readFile(stampFile(name), 'utf8').catch(() => '');
	return stamped === print;
}

/** Remembers that `name` is up to date for this fingerprint. */
export async function stamp(name: string, print: string): Promise<void> {
	const file = stampFile(name);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, print);
}

/** Forgets a stamp: until the next one nothing is known of `name`. */
export async function unstamp(name: string): Promise<void> {
	await rm(stampFile(name), { force: true });
}

/** A name for the stamp of a folder, whatever characters are in its path. */
export function stampName(step: string, folder: string): string {
	return `${step}-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`;
}

function stampFile(name: string): string {
	return join(root, '.cache', 'stamps', name);
}

/** Every file at or under `path`, sorted by code unit. */
async function filesIn(path: string): Promise<string[]> {
	const stats = await stat(path).catch(() => undefined);
	if (stats === undefined) return [];
	if (stats.isFile()) return [path];
	const names = (await readdir(path)).sort();
	const nested = await Promise.all(names.map((name) => filesIn(join(path, name))));
	return nested.flat();
}
