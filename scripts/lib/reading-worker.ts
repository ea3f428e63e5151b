import { parentPort, workerData } from 'node:worker_threads';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { createReader, type PaperReading } from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';

/** What a worker is started with. */
export type WorkerSetup = { concepts: readonly Concept[]; discover: boolean };

/** Papers to read; `number` comes back with the answer. */
export type ReadingTask = {
	number: number;
	texts: readonly PaperText[];
	shorts?: ReadonlyMap<string, string> | undefined;
};

export type ReadingAnswer = { number: number; readings: PaperReading[] };

const { concepts, discover } = workerData as WorkerSetup;
const { read } = createReader(concepts, discover);

parentPort?.on('message', ({ number, texts, shorts }: ReadingTask) => {
	const readings = texts.map((text) => read(text, shorts));
	parentPort?.postMessage({ number, readings } satisfies ReadingAnswer);
});
