import { join, resolve, sep } from 'node:path';

/** What is needed of the watcher that a Vite server has. */
export type FileWatcher = {
	add(paths: readonly string[]): unknown;
	on(event: 'all', listener: (event: string, path: string) => void): unknown;
};

/**
 * Calls `changed` once after each burst of changes of the papers, concepts and settings of a content
 * folder, never twice at the same time. Changes while it runs start it once more.
 */
export function watchFolder(watcher: FileWatcher, dir: string, changed: () => Promise<void>): void {
	let timer: NodeJS.Timeout | undefined;
	let running = false;
	let again = false;
	const run = async () => {
		if (running) {
			again = true;
			return;
		}
		running = true;
		do {
			again = false;
			await changed();
		} while (again);
		running = false;
	};
	const authored = ['papers', 'concepts', 'site.yaml'].map((name) => resolve(join(dir, name)));
	watcher.add(authored);
	watcher.on('all', (_event, path) => {
		if (!isAuthored(resolve(path), authored)) return;
		clearTimeout(timer);
		timer = setTimeout(() => void run(), 60);
	});
}

function isAuthored(path: string, authored: readonly string[]): boolean {
	const isInside = authored.some((root) => path === root || path.startsWith(root + sep));
	return isInside && /[\\/][^.\\/][^\\/]*\.(?:md|yaml|ndjson)$/.test(path);
}
