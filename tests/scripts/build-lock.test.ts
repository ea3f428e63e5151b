import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { withLock } from '../../scripts/lib/build-lock.ts';
import { contentFolder } from './content-folder.ts';

/** A process id that no system gives. */
const NOBODY = 2 ** 30;

async function lockFile(): Promise<string> {
	return join(await contentFolder(), '.cache', 'build.lock');
}

test('one task waits for the other and says for whom', async () => {
	const file = await lockFile();
	const order: string[] = [];
	const told: number[] = [];
	const task = (name: string) => async () => {
		order.push(`${name} begins`);
		await wait(50);
		order.push(`${name} ends`);
		return name;
	};
	const first = withLock(file, task('a'), () => told.push(0));
	await wait(20);
	const second = withLock(file, task('b'), (holder) => told.push(holder));
	expect(await Promise.all([first, second])).toEqual(['a', 'b']);
	expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	expect(told).toEqual([process.pid]);
});

test('a task that fails gives the lock back', async () => {
	const file = await lockFile();
	const fail = () => Promise.reject(new Error('no'));
	await expect(withLock(file, fail, () => undefined)).rejects.toThrow('no');
	expect(
		await withLock(
			file,
			async () => 'done',
			() => undefined,
		),
	).toBe('done');
});

test.each([
	['whose process has ended', NOBODY, 0],
	['that gave no sign of life for long', process.pid, 3600],
])('a lock %s does not count', async (_, holder, age) => {
	const file = await lockFile();
	await withLock(
		file,
		() => readFile(file),
		() => undefined,
	);
	await writeFile(file, String(holder));
	const then = new Date(Date.now() - age * 1000);
	await utimes(file, then, then);
	const told: number[] = [];
	expect(
		await withLock(
			file,
			async () => 'done',
			(one) => told.push(one),
		),
	).toBe('done');
	expect(told).toEqual([]);
});
