import { readFile } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { ContentProblem } from './rules.ts';

/** The text of a content file and what was wrong with its characters. */
export type TextFile = {
	/** As shown to people: from the working folder where it lies inside it. */
	file: string;
	/** NFC, line ends `\n`, no byte order mark, no control characters. */
	text: string;
	problems: ContentProblem[];
};

/** Writes a path as people read it: from the working folder if inside, with forward slashes. */
export function shownPath(path: string): string {
	const fromHere = relative(process.cwd(), resolve(path));
	const shown = fromHere.startsWith('..') || fromHere === '' ? resolve(path) : fromHere;
	return shown.split(sep).join('/');
}

/** Reads a UTF-8 text file; what cannot be decoded is a problem and leaves `text` empty. */
export async function readTextFile(path: string): Promise<TextFile> {
	return decodeText(await readFile(path), shownPath(path));
}

/** Decodes the bytes of a content file as `readTextFile` does. */
export function decodeText(bytes: Uint8Array, file: string): TextFile {
	const decoded = decodeUtf8(bytes);
	if (decoded === undefined) {
		const message = 'Unexpected bytes that are not UTF-8, expected a text file in UTF-8';
		const line = firstBadLine(bytes);
		return { file, text: '', problems: [{ file, line, rule: 'content/bad-encoding', message }] };
	}
	const lines = decoded
		.replace(/\r\n?/g, '\n')
		.replace(/[\u0085\u2028\u2029]/g, ' ')
		.normalize('NFC');
	const problems = controlCharacters(lines, file);
	return { file, text: problems.length > 0 ? lines.replace(CONTROL, '') : lines, problems };
}

// Tab and line feed are the only ones that text needs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function decodeUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function firstBadLine(bytes: Uint8Array): number {
	let line = 1;
	let start = 0;
	for (;;) {
		const newline = bytes.indexOf(10, start);
		const end = newline === -1 ? bytes.length : newline;
		if (decodeUtf8(bytes.subarray(start, end)) === undefined || newline === -1) return line;
		start = newline + 1;
		line += 1;
	}
}

function controlCharacters(text: string, file: string): ContentProblem[] {
	if (text.search(CONTROL) === -1) return [];
	return text.split('\n').flatMap((line, index) => {
		const at = line.search(CONTROL);
		if (at === -1) return [];
		const code = line.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0');
		const message = `Unexpected control character U+${code} in column ${at + 1}, expected plain text`;
		return [{ file, line: index + 1, rule: 'content/control-character', message }];
	});
}
