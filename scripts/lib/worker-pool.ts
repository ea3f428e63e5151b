import { Worker } from 'node:worker_threads';

/**
 * How a thread that reads papers is started. Reading makes many short-lived objects: with the room that
 * threads have otherwise, a seventh of the time goes into moving them about.
 */
const READING_THREAD = { resourceLimits: { maxYoungGenerationSizeMb: 128 } } as const;

/** Threads that answer tasks. */
export type WorkerPool<Task, Answer> = {
	/** Gives the answers in the order of the tasks; rejects if a thread fails. */
	run(tasks: readonly Task[], answered: (answer: Answer) => void): Promise<Answer[]>;
	close(): Promise<void>;
};

/**
 * Starts `size` threads of the module at `url`. Each gets one task at a time and answers it with one
 * message, in which `number` is that of the task.
 */
export function openPool<Task extends object, Answer extends { number: number }>(
	url: URL,
	{ size, workerData }: { size: number; workerData: unknown },
): WorkerPool<Task & { number: number }, Answer> {
	const workers = Array.from(
		{ length: size },
		() => new Worker(url, { ...READING_THREAD, workerData }),
	);
	return {
		async run(tasks, answered) {
			const answers = new Map<number, Answer>();
			const waiting = [...tasks];
			await Promise.all(
				workers.map(async (worker) => {
					for (let task = waiting.shift(); task; task = waiting.shift()) {
						const answer = await ask<Answer>(worker, task);
						answers.set(answer.number, answer);
						answered(answer);
					}
				}),
			);
			return tasks.flatMap(({ number }) => answers.get(number) ?? []);
		},
		async close() {
			await Promise.all(workers.map((worker) => worker.terminate()));
		},
	};
}

function ask<Answer>(worker: Worker, task: object): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const done = (settle: () => void) => {
			worker.off('message', onMessage);
			worker.off('error', onError);
			settle();
		};
		const onMessage = (answer: Answer) => done(() => resolve(answer));
		const onError = (error: Error) => done(() => reject(error));
		worker.on('message', onMessage);
		worker.on('error', onError);
		worker.postMessage(task);
	});
}
