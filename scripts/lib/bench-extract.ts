import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import compromise from 'compromise';
import keywordExtractor from 'keyword-extractor';
import { retext } from 'retext';
import retextKeywords from 'retext-keywords';
import retextPos from 'retext-pos';
import * as z from 'zod';
import { extractWith } from '../../src/pipeline/extract.ts';
import { type PaperText, paperText } from '../../src/pipeline/passages.ts';
import { createReader } from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';
import { readContent } from './content.ts';
import { linesOf } from './lines.ts';

/** One row of the table: how fast one way of extracting is on one list. */
export type Rate = {
	readonly list: string;
	readonly papers: number;
	readonly way: string;
	/** User and system time of all threads, so that nothing hides in another one. */
	readonly perCpuSecond: number;
};

type Way = { readonly name: string; readonly run: (texts: readonly PaperText[]) => void };

const PaperLineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	title: z.string(),
	abstract: z.string().nullish(),
});

/** Below this many CPU seconds a way is run again, so that the clock's grain does not matter. */
const ENOUGH = 2;

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
		return { name, run: (texts) => extractWith(reader, texts, concepts) };
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

/** Papers per CPU second after one run to warm up. */
function measure({ run }: Way, texts: readonly PaperText[]): number {
	run(texts.slice(0, 200));
	const before = process.cpuUsage();
	let done = 0;
	let seconds = 0;
	while (seconds < ENOUGH) {
		run(texts);
		done += texts.length;
		const { user, system } = process.cpuUsage(before);
		seconds = (user + system) / 1e6;
	}
	return done / seconds;
}

async function readTexts(file: string): Promise<PaperText[]> {
	const bytes = createReadStream(file);
	const stream = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
	const texts: PaperText[] = [];
	for await (const line of linesOf(stream)) {
		if (line.trim() === '') continue;
		const { id, title, abstract } = PaperLineSchema.parse(JSON.parse(line));
		texts.push({ id: String(id), title, abstract: abstract ?? '' });
	}
	return texts;
}
