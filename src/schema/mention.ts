import * as z from 'zod';
import { IdSchema } from './id.ts';

/** The two parts of a paper that are read. */
export const SectionSchema = z.enum(['title', 'abstract']);

/**
 * One place where a paper names a concept.
 *
 * `start` and `end` are UTF-16 code units into the plain text of the section, `end` excluded:
 * `text.slice(start, end) === exact`, always. `sentence` is the whole sentence around it (the title
 * for a mention in the title). `rule` says what fired: `label`, `plural`, `abbreviation`,
 * `sense: <deciding words>`, `discovered` …
 */
export const MentionSchema = z.strictObject({
	concept: IdSchema,
	section: SectionSchema,
	start: z.int().nonnegative(),
	end: z.int().positive(),
	exact: z.string().min(1),
	sentence: z.string().min(1),
	rule: z.string().min(1),
});

/** One line of `content/graph/mentions.ndjson`: a paper's mentions, by section (title first) and start. */
export const PaperMentionsSchema = z.strictObject({
	paper: IdSchema,
	mentions: z.array(MentionSchema),
});

export type Section = z.output<typeof SectionSchema>;
export type Mention = z.output<typeof MentionSchema>;
export type PaperMentions = z.output<typeof PaperMentionsSchema>;
