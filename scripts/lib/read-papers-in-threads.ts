import { availableParallelism } from 'node:os';
import { reserveNames } from '../../src/pipeline/discover/discover.ts';
import { type CollectionExtraction, combineReadings } from '../../src/pipeline/extract.ts';
import { type PaperText, paperText } from '../../src/pipeline/passages.ts';
import { needsShorts, type PaperReading } from '../../src/pipeline/reading.ts';
import { sharedShortForms } from '../../src/pipeline/short-forms.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { createProgress } from './progress.ts';
import type { ReadingAnswer, ReadingTask, WorkerSetup } from './reading-worker.ts';
import { openPool, type WorkerPool } from './worker-pool.ts';

/** With fewer papers the threads would take longer to start than to read. */
export const FEWEST_FOR_THREADS = 500;

const PAPERS_PER_TASK = 25;

/**
 * Does what `extractCollection` does, with the papers read in several threads. The result is the same,
 * whatever the number of threads.
 */
export async function extractInThreads(
	papers: readonly Paper[],
	setup: WorkerSetup,
	threads: number = Math.min(availableParallelism(), 16),
): Promise<CollectionExtraction> {
	const texts = papers.map(paperText);
	const progress = createProgress('Reading papers', texts.length);
	const pool: Pool = openPool(new URL('./reading-worker.ts', import.meta.url), {
		size: threads,
		workerData: setup,
	});
	try {
		const step = (count: number) => progress.step(count);
		const readings = await readTexts(pool, texts, { step });
		const shorts = sharedShortForms(readings.map(({ shortForms }) => shortForms));
		const helped = [...readings.keys()].filter((index) => {
			const reading = readings[index];
			return reading !== undefined && needsShorts(reading, shorts);
		});
		const again = helped.flatMap((index) => texts[index] ?? []);
		const better = await readTexts(pool, again, { shorts, step: () => undefined });
		for (const [at, index] of helped.entries()) {
			const reading = better[at];
			if (reading !== undefined) readings[index] = reading;
		}
		return combineReadings(texts, readings, reserveNames(setup.concepts));
	} finally {
		progress.done();
		await pool.close();
	}
}

type Pool = WorkerPool<ReadingTask, ReadingAnswer>;

async function readTexts(
	pool: Pool,
	texts: readonly PaperText[],
	{ shorts, step }: { shorts?: ReadonlyMap<string, string>; step: (count: number) => void },
): Promise<PaperReading[]> {
	const tasks: ReadingTask[] = [];
	for (let start = 0; start < texts.length; start += PAPERS_PER_TASK) {
		const part = texts.slice(start, start + PAPERS_PER_TASK);
		tasks.push({ number: tasks.length, texts: part, shorts });
	}
	const answers = await pool.run(tasks, ({ readings }) => step(readings.length));
	return answers.flatMap(({ readings }) => readings);
}
