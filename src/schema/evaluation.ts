import * as z from 'zod';

/** A share of 0 to 1; three decimals. */
const share = z.number().min(0).max(1);

const count = z.int().nonnegative();

/**
 * `content/evaluation.json`: how well the extractor agrees with papers that a reader marked by hand, as
 * `npm run eval -- GOLD --save` measured it. A share of nothing is 0.
 */
export const EvaluationSchema = z.strictObject({
	/** File name of the marked papers, without folders. */
	gold: z.string().min(1),
	/** What a reader of the figures should know of the marked papers; a sentence or more. */
	note: z.string().min(1).optional(),
	/** Papers that were marked. */
	papers: count,
	/** Links of a paper to a concept that were marked in them. */
	links: count,
	/** Share of the links found that were marked. */
	precision: share,
	/** Share of the links marked that were found. */
	recall: share,
	/** Harmonic mean of both. */
	f1: share,
	/** Recall of what a paper is about (`subject`), uses (`used`) or only names (`named`). */
	recallBySalience: z.strictObject({ subject: share, used: share, named: share }),
	/** Precision of the concepts that a file defines, and of those that were discovered. */
	precisionBySource: z.strictObject({ curated: share, discovered: share }),
	/** Words with several meanings: how many were judged, and in how many the meaning is right. */
	senses: z.strictObject({ right: count, judged: count }).check(({ value, issues }) => {
		const { right, judged } = value;
		if (right <= judged) return;
		const message = 'expected at most as many as `judged`';
		issues.push({ code: 'custom', input: right, path: ['right'], message });
	}),
	/** Mentions that do not stand where they are said to. */
	wrongOffsets: count,
});

export type Evaluation = z.output<typeof EvaluationSchema>;
