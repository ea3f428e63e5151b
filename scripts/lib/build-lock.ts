import { mkdir, open, readFile, rm, stat, utimes } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often a holder shows that it lives, and after how long without that it is taken for dead; ms. */
const SIGN_OF_LIFE = 2000;
const DEAD_AFTER = 30_000;

/**
 * Runs `task` while no other process runs one with the same lock file, and waits for the one that does.
 *
 * A lock whose process has ended, or gave no sign of life for half a minute, does not count.
 *
 * @param onWait - Is told once, with the id of the process that is waited for.
 */
export async function withLock<T>(
	file: string,
	task: () => Promise<T>,
	onWait: (holder: number) => void,
): Promise<T> {
	await mkdir(dirname(file), { recursive: true });
	let isTold = false;
	while (!(await take(file))) {
		const holder = await holderOf(file);
		if (holder === undefined) continue;
		if (!isTold && holder > 0) {
			onWait(holder);
			isTold = true;
		}
		await wait(200);
	}
	const touch = () => void utimes(file, new Date(), new Date()).catch(() => undefined);
	const signs = setInterval(touch, SIGN_OF_LIFE);
	try {
		return await task();
	} finally {
		clearInterval(signs);
		await rm(file, { force: true });
	}
}

async function take(file: string): Promise<boolean> {
	try {
		const handle = await open(file, 'wx');
		await handle.writeFile(String(process.pid));
		await handle.close();
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
		throw error;
	}
}

/** The process that holds the lock; a lock that a dead one left is taken away. */
async function holderOf(file: string): Promise<number | undefined> {
	const [text, stats] = await Promise.all([
		readFile(file, 'utf8').catch(() => undefined),
		stat(file).catch(() => undefined),
	]);
	if (text === undefined || stats === undefined) return undefined;
	const isFresh = Date.now() - stats.mtimeMs < DEAD_AFTER;
	// Between its making and its writing it is empty.
	if (isFresh && (text === '' || isAlive(Number(text)))) return Number(text);
	await rm(file, { force: true });
	return undefined;
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
