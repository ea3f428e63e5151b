import * as z from 'zod';

/**
 * The name of a paper or a concept: its file name without `.md` and the last part of its URL.
 *
 * Lower case so that it means the same on case-sensitive and case-blind file systems and hosts;
 * at most 80 characters so that paths stay far below the 255 bytes a file name may have.
 */
export const IdSchema = z
	.string()
	.regex(/^[\p{Ll}\p{Lo}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{N}]+)*$/u, {
		error: 'expected lower-case letters and digits joined by single hyphens',
	})
	.max(80);

/** A node of the graph: the kind of thing, a colon, its id. `paper:milan`, `concept:fmri`. */
export const NodeIdSchema = z.templateLiteral([z.enum(['paper', 'concept']), ':', z.string()]);

export type NodeId = z.output<typeof NodeIdSchema>;
