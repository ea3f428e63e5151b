import { StringDecoder } from 'node:string_decoder';

/**
 * Splits a stream of UTF-8 bytes at `\n` only and yields the lines without it, one at a time.
 *
 * `node:readline` also splits at U+2028, which JSON may hold unescaped.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
	const decoder = new StringDecoder('utf8');
	let rest = '';
	for await (const chunk of stream) {
		const text = typeof chunk === 'string' ? chunk : decoder.write(chunk);
		const lines = (rest + text).split('\n');
		rest = lines.pop() ?? '';
		yield* lines;
	}
	rest += decoder.end();
	if (rest !== '') yield rest;
}
