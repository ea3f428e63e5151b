import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { linesOf } from './lines.ts';

const PaperLineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	title: z.string(),
	abstract: z.string().nullish(),
});

/** Reads titles and abstracts of a list, one JSON object a line; the file may be .gz. */
export async function readTexts(file: string): Promise<PaperText[]> {
	const bytes = createReadStream(file);
	const stream = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
	const texts: PaperText[] = [];
	for await (const line of linesOf(stream)) {
		if (line.trim() === '') continue;
		const { id, title, abstract } = PaperLineSchema.parse(JSON.parse(line));
		texts.push({ id: String(id), title, abstract: abstract ?? '' });
	}
	return texts;
}
