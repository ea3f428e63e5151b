import { watch } from 'node:fs';

/**
 * Calls `changed` once after each burst of changes of Markdown, YAML or NDJSON files under `dir`,
 * never twice at the same time. Changes while it runs start it once more.
 */
export function watchFolder(dir: string, changed: () => Promise<void>): { close(): void } {
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
	const watcher = watch(dir, { recursive: true }, (_event, name) => {
		if (name === null || !isAuthored(name)) return;
		clearTimeout(timer);
		timer = setTimeout(() => void run(), 60);
	});
	return {
		close() {
			clearTimeout(timer);
			watcher.close();
		},
	};
}

function isAuthored(name: string): boolean {
	if (/(?:^|[\\/])(?:graph|sources)[\\/]/.test(name)) return false;
	return /\.(?:md|yaml|ndjson)$/.test(name) && !/(?:^|[\\/])\./.test(name);
}
