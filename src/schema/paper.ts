import * as z from 'zod';
import { IdSchema } from './id.ts';

/** A person or body, with the names of CSL-JSON. */
export const NameSchema = z.union([
	z.strictObject({ family: z.string().min(1), given: z.string().min(1).optional() }),
	z.strictObject({ literal: z.string().min(1) }),
]);

const webAddress = z.url({ protocol: /^https?$/, error: 'expected an http or https address' });

/** Where a paper came from: a file under `content/sources`, its format, its place in the list from 1. */
export const SourceSchema = z.strictObject({
	file: z.string(),
	format: z.string(),
	position: z.int().positive().optional(),
});

/** The front matter of `content/papers/<id>.md`, in the names of CSL-JSON; the body is the abstract. */
export const PaperFrontMatterSchema = z.strictObject({
	title: z.string().trim().min(1),
	/** A name of at most a few words for labels on the map. */
	'title-short': z.string().trim().min(1).optional(),
	author: z.array(NameSchema).min(1).optional(),
	/** EDTF: `2024`, `2024-08` or `2024-08-06`. */
	issued: z
		.string()
		.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'expected a year, year-month or date (EDTF)' })
		.optional(),
	'container-title': z.string().min(1).optional(),
	DOI: z.string().min(1).optional(),
	arxiv: z.string().min(1).optional(),
	URL: webAddress.optional(),
	pdf: webAddress.optional(),
	/** Code and project pages, as found in the abstract or given. */
	code: z.array(webAddress).min(1).optional(),
	keyword: z.array(z.string().min(1)).min(1).optional(),
	source: SourceSchema.optional(),
});

/** A paper. Everything but `id`, `title` and `abstract` is optional and is never invented. */
export const PaperSchema = PaperFrontMatterSchema.extend({
	id: IdSchema,
	/** Markdown. May be empty: a list sometimes has a title alone. */
	abstract: z.string(),
});

export type Name = z.output<typeof NameSchema>;
export type Paper = z.output<typeof PaperSchema>;
export type PaperFrontMatter = z.output<typeof PaperFrontMatterSchema>;
