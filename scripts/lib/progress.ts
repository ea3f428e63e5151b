/** Shows how far a long task is. */
export type Progress = {
	/** Says that `count` more pieces are done (default 1). */
	step(count?: number): void;
	/** Wipes the line. */
	done(): void;
};

/**
 * Shows `label 1,200 of 10,000 (350/s, 25 s left)` on one line of a terminal once a task takes more
 * than a second; silent when standard error is not a terminal.
 */
export function createProgress(label: string, total?: number): Progress {
	const stream = process.stderr;
	if (!stream.isTTY) return { step() {}, done() {} };
	const started = performance.now();
	let shown = started + 900;
	let count = 0;
	return {
		step(more = 1) {
			count += more;
			const now = performance.now();
			if (now - shown < 100) return;
			shown = now;
			const seconds = (now - started) / 1000;
			stream.write(`\r\x1b[K${progressText({ label, count, seconds, total })}`);
		},
		done() {
			if (shown > started + 900) stream.write('\r\x1b[K');
		},
	};
}

/** The line that `createProgress` shows. */
export function progressText(now: {
	label: string;
	count: number;
	seconds: number;
	total?: number | undefined;
}): string {
	const { label, count, seconds, total } = now;
	const rate = count / Math.max(seconds, 0.001);
	const speed = `${grouped(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate))}/s`;
	if (total === undefined) return `${label} ${grouped(count)} (${speed})`;
	const left = Math.max(0, Math.ceil((total - count) / Math.max(rate, 0.001)));
	return `${label} ${grouped(count)} of ${grouped(total)} (${speed}, ${duration(left)} left)`;
}

function duration(seconds: number): string {
	if (seconds < 100) return `${seconds} s`;
	const minutes = Math.round(seconds / 60);
	return minutes < 100 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

function grouped(value: number): string {
	return value.toLocaleString('en-US');
}
