import compromise from 'compromise';
import keywordExtractor from 'keyword-extractor';
import { retext } from 'retext';
import retextKeywords from 'retext-keywords';
import retextPos from 'retext-pos';
import { extractWith } from '../../src/pipeline/extract.ts';
import { type PaperText, paperText } from '../../src/pipeline/passages.ts';
import { createReader } from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';
import { readTexts } from './bench-lists.ts';
import { readContent } from './content.ts';

/** One row of the table: how fast one way of extracting is on one list. */
export type Rate = {
	readonly list: string;
	readonly papers: number;
	readonly way: string;
	/** User and system time of all threads, so that nothing hides in another one. */
	readonly perCpuSecond: number;
};

type Way = { readonly name: string; readonly run: (texts: readonly PaperText[]) => void };

/**
 * CPU seconds that a way runs before it is timed. The compiler of the engine needs some: after one pass
 * over a thousand papers half of the code is still interpreted.
 */
const WARM = 10;
/** Below this many CPU seconds a way is run again, so that the clock's grain does not matter. */
const ENOUGH = 5;

/** Measures this project's extractor and its peers on the shipped papers and on NDJSON lists. */
export async function* benchExtract(
	content: string,
	files: readonly string[],
): AsyncGenerator<Rate> {
	const { papers, concepts } = await readContent(content);
	const lists = [{ name: content, texts: papers.map(paperText) }];
	for (const file of files) lists.push({ name: file, texts: await readTexts(file) });
	for (const { name, texts } of lists) {
		for (const way of [...ownWays(concepts), ...PEERS]) {
			const perCpuSecond = measure(way, texts);
			yield { list: name, papers: texts.length, way: way.name, perCpuSecond };
		}
	}
}

function ownWays(concepts: readonly Concept[]): Way[] {
	// Compiling the vocabulary is part of warming up.
	const way = (name: string, discover: boolean): Way => {
		const reader = createReader(concepts, discover);
		return { name, run: (texts) => extractWith(reader, texts) };
	};
	return [way('Paperloom', true), way('Paperloom, no discovery', false)];
}

const keywords = retext().use(retextPos).use(retextKeywords);

const PEERS: readonly Way[] = [
	{
		name: 'retext-keywords',
		run: each((text) => {
			const tree = keywords.parse(text);
			keywords.runSync(tree);
		}),
	},
	{ name: 'compromise, nouns', run: each((text) => compromise(text).nouns().out('array')) },
	{
		name: 'keyword-extractor',
		run: each((text) =>
			keywordExtractor.extract(text, { language: 'english', return_max_ngrams: 3 }),
		),
	},
];

function each(read: (text: string) => unknown): Way['run'] {
	return (texts) => {
		for (const { title, abstract } of texts) read(`${title}. ${abstract}`);
	};
}

/** Papers per CPU second, once warm. */
function measure({ run }: Way, texts: readonly PaperText[]): number {
	const warmUp = texts.slice(0, 1000);
	runFor(WARM, () => run(warmUp));
	const { times, seconds } = runFor(ENOUGH, () => run(texts));
	return (times * texts.length) / seconds;
}

/** Runs `work` again and again until it has taken so many CPU seconds. */
function runFor(least: number, work: () => void): { times: number; seconds: number } {
	const before = process.cpuUsage();
	let times = 0;
	let seconds = 0;
	while (seconds < least) {
		work();
		times += 1;
		const { user, system } = process.cpuUsage(before);
		seconds = (user + system) / 1e6;
	}
	return { times, seconds };
}

/** How the time of one way grew from one list to a longer one. */
export type Growth = {
	readonly way: string;
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
