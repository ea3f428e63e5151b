import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type * as z from 'zod';
import { Misuse } from './cli.ts';
import { readJson } from './json-value.ts';
import { type LocatedValue, valueOnLine } from './located-value.ts';
import { nearest } from './nearest.ts';
import { checkValue } from './schema-problems.ts';

/**
 * Reads a text file that the user named: UTF-8, or UTF-16 with its mark, as it is or packed by gzip.
 *
 * @param expected - What it should have been, for the message: "expected …".
 * @throws Misuse if there is no such file, it is empty or it is no text.
 */
export async function readGiven(path: string, expected: string): Promise<string> {
	const text = decodeGiven(await readGivenBytes(path, expected));
	if (text === undefined)
		throw new Misuse(`Unexpected bytes in \`${path}\`, expected ${expected} in UTF-8`);
	if (text.trim() === '') throw new Misuse(`Unexpected empty \`${path}\`, expected ${expected}`);
	return text;
}

/**
 * Reads the bytes of a file that the user named, unpacked if gzip packed them.
 *
 * @throws Misuse if there is no such file or it cannot be read.
 */
export async function readGivenBytes(path: string, expected: string): Promise<Buffer> {
	const bytes = await readFile(path).catch(async (error: NodeJS.ErrnoException) => {
		throw new Misuse(await unreadable(path, error, expected));
	});
	if (!isPacked(bytes)) return bytes;
	try {
		return gunzipSync(bytes);
	} catch (error) {
		const { message } = error as Error;
		throw new Misuse(`Unexpected end of \`${path}\`, expected a whole gzip file (${message})`);
	}
}

/** Do these bytes begin a file packed by gzip? */
export function isPacked(bytes: Uint8Array): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** The text of UTF-8, or of UTF-16 with its mark; undefined when it is neither. */
export function decodeGiven(bytes: Uint8Array): string | undefined {
	const mark = `${bytes[0]} ${bytes[1]}`;
	const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/**
 * Reads values of one form from JSON: all in one list, or one on each line.
 *
 * @param expected - What the file should hold, for the message.
 * @throws Misuse that names the line, the field, what is there and what should be.
 */
export function parseGiven<T>(
	schema: z.ZodType<T>,
	text: string,
	{ file, expected }: { readonly file: string; readonly expected: string },
): T[] {
	const values: T[] = [];
	const faults: string[] = [];
	for (const item of itemsIn(text)) {
		if ('reason' in item) {
			faults.push(`${file}:${item.line}: Unexpected text (${item.reason}), expected JSON`);
			continue;
		}
		const { data, deviations } = checkValue({ schema, otherNames: {} }, item.located);
		if (data !== undefined) values.push(data);
		for (const { line, message } of deviations)
			faults.push(`${file}:${line}${item.entry}: ${message}`);
	}
	const [first] = faults;
	if (first === undefined) return values;
	const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : '';
	throw new Misuse(`${first}${more}\nExpected ${expected}`);
}

async function unreadable(
	path: string,
	{ code }: NodeJS.ErrnoException,
	expected: string,
): Promise<string> {
	if (code === 'EISDIR') return `Unexpected folder \`${path}\`, expected ${expected}`;
	if (code !== 'ENOENT')
		return `Unexpected refusal of \`${path}\` (${code}), expected ${expected} that can be read`;
	const names = await readdir(dirname(path)).catch(() => []);
	const close = nearest(basename(path), names.sort());
	const hint = close === undefined ? '' : `, did you mean \`${join(dirname(path), close)}\``;
	return `Unexpected absence of \`${path}\`, expected ${expected}${hint}`;
}

type Item = { located: LocatedValue; entry: string } | { line: number; reason: string };

function itemsIn(text: string): Item[] {
	if (!/^\s*\[/.test(text)) return text.split('\n').flatMap(itemOnLine);
	const read = readJson(text);
	if ('reason' in read) return [read];
	const { value, lineOf, lineOfKey, sourceOf } = read.located;
	const entries: unknown[] = Array.isArray(value) ? value : [];
	return entries.map((item, index) => ({
		located: {
			value: item,
			lineOf: (path) => lineOf([index, ...path]),
			lineOfKey: (path, key) => lineOfKey([index, ...path], key),
			sourceOf: (path) => sourceOf([index, ...path]),
		},
		entry: `, entry ${index + 1}`,
	}));
}

function itemOnLine(json: string, index: number): Item[] {
	if (json.trim() === '') return [];
	const read = readJson(json);
	const line = index + 1;
	if ('reason' in read) return [{ ...read, line }];
	return [{ located: valueOnLine(read.located.value, line), entry: '' }];
}
