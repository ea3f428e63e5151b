import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { markdownText } from '../../src/markdown/plain.ts';
import { reserveNames } from '../../src/pipeline/discover/discover.ts';
import { extractPaper } from '../../src/pipeline/extract.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Mention } from '../../src/schema/mention.ts';
import { linesOf } from './lines.ts';
import { createProgress } from './progress.ts';

/** A line of input: more fields are allowed and left out. */
const LineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	title: z.string(),
	abstract: z.string().nullish(),
});

/** A line of output. */
export type ExtractedLine = {
	id: string | number;
	/** Most salient first. */
	concepts: {
		id: string;
		prefLabel: string;
		kind: string;
		/** 0..1, of this paper alone. */
		salience: number;
		curated: boolean;
		mentions: Omit<Mention, 'concept'>[];
	}[];
};

/**
 * Reads papers as NDJSON from standard input and writes one line each to standard output, in the
 * same order. Holds one chunk of input at a time, however long the input.
 *
 * @param discover - Also look for concepts that no file defines; they are named by each paper alone.
 * @returns Number of lines that were no paper; each is named on standard error.
 */
export async function extractStream(
	concepts: readonly Concept[],
	discover: boolean,
): Promise<number> {
	const extractLine = lineExtractor(concepts, discover);
	const progress = createProgress('Papers');
	let bad = 0;
	async function* extract(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
		let number = 0;
		for await (const line of linesOf(input)) {
			number += 1;
			if (line.trim() === '') continue;
			const result = extractLine(line);
			if (typeof result === 'string') {
				bad += 1;
				process.stderr.write(`line ${number}: ${result}\n`);
			} else yield `${JSON.stringify(result)}\n`;
			progress.step();
		}
	}
	try {
		await pipeline(process.stdin, extract, process.stdout, { end: false });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
	} finally {
		progress.done();
	}
	return bad;
}

/** Makes the function that turns a line of input into its result, or says what is wrong with it. */
function lineExtractor(
	vocabularyConcepts: readonly Concept[],
	discover: boolean,
): (line: string) => ExtractedLine | string {
	const vocabulary = compileVocabulary(vocabularyConcepts);
	const reserved = discover ? reserveNames(vocabularyConcepts) : undefined;
	return (line) => {
		const paper = LineSchema.safeParse(parseJson(line));
		if (!paper.success)
			return 'Unexpected text, expected `{"id": …, "title": …, "abstract": …}` [stdin/bad-line]';
		const { id, title, abstract } = paper.data;
		const text = { id: String(id), title, abstract: markdownText(abstract ?? '') };
		const { mentions, salience, discovered } = extractPaper(text, vocabulary, reserved);
		const conceptById = new Map(discovered.map((concept) => [concept.id, concept]));
		const concepts = [...Map.groupBy(mentions, (mention) => mention.concept)]
			.map(([conceptId, own]) => {
				const {
					prefLabel = conceptId,
					kind = '',
					curated = false,
				} = vocabulary.conceptById.get(conceptId) ?? conceptById.get(conceptId) ?? {};
				return {
					id: conceptId,
					prefLabel,
					kind,
					salience: Math.round((salience.get(conceptId) ?? 0) * 1000) / 1000,
					curated,
					mentions: own.map(({ concept: _, ...mention }) => mention),
				};
			})
			.sort((a, b) => b.salience - a.salience || (a.id < b.id ? -1 : 1));
		return { id, concepts };
	};
}

function parseJson(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}
