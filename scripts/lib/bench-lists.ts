import * as z from 'zod';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { parseGiven, readGiven } from './given-file.ts';

const PaperLineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	title: z.string(),
	abstract: z.string().nullish(),
});

/** Reads titles and abstracts of a list, one JSON object a line; the file may be .gz. @throws Misuse if it is none. */
export async function readTexts(file: string): Promise<PaperText[]> {
	const text = await readGiven(file, 'a list of papers');
	const expected = 'papers `{"id": …, "title": …, "abstract": …}`, one a line';
	return parseGiven(PaperLineSchema, text, { file, expected }).map(({ id, title, abstract }) => {
		return { id: String(id), title, abstract: abstract ?? '' };
	});
}
