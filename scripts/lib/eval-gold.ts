import * as z from 'zod';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { parseGiven, parseGivenLines } from './given-file.ts';

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
	/** Where the words are that the spans are made of; what is found is widened to whole ones. */
	words: z.array(SpanSchema).optional(),
});

/** A sentence cut into tokens, each labelled: the format of the SDU@AAAI-21 task on acronyms. */
const LabelledTokensSchema = z
	.object({
		id: z.union([z.string(), z.number()]),
		tokens: z.array(z.string()),
		labels: z.array(z.enum(['O', 'B-short', 'I-short', 'B-long', 'I-long'])),
	})
	.refine(({ tokens, labels }) => tokens.length === labels.length, {
		message: 'Unexpected number of `labels`, expected one for each of `tokens`',
	});

type Span = z.output<typeof SpanSchema>;
export type GoldConcept = z.output<typeof GoldConceptSchema>;
export type GoldPaper = z.output<typeof GoldPaperSchema>;
export type KeyphraseGold = z.output<typeof KeyphraseSchema>;
export type AbbreviationGold = z.output<typeof AbbreviationSchema>;

/** The text of a gold paper; it is plain text, not Markdown. */
export function goldText({ id, title, abstract }: GoldPaper): PaperText {
	return { id, title, abstract };
}

/** Reads a JSON array of annotated papers. @throws Misuse if it is something else. */
export function parseGoldPapers(text: string, file: string): GoldPaper[] {
	return parseGiven(z.array(GoldPaperSchema), text, file);
}

/** Reads one document with its key phrases per line. @throws Misuse if it is something else. */
export function parseKeyphrases(text: string, file: string): KeyphraseGold[] {
	return parseGivenLines(KeyphraseSchema, text, file);
}

/**
 * Reads documents with their abbreviations, as spans of a text or as labelled tokens, one a line or all in
 * one array. @throws Misuse if it is something else.
 */
export function parseAbbreviations(text: string, file: string): AbbreviationGold[] {
	const schema: z.ZodType<AbbreviationGold> = /"labels"\s*:/.test(text)
		? LabelledTokensSchema.transform(spansOf)
		: AbbreviationSchema;
	return text.trimStart().startsWith('[')
		? parseGiven(z.array(schema), text, file)
		: parseGivenLines(schema, text, file);
}

/** The tokens as a text with a blank between them, and the labels as spans of it. */
function spansOf({ id, tokens, labels }: z.output<typeof LabelledTokensSchema>): AbbreviationGold {
	const words: Span[] = [];
	const spans: Record<'short' | 'long', Span[]> = { short: [], long: [] };
	let start = 0;
	for (const [index, token] of tokens.entries()) {
		const word = { start, end: start + token.length };
		words.push(word);
		start = word.end + 1;
		const [place, form] = labels[index]?.split('-') ?? [];
		if (form !== 'short' && form !== 'long') continue;
		const open = spans[form].at(-1);
		const goesOn = place === 'I' && open?.end === words[index - 1]?.end;
		if (goesOn && open !== undefined) open.end = word.end;
		else spans[form].push({ ...word });
	}
	const forms = { acronyms: spans.short, longForms: spans.long };
	return { id: String(id), title: '', text: tokens.join(' '), pairs: [], words, ...forms };
}
