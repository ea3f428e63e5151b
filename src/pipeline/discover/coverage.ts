import type { Mention } from '../../schema/mention.ts';
import type { Passage } from '../passages.ts';
import type { Span } from '../text.ts';

/** Which stretches of a paper the vocabulary has named already. */
export type Coverage = {
	/** There is a vocabulary at all. */
	readonly isUsed: boolean;
	/** Spans of curated mentions, by passage. */
	readonly spans: readonly (readonly Span[])[];
	/** Curated concepts per hundred words: how well the vocabulary describes the paper. */
	readonly density: number;
};

/** Nothing is named yet. */
export const NO_COVERAGE: Coverage = { isUsed: false, spans: [], density: 0 };

/** What the `mentions` that the vocabulary made cover of the passages of one paper. */
export function coverageOf(passages: readonly Passage[], mentions: readonly Mention[]): Coverage {
	const words = passages.reduce((sum, { tokens }) => sum + tokens.length, 0);
	const concepts = new Set(mentions.map(({ concept }) => concept)).size;
	return {
		isUsed: true,
		spans: passages.map(({ section }) => mentions.filter((mention) => mention.section === section)),
		density: (100 * concepts) / Math.max(100, words),
	};
}
