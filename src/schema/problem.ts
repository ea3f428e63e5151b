import * as z from 'zod';

/**
 * One thing wrong with the content, as a value: reading goes on, and all problems are shown at once.
 *
 * `file` is written from the root of the project, `line` counts from 1, `rule` is permanent and is a
 * heading in `content/README.md`.
 */
export const ProblemSchema = z.strictObject({
	file: z.string(),
	line: z.int().positive().optional(),
	field: z.string().optional(),
	rule: z.string().regex(/^[a-z]+\/[a-z-]+$/),
	message: z.string(),
	/** What to do about it, when the message alone does not say it. */
	fix: z.string().optional(),
	/** A warning is shown but does not fail a command. */
	severity: z.enum(['error', 'warning']).default('error'),
});

export type Problem = z.input<typeof ProblemSchema>;

/** Writes a problem on one line: `content/papers/milan.md:4: Unexpected … [paper/unknown-field]`. */
export function formatProblem(problem: Problem): string {
	const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
	const fix = problem.fix === undefined ? '' : `; ${problem.fix}`;
	return `${place}: ${problem.message}${fix} [${problem.rule}]`;
}
