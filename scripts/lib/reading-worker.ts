import { parentPort, workerData } from 'node:worker_threads';
import type { PaperText } from '../../src/pipeline/passages.ts';
import {
	createReader,
	type PaperReading,
	type ShortMeanings,
	type Survey,
} from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';

/** What a worker is started with. */
export type WorkerSetup = { concepts: readonly Concept[]; discover: boolean };

/** A paper that has been surveyed, with the short forms that tell more of it. */
export type SurveyedPaper = {
	text: PaperText;
	survey: Survey;
	shorts: ShortMeanings | undefined;
};

/** Papers to survey or to read; `number` comes back with the answer. */
export type ReadingTask = { number: number } & (
	| { texts: readonly PaperText[] }
	| { papers: readonly SurveyedPaper[] }
);

/** Of the papers of the task, in their order. */
export type ReadingAnswer = { number: number; surveys: Survey[]; readings: PaperReading[] };

const { concepts, discover } = workerData as WorkerSetup;
const { survey, read } = createReader(concepts, discover);

parentPort?.on('message', (task: ReadingTask) => {
	parentPort?.postMessage({ number: task.number, ...work(task) } satisfies ReadingAnswer);
});

function work(task: ReadingTask): Omit<ReadingAnswer, 'number'> {
	if ('texts' in task) return { surveys: task.texts.map((text) => survey(text)), readings: [] };
	const readings = task.papers.map((paper) => read(paper.text, paper.survey, paper.shorts));
	return { surveys: [], readings };
}
