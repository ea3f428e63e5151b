import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ExitStatus } from './cli.ts';
import { graphPath } from './graph-files.ts';
import { root, run } from './setup/steps.mjs';
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
	if (existsSync(graphPath(content)) && (await (await takeGraphPrint(content)).isCurrent())) {
		console.log('Graph: up to date');
		return 0;
	}
	console.log('Graph: extracting …');
	const { status } = await run(process.execPath, ['scripts/extract.ts', '--content', content]);
	return status === 0 || status === 2 ? status : 1;
}

/** What a graph would be made from at one moment. */
export type GraphPrint = {
	/** Whether the last graph was made from just this. */
	isCurrent(): Promise<boolean>;
	/** Remembers that it was. */
	keep(): Promise<void>;
};

/** Takes a print of content and extractor; to be kept only when that, and nothing later, became the graph. */
export async function takeGraphPrint(content: string): Promise<GraphPrint> {
	const name = stampName('graph', content);
	const authored = ['papers', 'concepts', 'site.yaml'].map((part) => join(resolve(content), part));
	const extractor = EXTRACTOR.map((part) => join(root, part));
	const print = await fingerprint([...extractor, ...authored]);
	return { isCurrent: () => isStamped(name, print), keep: () => stamp(name, print) };
}
