import { dev } from 'astro';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir } from './lib/content.ts';
import { graphPath } from './lib/graph-files.ts';
import { createLiveExtraction } from './lib/live-extraction.ts';
import { root } from './lib/setup/steps.mjs';
import { watchFolder } from './lib/watch-folder.ts';

await runCommand({
	usage: 'npm run dev -- [options]',
	about: `Serves the site while you edit content: every save extracts again and reloads the page.
Problems are shown here, and the last good graph stays until they are mended.`,
	options: {
		...CONTENT_OPTION,
		port: { value: 'PORT', help: 'port to listen on (default: 4321, or the next free one)' },
		host: { help: 'listen on the network and not only on this machine' },
	},
	async run({ values }) {
		const dir = values.content ?? defaultContentDir();
		const port = Number(values.port ?? 4321);
		if (!Number.isInteger(port) || port < 0 || port > 65535)
			throw new Misuse(`Unexpected port \`${values.port}\`, expected 0 to 65535`);
		// The configuration of the site reads the folder from here.
		process.env.PAPERLOOM_CONTENT = dir;
		const live = createLiveExtraction(dir, (text) => process.stdout.write(text));
		await live.refresh();
		const server = await dev({ root, server: { port, host: values.host } });
		watchFolder(server.watcher, dir, async () => {
			// Also when the graph is the same: a link or a date may have changed.
			if (await live.refresh()) server.watcher.emit('change', graphPath(dir));
		});
		return 0;
	},
});
