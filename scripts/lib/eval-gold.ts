import * as z from 'zod';
import type { PaperText } from '../../src/pipeline/passages.ts';

/** A concept that a reader found in a paper. */
const GoldConceptSchema = z.object({
	id: z.string(),
	prefLabel: z.string(),
	altLabels: z.array(z.string()).default([]),
	kind: z.string(),
	/** How the paper writes it, word for word. */
	surfaces: z.array(z.string()).default([]),
	/** 3 = what the paper is about, 2 = used, 1 = named. */
	salience: z.union([z.literal(1), z.literal(2), z.literal(3)]),
});

const GoldPaperSchema = z.object({
	id: z.string(),
	title: z.string(),
	abstract: z.string(),
	concepts: z.array(GoldConceptSchema),
});

const KeyphraseSchema = z.object({
	id: z.string(),
	title: z.string(),
	text: z.string(),
	gold: z.array(z.string()),
});

const SpanSchema = z.object({ start: z.number(), end: z.number() });

const AbbreviationSchema = z.object({
	id: z.string(),
	title: z.string().default(''),
	text: z.string(),
	pairs: z.array(z.tuple([z.string(), z.string()])).default([]),
	acronyms: z.array(SpanSchema).optional(),
	longForms: z.array(SpanSchema).optional(),
});

export type GoldConcept = z.output<typeof GoldConceptSchema>;
export type GoldPaper = z.output<typeof GoldPaperSchema>;
export type KeyphraseGold = z.output<typeof KeyphraseSchema>;
export type AbbreviationGold = z.output<typeof AbbreviationSchema>;

/** The text of a gold paper; it is plain text, not Markdown. */
export function goldText({ id, title, abstract }: GoldPaper): PaperText {
	return { id, title, abstract };
}

/** Reads a JSON array of annotated papers. @throws z.ZodError if it is something else. */
export function parseGoldPapers(text: string): GoldPaper[] {
	return z.array(GoldPaperSchema).parse(JSON.parse(text));
}

/** Reads one document with its key phrases per line. @throws z.ZodError if it is something else. */
export function parseKeyphrases(text: string): KeyphraseGold[] {
	return parseLines(text, KeyphraseSchema);
}

/** Reads one document with its abbreviations per line. @throws z.ZodError if it is something else. */
export function parseAbbreviations(text: string): AbbreviationGold[] {
	return parseLines(text, AbbreviationSchema);
}

function parseLines<T>(text: string, schema: z.ZodType<T>): T[] {
	return text
		.split('\n')
		.filter((line) => line.trim() !== '')
		.map((line) => schema.parse(JSON.parse(line)));
}
