import * as z from 'zod';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { Misuse } from './cli.ts';
import { parseGiven } from './given-file.ts';

/** A concept that a reader found in a paper. */
const GoldConceptSchema = z.object({
	id: z.string(),
	prefLabel: z.string(),
	altLabels: z.array(z.string()).default([]),
	kind: z.string(),
	/** How the paper writes it, word for word. */
	surfaces: z.array(z.string()).default([]),
	/** 3 = what the paper is about, 2 = used, 1 = named. */
	salience: z.literal([1, 2, 3]),
});

/** What a sentence says of two concepts of its paper, which are named by id. */
const GoldRelationSchema = z.object({
	subject: z.string(),
	relation: z.string(),
	object: z.string(),
});

const GoldPaperSchema = z.object({
	id: z.string(),
	title: z.string(),
	abstract: z.string(),
	concepts: z.array(GoldConceptSchema),
	relations: z.array(GoldRelationSchema).default([]),
});

const KeyphraseSchema = z.object({
	id: z.string(),
	title: z.string(),
	text: z.string(),
	gold: z.array(z.string()),
});

const SpanSchema = z.object({ start: z.number(), end: z.number() });

const AbbreviationSchema = z
	.object({
		id: z.string(),
		title: z.string().default(''),
		text: z.string(),
		pairs: z.array(z.tuple([z.string(), z.string()])).optional(),
		acronyms: z.array(SpanSchema).optional(),
		longForms: z.array(SpanSchema).optional(),
		/** Where the words are that the spans are made of; what is found is widened to whole ones. */
		words: z.array(SpanSchema).optional(),
	})
	.refine(({ pairs, acronyms }) => pairs !== undefined || acronyms !== undefined, {
		message: 'expected it with `pairs`, with `acronyms` and `longForms`, or with `labels`',
	})
	.refine(({ text, acronyms, longForms }) => isWithin(text, acronyms, longForms), {
		message: 'expected spans with `start` < `end` inside of `text`',
	});

/** A sentence cut into tokens, each labelled: the format of the SDU@AAAI-21 task on acronyms. */
const LabelledTokensSchema = z
	.object({
		id: z.union([z.string(), z.number()]),
		tokens: z.array(z.string()),
		labels: z.array(z.enum(['O', 'B-short', 'I-short', 'B-long', 'I-long'])),
	})
	.refine(({ tokens, labels }) => tokens.length === labels.length, {
		message: 'expected one of `labels` for each of `tokens`',
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

/**
 * Reads annotated papers: a JSON list, or one a line.
 *
 * @throws Misuse if it is something else, a paper or a concept stands twice, or a relation names a concept
 * that its paper does not have.
 */
export function parseGoldPapers(text: string, file: string): GoldPaper[] {
	const expected =
		'papers with their concepts, as tests/gold/README.md describes them; key phrases are read with `npm run eval -- keyphrases`, abbreviations with `npm run eval -- abbreviations`';
	const papers = parseGiven(GoldPaperSchema, text, { file, expected });
	refuseSecond(papers, `${file}: Unexpected second paper`);
	for (const { id, concepts, relations } of papers) {
		refuseSecond(concepts, `${file}, paper \`${id}\`: Unexpected second concept`);
		const ids = new Set(concepts.map((concept) => concept.id));
		const unknown = relations.flatMap(({ subject, object }) => [subject, object]);
		const stray = unknown.find((end) => !ids.has(end));
		if (stray !== undefined)
			throw new Misuse(
				`${file}, paper \`${id}\`: Unexpected \`${stray}\` in \`relations\`, expected the id of one of its concepts`,
			);
	}
	return papers;
}

/** Reads documents with their key phrases: one a line, or a JSON list. @throws Misuse if it is something else. */
export function parseKeyphrases(text: string, file: string): KeyphraseGold[] {
	const expected =
		'documents with key phrases `{"id": …, "title": …, "text": …, "gold": ["…"]}`, one a line';
	return parseGiven(KeyphraseSchema, text, { file, expected });
}

/**
 * Reads documents with their abbreviations, as spans of a text or as labelled tokens, one a line or all in
 * one list. @throws Misuse if it is something else.
 */
export function parseAbbreviations(text: string, file: string): AbbreviationGold[] {
	const schema: z.ZodType<AbbreviationGold> = /"labels"\s*:/.test(text)
		? LabelledTokensSchema.transform(spansOf)
		: AbbreviationSchema;
	const expected =
		'documents with abbreviations `{"id": …, "text": …, "pairs": [["short", "long"]]}`, or with `acronyms` and `longForms` as `{"start": …, "end": …}`, or with `tokens` and `labels`';
	return parseGiven(schema, text, { file, expected });
}

function refuseSecond(all: readonly { readonly id: string }[], unexpected: string): void {
	const seen = new Set<string>();
	for (const { id } of all) {
		if (seen.has(id)) throw new Misuse(`${unexpected} \`${id}\`, expected each id once`);
		seen.add(id);
	}
}

function isWithin(text: string, ...spans: (readonly Span[] | undefined)[]): boolean {
	const all = spans.flatMap((some) => some ?? []);
	return all.every(({ start, end }) => 0 <= start && start < end && end <= text.length);
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
	return { id: String(id), title: '', text: tokens.join(' '), words, ...forms };
}
