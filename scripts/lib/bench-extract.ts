import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { paperText } from '../../src/pipeline/passages.ts';
import type { BenchSetup } from './bench-extract-worker.ts';
import { readTexts } from './bench-lists.ts';
import { readContent } from './content.ts';

/** The ways of extracting that are compared: this project's two, and other extractors of keywords. */
export const WAYS = {
	discovery: 'Paperloom',
	vocabulary: 'Paperloom, no discovery',
	retext: 'retext-keywords',
	compromise: 'compromise, nouns',
	keywordExtractor: 'keyword-extractor',
} as const;

export type Way = (typeof WAYS)[keyof typeof WAYS];

/** One row of the table: how fast one way of extracting is on one list. */
export type Rate = {
	readonly list: string;
	readonly papers: number;
	readonly way: Way;
	/** User and system time of all threads, so that nothing hides in another one. */
	readonly perCpuSecond: number;
};

/**
 * Measures this project's extractor and its peers on the shipped papers and on NDJSON lists, once warm.
 *
 * Each way has a process of its own, one after the other: code that has run with the data of another way
 * is compiled for both and slower.
 */
export async function* benchExtract(
	content: string,
	files: readonly string[],
): AsyncGenerator<Rate> {
	const { papers, concepts } = await readContent(content);
	const lists = [{ name: content, texts: papers.map(paperText) }];
	for (const file of files) lists.push({ name: file, texts: await readTexts(file) });
	for (const { name, texts } of lists) {
		for (const way of Object.values(WAYS)) {
			const perCpuSecond = await measure({ way, concepts, texts });
			yield { list: name, papers: texts.length, way, perCpuSecond };
		}
	}
}

async function measure(setup: BenchSetup): Promise<number> {
	const file = fileURLToPath(new URL('./bench-extract-worker.ts', import.meta.url));
	const child = fork(file, { serialization: 'advanced' });
	child.send(setup);
	const [perCpuSecond] = await once(child, 'message');
	child.kill();
	return perCpuSecond;
}

/** How the time of one way grew from one list to a longer one. */
export type Growth = {
	readonly way: Way;
	readonly from: number;
	readonly to: number;
	/** Times as many CPU seconds for `to` papers as for `from`. */
	readonly time: number;
};

/** Compares the lists by size, each with the next longer one, way by way. */
export function growthOf(rates: readonly Rate[]): Growth[] {
	return [...Map.groupBy(rates, ({ way }) => way)].flatMap(([way, own]) => {
		const bySize = own.toSorted((a, b) => a.papers - b.papers);
		return bySize.slice(1).flatMap((rate, i) => {
			const before = bySize[i];
			if (before === undefined || before.papers === rate.papers) return [];
			const time = secondsOf(rate) / secondsOf(before);
			return [{ way, from: before.papers, to: rate.papers, time }];
		});
	});
}

function secondsOf({ papers, perCpuSecond }: Rate): number {
	return papers / perCpuSecond;
}
