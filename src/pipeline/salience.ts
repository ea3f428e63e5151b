import type { Mention } from '../schema/mention.ts';

/** What salience is computed from, for one concept in one paper. */
export type Prominence = {
	/** Number of mentions in title and abstract. */
	readonly mentions: number;
	readonly inTitle: boolean;
	/** Where the first mention in the abstract starts: 0 its beginning, 1 its end or nowhere. */
	readonly first: number;
	/** A sentence says that this paper brings it: "we present X". */
	readonly introduced: boolean;
	/** Share of the papers of the collection that mention it; undefined when a paper stands alone. */
	readonly share: number | undefined;
};

/**
 * How much a paper is about a concept: 0 named in passing, 1 its subject.
 *
 * A weighted sum of what readers go by; see WEIGHTS for the reasons.
 */
export function salienceOf({ mentions, inTitle, first, introduced, share }: Prominence): number {
	const frequency = 1 - 1 / (1 + 0.5 * (mentions - 1));
	const rarity = share === undefined ? 0.5 : Math.min(1, Math.log(1 / share) / Math.log(50));
	const sum =
		0.12 +
		0.35 * Number(inTitle) +
		0.3 * frequency +
		0.08 * (1 - first) +
		0.2 * Number(introduced) +
		0.1 * rarity;
	return Math.round(Math.min(1, sum) * 1000) / 1000;
}

/** Gathers the mentions of one concept; `abstractLength` in UTF-16 units. */
export function prominenceOf(
	mentions: readonly Mention[],
	abstractLength: number,
	share: number | undefined,
): Prominence {
	const inAbstract = mentions.filter(({ section }) => section === 'abstract');
	const starts = inAbstract.map(({ start }) => start / Math.max(1, abstractLength));
	return {
		mentions: mentions.length,
		inTitle: inAbstract.length < mentions.length,
		first: Math.min(1, ...starts),
		introduced: inAbstract.some(isIntroduced),
		share,
	};
}

const INTRODUCES =
	/\b(?:we|paper|work|study|article)\b[^.;]{0,40}?\b(?:present|introduc|propos|develop|design|describ|releas|call|term|dub|creat|construct|contribut)\w*\b/i;

function isIntroduced({ sentence, exact }: Mention): boolean {
	const match = INTRODUCES.exec(sentence);
	if (match === null) return false;
	const after = sentence.slice(match.index + match[0].length);
	const at = after.indexOf(exact);
	return at >= 0 && at < 90;
}
