import { availableParallelism } from 'node:os';
import { reserveNames } from '../../src/pipeline/discover/discover.ts';
import { type CollectionExtraction, combineReadings } from '../../src/pipeline/extract.ts';
import { paperText } from '../../src/pipeline/passages.ts';
import { usefulShorts } from '../../src/pipeline/reading.ts';
import { sharedShortForms } from '../../src/pipeline/short-forms.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { createProgress } from './progress.ts';
import type { ReadingAnswer, ReadingTask, SurveyedPaper, WorkerSetup } from './reading-worker.ts';
import { openPool, type WorkerPool } from './worker-pool.ts';

/**
 * Each thread takes some three seconds to load and to get fast: with fewer papers than these, with discovery
 * and without, one thread is done before that.
 */
const FEWEST = { discover: 5_000, match: 50_000 };

/** Are threads worth their start? */
export function areThreadsWorthIt(papers: number, { discover }: { discover: boolean }): boolean {
	return papers >= (discover ? FEWEST.discover : FEWEST.match);
}

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
	const progress = createProgress('Reading papers', 2 * texts.length);
	const pool: Pool = openPool(new URL('./reading-worker.ts', import.meta.url), {
		size: threads,
		workerData: setup,
	});
	const run = async (tasks: ReadingTask[]) =>
		pool.run(tasks, ({ surveys, readings }) => progress.step(surveys.length + readings.length));
	try {
		const answers = await run(inTasks(texts, (part, number) => ({ number, texts: part })));
		const surveys = answers.flatMap((answer) => answer.surveys);
		const shorts = sharedShortForms(surveys.map(({ shortForms }) => shortForms));
		const surveyed = texts.flatMap((text, i): SurveyedPaper[] => {
			const survey = surveys[i];
			return survey === undefined ? [] : [{ text, survey, shorts: usefulShorts(survey, shorts) }];
		});
		const read = await run(inTasks(surveyed, (part, number) => ({ number, papers: part })));
		const readings = read.flatMap((answer) => answer.readings);
		return combineReadings(texts, readings, reserveNames(setup.concepts));
	} finally {
		progress.done();
		await pool.close();
	}
}

type Pool = WorkerPool<ReadingTask, ReadingAnswer>;

function inTasks<Paper>(
	papers: readonly Paper[],
	toTask: (part: readonly Paper[], number: number) => ReadingTask,
): ReadingTask[] {
	const tasks: ReadingTask[] = [];
	for (let start = 0; start < papers.length; start += PAPERS_PER_TASK) {
		tasks.push(toTask(papers.slice(start, start + PAPERS_PER_TASK), tasks.length));
	}
	return tasks;
}
