import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { Misuse } from './cli.ts';

/**
 * Reads a text file that the user named.
 *
 * @param expected - What it should have been, for the message: "expected …".
 * @throws Misuse if there is no such file.
 */
export async function readGiven(path: string, expected: string): Promise<string> {
	return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
		throw new Misuse(`Unexpected file \`${path}\` (${error.code}), expected ${expected}`);
	});
}

/**
 * Reads JSON of a form.
 *
 * @param place - File and line, for the message.
 * @throws Misuse that names the place, the field, what is there and what should be.
 */
export function parseGiven<T>(schema: z.ZodType<T>, text: string, place: string): T {
	const result = schema.safeParse(parseJson(text, place));
	if (result.success) return result.data;
	const [first] = result.error.issues;
	const field = first === undefined ? '' : z.core.toDotPath(first.path);
	const where = field === '' ? place : `${place}, field \`${field}\``;
	const more = result.error.issues.length - 1;
	const others = more > 0 ? ` (and ${more} more)` : '';
	throw new Misuse(`${where}: ${first?.message ?? 'Unexpected value'}${others}`);
}

/** The same for one value a line; empty lines do not count. */
export function parseGivenLines<T>(schema: z.ZodType<T>, text: string, file: string): T[] {
	return text
		.split('\n')
		.flatMap((line, index) =>
			line.trim() === '' ? [] : [parseGiven(schema, line, `${file}:${index + 1}`)],
		);
}

function parseJson(text: string, place: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Misuse(`${place}: Unexpected text, expected JSON (${(error as Error).message})`);
	}
}
