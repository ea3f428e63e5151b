import * as z from 'zod';
import { IdSchema } from './id.ts';

const label = z.string().trim().min(1).max(200);

/**
 * When an ambiguous label means this concept (the neuron of a brain or of a network).
 *
 * `with` and `without` are words or phrases looked for in the same sentence first, then in the whole
 * paper; `fields` are ids of concepts whose presence in the paper speaks for this sense.
 */
export const SenseSchema = z.strictObject({
	with: z.array(label).default([]),
	without: z.array(label).default([]),
	fields: z.array(IdSchema).default([]),
});

/** The front matter of `content/concepts/<id>.md`, in the names of SKOS; the body is the definition. */
export const ConceptFrontMatterSchema = z.strictObject({
	/** The name that is shown; unique among all labels. */
	prefLabel: label,
	/** Other names, shown too: acronyms, synonyms. */
	altLabel: z.array(label).default([]),
	/** Matched but never shown: misspellings, adjectives, odd spellings. */
	hiddenLabel: z.array(label).default([]),
	/** One of the kinds of `content/site.yaml`. */
	kind: z.string().min(1),
	broader: z.array(IdSchema).default([]),
	related: z.array(IdSchema).default([]),
	/** The same concept elsewhere (Wikidata, CSO, MeSH …). */
	exactMatch: z.array(z.url({ protocol: /^https?$/ })).default([]),
	sense: SenseSchema.optional(),
});

/** A concept, curated (a file) or discovered (found by the extractor). */
export const ConceptSchema = ConceptFrontMatterSchema.extend({
	id: IdSchema,
	/** One sentence or more; Markdown. Empty for a discovered concept. */
	definition: z.string().default(''),
	curated: z.boolean().default(true),
});

export type Sense = z.output<typeof SenseSchema>;
export type Concept = z.output<typeof ConceptSchema>;
export type ConceptFrontMatter = z.output<typeof ConceptFrontMatterSchema>;
