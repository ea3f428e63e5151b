import * as z from 'zod';
import { IdSchema } from './id.ts';

/** `content/site.yaml`: what a publisher may say about the site as a whole. */
export const SiteSchema = z.strictObject({
	title: z.string().min(1),
	/** Two or three plain sentences for the head of the map; `{papers}` and `{concepts}` are filled in. */
	description: z.string().min(1),
	/** A concept in more than this share of the papers (and in at least 8) is listed, not drawn. */
	ubiquitousShare: z.number().gt(0).max(1).default(0.4),
	/** The kinds a concept may have, in the order of the lists; `colour` is one of the eight hues, absent = grey. */
	kinds: z.record(
		z.string().regex(/^[a-z]+(-[a-z]+)*$/),
		z.strictObject({ label: z.string().min(1), colour: z.int().min(0).max(7).optional() }),
	),
	/** Phrases that discovery may find but the site should not show; `npm run candidates -- --ignore`. */
	ignoredPhrases: z.array(z.string().trim().min(1)).default([]),
	/** Names for themes, by theme id. */
	themes: z.record(IdSchema, z.strictObject({ label: z.string().min(1) })).default({}),
});

export type Site = z.output<typeof SiteSchema>;
