import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

/** Reads how long the main thread of a page has run so far, ms of CPU time. */
export type CpuClock = {
	/** What the figures come from, to be printed beside them. */
	readonly source: string;
	readonly read: () => Promise<number>;
};

const NANOSECONDS = 1e6;
/** Linux counts in ticks of 10 ms, whatever the machine (USER_HZ). */
const TICK = 10;
/** Some 400 ms, so that it stands out. */
const BUSY_TURNS = 2e8;
const ROUNDS = 3;
const ATTEMPTS = 5;
/** ms; what a page is busy with takes longer on any machine. */
const LEAST_BUSY = 80;
const QUIET = { window: 250, share: 0.1, longest: 20_000 };

/**
 * The clock of the one page of a browser: of its renderer's main thread where there is `/proc` (to the
 * nanosecond where the kernel keeps it, else in ticks of 10 ms), else Chromium's own `TaskDuration`,
 * which is wall time of tasks and so counts what other programs take away.
 */
export async function mainThreadClock(browser: Browser, page: Page): Promise<CpuClock> {
	const pid = await rendererOf(browser, page);
	const exact = () => readFile(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').then(scheduled);
	if (await exact().catch(() => 0)) return { source: 'CPU time by /proc schedstat', read: exact };
	const ticks = () => readTicks(pid);
	if (await ticks().catch(() => 0)) return { source: 'CPU time by /proc stat', read: ticks };
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const tasks = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
	};
	return { source: "Chromium's TaskDuration (wall time)", read: tasks };
}

/**
 * The renderer that works whenever the page does: a browser keeps spare ones, which work once, to start.
 *
 * @throws {Error} when none does
 */
async function rendererOf(browser: Browser, page: Page): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		// Asked for anew each time: right after a start the list may lack the one that is looked for.
		const { processInfo } = await session.send('SystemInfo.getProcessInfo');
		const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
		const spent = await leastSpent(renderers, page);
		const most = Math.max(...spent);
		const pid = renderers[spent.indexOf(most)];
		if (pid !== undefined && most > LEAST_BUSY) return pid;
	}
	throw new Error(`No renderer works when the page does, after ${ATTEMPTS} attempts`);
}

/** The least that each process works while the page is busy, of some rounds; ms. */
async function leastSpent(renderers: readonly number[], page: Page): Promise<number[]> {
	const times = () => Promise.all(renderers.map((id) => readTicks(id).catch(() => 0)));
	const spent = renderers.map(() => Number.POSITIVE_INFINITY);
	for (let round = 0; round < ROUNDS; round += 1) {
		const before = await times();
		await page.evaluate((turns) => {
			let sum = 0;
			for (let turn = 0; turn < turns; turn += 1) sum += turn % 7;
			return sum;
		}, BUSY_TURNS);
		const after = await times();
		for (const [at, time] of after.entries()) {
			spent[at] = Math.min(spent[at] ?? 0, time - (before[at] ?? 0));
		}
	}
	return spent;
}

async function readTicks(pid: number): Promise<number> {
	return ticked(await readFile(`/proc/${pid}/task/${pid}/stat`, 'utf8'));
}

function scheduled(text: string): number {
	return Number(text.split(' ')[0]) / NANOSECONDS;
}

/** Fields 14 and 15, user and system time; the name in field 2 may hold blanks. */
function ticked(text: string): number {
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** Waits until the main thread has little to do, and returns its time. */
export async function untilQuiet({ read }: CpuClock): Promise<number> {
	const end = performance.now() + QUIET.longest;
	let before = await read();
	while (performance.now() < end) {
		await pause(QUIET.window);
		const now = await read();
		if (now - before < QUIET.window * QUIET.share) return now;
		before = now;
	}
	return before;
}

/** Waits some ms. */
export function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
