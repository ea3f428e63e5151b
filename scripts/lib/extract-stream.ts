import { fstatSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import * as z from 'zod';
import { dropPhrases, reserveNames } from '../../src/pipeline/discover/discover.ts';
import { extractPaper } from '../../src/pipeline/extract.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Mention } from '../../src/schema/mention.ts';
import { Misuse } from './cli.ts';
import { isPacked } from './given-file.ts';
import { readJson } from './json-value.ts';
import { linesOf } from './lines.ts';
import { valueOnLine } from './located-value.ts';
import { createProgress } from './progress.ts';
import { checkValue } from './schema-problems.ts';

/** A line of input: more fields are allowed and left out. */
const LineSchema = z.object({
	id: z.union([z.string(), z.number()]),
	title: z.string(),
	abstract: z.string().nullish(),
});

type ExtractedConcept = {
	id: string;
	prefLabel: string;
	kind: string;
	/** 0..1, of this paper alone. */
	salience: number;
	curated: boolean;
	mentions: Omit<Mention, 'concept'>[];
};

/** A line of output; the most salient concept first. */
export type ExtractedLine = { id: string | number; concepts: ExtractedConcept[] };

/** How to read a stream of papers. */
export type StreamOptions = {
	/** Also look for concepts that no file defines; each paper names its own. */
	readonly discover: boolean;
	/** Phrases that are no concept here. */
	readonly ignoredPhrases: readonly string[];
};

/**
 * Reads papers as NDJSON from standard input and writes one line each to standard output, in the
 * same order. Abstracts are plain text: offsets count in the very string that came in. Each paper is read
 * by itself, and one chunk of input is held at a time, however long the
 * input.
 *
 * @returns Number of lines that were no paper; each is named on standard error.
 */
export async function extractStream(
	concepts: readonly Concept[],
	options: StreamOptions,
): Promise<number> {
	if (fstatSync(process.stdin.fd).isDirectory())
		throw new Misuse('Unexpected folder as standard input, expected a file of papers');
	const extractLine = lineExtractor(concepts, options);
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
				process.stderr.write(`line ${number}: ${result} [stdin/bad-line]\n`);
			} else yield `${JSON.stringify(result)}\n`;
			progress.step();
		}
	}
	try {
		await pipeline(process.stdin, refusePacked, extract, process.stdout, { end: false });
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
	} finally {
		progress.done();
	}
	return bad;
}

/** Passes the input on, unless gzip packed it. */
async function* refusePacked(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
	let isFirst = true;
	for await (const chunk of input) {
		if (isFirst && isPacked(chunk))
			throw new Misuse(
				'Unexpected gzip on standard input, expected text: put `gunzip -c |` before',
			);
		isFirst = false;
		yield chunk;
	}
}

/** Makes the function that turns a line of input into its result, or says what is wrong with it. */
function lineExtractor(
	concepts: readonly Concept[],
	{ discover, ignoredPhrases }: StreamOptions,
): (line: string) => ExtractedLine | string {
	const vocabulary = compileVocabulary(concepts);
	const reserved = discover ? reserveNames(concepts) : undefined;
	const drop = dropPhrases(ignoredPhrases);
	const curatedById = new Map(concepts.map((concept) => [concept.id, concept]));
	return (line) => {
		const paper = readLine(line);
		if (typeof paper === 'string') return paper;
		const { id, title, abstract } = paper;
		const text = { id: String(id), title, abstract: abstract ?? '' };
		const found = extractPaper(text, vocabulary, reserved);
		const { discovered, mentions: papers } = drop({
			discovered: found.discovered,
			mentions: [{ paper: text.id, mentions: [...found.mentions] }],
		});
		const discoveredById = new Map(discovered.map((concept) => [concept.id, concept]));
		const kept = papers.flatMap(({ mentions }) => mentions);
		const byConcept = Map.groupBy(kept, (mention) => mention.concept);
		const answers = [...byConcept].flatMap(([conceptId, mentions]) => {
			const concept = curatedById.get(conceptId) ?? discoveredById.get(conceptId);
			const salience = found.salience.get(conceptId) ?? 0;
			return concept === undefined ? [] : [answerOf(concept, salience, mentions)];
		});
		return { id, concepts: answers.sort(bySalience) };
	};
}

function answerOf(
	{ id, prefLabel, kind, curated }: Concept,
	salience: number,
	mentions: readonly Mention[],
): ExtractedConcept {
	return {
		id,
		prefLabel,
		kind,
		salience: Math.round(salience * 1000) / 1000,
		curated,
		mentions: mentions.map(({ concept: _, ...mention }) => mention),
	};
}

function bySalience(a: ExtractedConcept, b: ExtractedConcept): number {
	return b.salience - a.salience || (a.id < b.id ? -1 : 1);
}

/** The paper of a line, or what is wrong with it. */
function readLine(line: string): z.output<typeof LineSchema> | string {
	const read = readJson(line);
	const expected = 'expected `{"id": …, "title": …, "abstract": …}`';
	if ('reason' in read) return `Unexpected text (${read.reason}), ${expected}`;
	const { value } = read.located;
	if (Array.isArray(value))
		return `Unexpected list, ${expected} on a line of its own (\`jq -c .[]\` makes lines of a list)`;
	const shape = { schema: LineSchema, otherNames: {} };
	const { data, deviations } = checkValue(shape, valueOnLine(value, 1));
	return data ?? deviations.map(({ message }) => message).join('; ');
}
