import { findAbbreviations } from '../../src/pipeline/abbreviations.ts';
import { rankKeyPhrases, stemsOf } from '../../src/pipeline/discover/key-phrases.ts';
import { readPassages } from '../../src/pipeline/passages.ts';
import type { KeyphraseGold } from './eval-gold.ts';

/** How well ranked phrases agree with key phrases; words are compared by their Porter stems. */
export type KeyphraseScore = {
	/** F1 of the best 5, 10 and 15 phrases, averaged over documents. */
	readonly atRank: ReadonlyMap<number, number>;
	/** F1 pooled over documents when one threshold on the score decides, at its best. */
	readonly atThreshold: number;
};

/** Ranks the phrases of each document and compares them with its gold, whether or not it occurs. */
export function scoreKeyphrases(documents: readonly KeyphraseGold[]): KeyphraseScore {
	const judged = documents.map(judge);
	const atRank = new Map(
		[5, 10, 15].map((rank) => {
			const sum = judged.reduce((total, one) => total + f1AtRank(one, rank), 0);
			return [rank, sum / Math.max(1, judged.length)];
		}),
	);
	return { atRank, atThreshold: bestThreshold(judged) };
}

type Judged = {
	readonly gold: number;
	/** Best first. */
	readonly phrases: readonly { readonly score: number; readonly isHit: boolean }[];
};

function judge({ id, title, text, gold }: KeyphraseGold): Judged {
	const passages = readPassages({ id, title, abstract: text });
	const abbreviations = passages.map((passage) =>
		findAbbreviations(passage.text, passage.tokens, passage.sentences),
	);
	const wanted = new Set(gold.map(stemsOf));
	const seen = new Set<string>();
	const phrases = rankKeyPhrases({ passages, abbreviations }).flatMap((phrase) => {
		const stems = stemsOf(phrase.text);
		if (seen.has(stems)) return [];
		seen.add(stems);
		return [{ score: phrase.score, isHit: wanted.has(stems) }];
	});
	return { gold: wanted.size, phrases };
}

function f1AtRank({ gold, phrases }: Judged, rank: number): number {
	const best = phrases.slice(0, rank);
	const hits = best.filter(({ isHit }) => isHit).length;
	return hits === 0 ? 0 : (2 * hits) / (best.length + gold);
}

function bestThreshold(judged: readonly Judged[]): number {
	const gold = judged.reduce((sum, one) => sum + one.gold, 0);
	const all = judged.flatMap(({ phrases }) => phrases).sort((a, b) => b.score - a.score);
	let hits = 0;
	let best = 0;
	all.forEach(({ isHit }, i) => {
		if (isHit) hits += 1;
		best = Math.max(best, (2 * hits) / (i + 1 + gold));
	});
	return best;
}
