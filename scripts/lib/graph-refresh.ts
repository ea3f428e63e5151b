import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ExitStatus } from './cli.ts';
import { run } from './setup/steps.mjs';
import { fingerprint, isStamped, stamp, stampName } from './stamp.ts';

/** What a graph is made with. */
const EXTRACTOR = [
	'src/schema',
	'src/markdown',
	'src/pipeline',
	'src/view',
	'scripts/extract.ts',
	'scripts/lib',
	'package-lock.json',
];

/**
 * Runs `npm run extract` unless neither the content nor the extractor changed since it last ran here.
 *
 * A graph from another extractor stays: only what goes into a graph is looked at, not the graph.
 *
 * @returns The exit status of the extractor.
 */
export async function refreshGraph(content: string): Promise<ExitStatus> {
	const name = stampName('graph', content);
	const authored = ['papers', 'concepts', 'site.yaml'].map((part) => join(content, part));
	const print = await fingerprint([...EXTRACTOR, ...authored]);
	if (existsSync(join(content, 'graph', 'graph.json')) && (await isStamped(name, print))) {
		console.log('Graph: up to date');
		return 0;
	}
	console.log('Graph: extracting …');
	const { status } = await run(process.execPath, ['scripts/extract.ts', '--content', content]);
	if (status === 0) await stamp(name, print);
	return status === 0 || status === 2 ? status : 1;
}
