import { StringDecoder } from 'node:string_decoder';

/**
 * Splits a stream of UTF-8 bytes at `\n` only and yields the lines without it, one at a time, the first
 * without a byte order mark. A line may be longer than all chunks.
 *
 * `node:readline` also splits at U+2028, which JSON may hold unescaped.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	let isStart = true;
	for await (const chunk of stream) {
		const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
		const lines = (isStart ? text.replace(/^\uFEFF/, '') : text).split('\n');
		isStart &&= text === '';
		// Joined only when it ends: to split it again with every chunk would take quadratic time.
		rest += lines.shift() ?? '';
		for (const line of lines) {
			yield rest;
			rest = line;
		}
	}
	rest += decoder.end();
	if (rest !== '') yield rest;
}
