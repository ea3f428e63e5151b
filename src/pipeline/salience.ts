import type { Mention } from '../schema/mention.ts';

/** What salience is computed from, for one concept in one paper. */
export type Prominence = {
	/** Number of mentions in title and abstract. */
	readonly mentions: number;
	readonly inTitle: boolean;
	/** Where the first mention in the abstract starts: 0 its beginning, 1 its end or nowhere. */
	readonly first: number;
	/** This paper brings it: its title begins "X: …", or a sentence says "we present X". */
	readonly introduced: boolean;
	/** Share of the papers of the collection that mention it; undefined when a paper stands alone. */
	readonly share: number | undefined;
};

// Set so that the ranks agree best with those of a reader who marked 834 concepts in 54 papers as
// subject, used or named (Spearman 0.61; the best straight line through the same five facts has 0.61).
const WEIGHTS = {
	/** Being named at all. */
	named: 0.1,
	/** Authors put the subject into the title: 87 of 100 concepts there are subjects. */
	title: 0.3,
	/** What is spoken of again matters; the second mention says more than the sixth. */
	frequency: 0.45,
	/** Abstracts open with their subject. */
	early: 0.05,
	/** What the paper brings itself is its subject, even when it is named once. */
	introduced: 0.15,
	/** A word of half of the collection tells little about one paper. */
	rarity: 0.15,
};

/** A share of the papers this small is as rare as can be. */
const RAREST = 1 / 50;

/**
 * How much a paper is about a concept: 0 hardly, 1 its subject.
 *
 * The weighted sum of title (0 or 1), frequency `(n - 1) / (n + 1)` of n mentions, earliness, being
 * introduced (0 or 1) and rarity `ln(1 / share) / ln(50)`, at most 1; three decimals. Without a
 * collection, rarity counts one half.
 */
export function salienceOf({ mentions, inTitle, first, introduced, share }: Prominence): number {
	const rarity =
		share === undefined ? 0.5 : Math.min(1, Math.log(1 / share) / Math.log(1 / RAREST));
	const sum =
		WEIGHTS.named +
		WEIGHTS.title * Number(inTitle) +
		WEIGHTS.frequency * ((mentions - 1) / (mentions + 1)) +
		WEIGHTS.early * (1 - first) +
		WEIGHTS.introduced * Number(introduced) +
		WEIGHTS.rarity * rarity;
	return Math.round(Math.min(1, sum) * 1000) / 1000;
}

/** A paper whose concepts are rated; one object for all of them. */
export type RatedPaper = {
	/** In UTF-16 units. */
	readonly abstractLength: number;
	/** Where "we present" ends in a sentence, -1 for nowhere; filled as sentences are read. */
	readonly introductions: Map<string, number>;
};

/** Gathers the facts from all mentions of one concept in `paper`. */
export function prominenceOf(
	mentions: readonly Mention[],
	paper: RatedPaper,
	share: number | undefined,
): Prominence {
	const inAbstract = mentions.filter(({ section }) => section === 'abstract');
	const first = inAbstract.reduce((least, { start }) => Math.min(least, start), Infinity);
	return {
		mentions: mentions.length,
		inTitle: inAbstract.length < mentions.length,
		first: Math.min(1, first / Math.max(1, paper.abstractLength)),
		introduced: mentions.some(opensTitle) || isIntroduced(inAbstract, paper),
		share,
	};
}

function opensTitle({ section, start, exact, sentence }: Mention): boolean {
	return section === 'title' && start === 0 && sentence.startsWith(`${exact}:`);
}

const INTRODUCES =
	/\b(?:we|paper|work|study|article)\b[^.;]{0,40}?\b(?:present|introduc|propos|develop|design|describ|releas|call|term|dub|creat|construct|contribut)\w*\b/i;

/** "present X" may have a few words between: "present a novel method, called X". */
const INTRODUCTION_REACH = 90;

function isIntroduced(mentions: readonly Mention[], { introductions }: RatedPaper): boolean {
	let last: string | undefined;
	let end = -1;
	return mentions.some(({ sentence, exact }) => {
		// Mentions come sentence by sentence; to look each up takes as long as to read it.
		if (sentence !== last) {
			end = introductions.get(sentence) ?? endOfIntroduction(sentence);
			introductions.set(sentence, end);
			last = sentence;
		}
		return end >= 0 && sentence.slice(end, end + INTRODUCTION_REACH + exact.length).includes(exact);
	});
}

function endOfIntroduction(sentence: string): number {
	const match = INTRODUCES.exec(sentence);
	return match === null ? -1 : match.index + match[0].length;
}
