import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { Misuse } from './cli.ts';
import { parseGiven } from './given-file.ts';
import { linesOf } from './lines.ts';

const PaperLineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	title: z.string(),
	abstract: z.string().nullish(),
});

/** Reads titles and abstracts of a list, one JSON object a line; the file may be .gz. @throws Misuse if it is none. */
export async function readTexts(file: string): Promise<PaperText[]> {
	if (!existsSync(file)) throw new Misuse(`Unexpected file \`${file}\`, expected a list of papers`);
	const bytes = createReadStream(file);
	const stream = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
	const texts: PaperText[] = [];
	let number = 0;
	for await (const line of linesOf(stream)) {
		number += 1;
		if (line.trim() === '') continue;
		const { id, title, abstract } = parseGiven(PaperLineSchema, line, `${file}:${number}`);
		texts.push({ id: String(id), title, abstract: abstract ?? '' });
	}
	return texts;
}
