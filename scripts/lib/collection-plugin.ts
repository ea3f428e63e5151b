import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const NAME = 'virtual:paperloom';
const RESOLVED = `\0${NAME}`;

/**
 * Vite plugin that gives pages the collection as `virtual:paperloom`.
 *
 * The module reads the content folder when it runs, so a large collection never passes through the
 * bundler as source text. Under the dev server a change of the graph or of the site settings
 * reloads the page.
 */
export function collectionPlugin(contentDir: string): Plugin {
	const dir = resolve(contentDir);
	const reader = fileURLToPath(new URL('./collection.ts', import.meta.url));
	return {
		name: 'paperloom:collection',
		resolveId: (id) => (id === NAME ? RESOLVED : undefined),
		load(id) {
			if (id !== RESOLVED) return undefined;
			return [
				`import { loadCollection } from ${JSON.stringify(reader)};`,
				`export const collection = await loadCollection(${JSON.stringify(dir)});`,
			].join('\n');
		},
		configureServer(server) {
			server.watcher.add([`${dir}${sep}graph`, `${dir}${sep}site.yaml`]);
			const reload = (path: string) => {
				if (!path.startsWith(`${dir}${sep}`) || path.endsWith('.tmp')) return;
				for (const environment of Object.values(server.environments)) {
					const module = environment.moduleGraph.getModuleById(RESOLVED);
					if (module) environment.moduleGraph.invalidateModule(module);
				}
				server.ws.send({ type: 'full-reload' });
			};
			for (const event of ['add', 'change', 'unlink']) server.watcher.on(event, reload);
		},
	};
}
