import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that a reader sees the old or the new text, never a part: a temporary file
 * beside it, flushed, then renamed. Missing folders are made. Pieces are written one after the
 * other, so that a file may be larger than the longest string.
 */
export async function writeAtomically(
	path: string,
	content: string | Uint8Array | Iterable<string>,
): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
	try {
		const handle = await open(temporary, 'w');
		try {
			const isWhole = typeof content === 'string' || content instanceof Uint8Array;
			for (const piece of isWhole ? [content] : inLargePieces(content))
				await handle.writeFile(piece);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		// The reader knows nothing of the temporary file.
		throw Object.assign(error as NodeJS.ErrnoException, { path });
	}
}

/** Writes the file only if its bytes differ; says whether it did. */
export async function writeIfChanged(path: string, content: string | Uint8Array): Promise<boolean> {
	const old = await readFile(path).catch(() => undefined);
	if (old?.equals(Buffer.from(content))) return false;
	await writeAtomically(path, content);
	return true;
}

const PIECE_LENGTH = 1 << 20;

function* inLargePieces(texts: Iterable<string>): Generator<string> {
	let pending: string[] = [];
	let length = 0;
	for (const text of texts) {
		pending.push(text);
		length += text.length;
		if (length < PIECE_LENGTH) continue;
		yield pending.join('');
		pending = [];
		length = 0;
	}
	yield pending.join('');
}
