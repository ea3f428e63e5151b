import { readFile } from 'node:fs/promises';

/**
 * Makes a reader of files that gives the same answer again while the bytes of a file are the same.
 *
 * Whoever edits content has it read at every save; parsing a thousand files each time would make
 * that wait. The answers must not be changed.
 */
export function memoByBytes<T>(
	read: (path: string, bytes: Uint8Array) => T,
): (path: string) => Promise<T> {
	const kept = new Map<string, { bytes: Buffer; answer: T }>();
	return async (path) => {
		const bytes = await readFile(path);
		const known = kept.get(path);
		if (known?.bytes.equals(bytes)) return known.answer;
		const answer = read(path, bytes);
		kept.set(path, { bytes, answer });
		return answer;
	};
}
