import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const NAME = 'virtual:paperloom';
const RESOLVED = `\0${NAME}`;

/**
 * Vite plugin that gives pages the collection as `virtual:paperloom`.
 *
 * The module reads the content folder when it runs, so a large collection never passes through the
 * bundler as source text. Under the dev server a new graph reloads the page; papers and concepts do
 * not by themselves, because until the next extraction the graph does not belong to them.
 */
export function collectionPlugin(contentDir: string): Plugin {
	const dir = resolve(contentDir);
	const graph = join(dir, 'graph', 'graph.json');
	const reader = fileURLToPath(new URL('./collection.ts', import.meta.url));
	let loader = 'loadCollection';
	return {
		name: 'paperloom:collection',
		configResolved({ command }) {
			if (command === 'serve') loader = 'loadLastGood';
		},
		resolveId: (id) => (id === NAME ? RESOLVED : undefined),
		load(id) {
			if (id !== RESOLVED) return undefined;
			return [
				`import { ${loader} } from ${JSON.stringify(reader)};`,
				`export const collection = await ${loader}(${JSON.stringify(dir)});`,
			].join('\n');
		},
		configureServer(server) {
			server.watcher.add(graph);
			const reload = (path: string) => {
				if (resolve(path) !== graph) return;
				for (const environment of Object.values(server.environments)) {
					const module = environment.moduleGraph.getModuleById(RESOLVED);
					if (module) environment.moduleGraph.invalidateModule(module);
				}
				server.ws.send({ type: 'full-reload' });
			};
			for (const event of ['add', 'change']) server.watcher.on(event, reload);
		},
	};
}
