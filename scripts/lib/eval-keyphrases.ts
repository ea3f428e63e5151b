import { rankKeyPhrases, stemsOf } from '../../src/pipeline/discover/key-phrases.ts';
import { readText } from './discovery-examples.ts';
import type { KeyphraseGold } from './eval-gold.ts';

/** How well ranked key phrases agree with those of a gold, by stemmed exact match. */
export type KeyphraseScore = {
	/** Mean over the documents of F1 of the first so many, 0..1. */
	readonly f1At: ReadonlyMap<number, number>;
	/** Best F1, pooled over the documents, of all phrases above one score. */
	readonly oneLine: { readonly f: number; readonly p: number; readonly r: number };
	/** Share of the gold that is among the candidates at all. */
	readonly reachable: number;
};

const RANKS = [5, 10, 15];

/** Scores the extractor on documents with known key phrases; absent ones count too. */
export function scoreKeyphrases(documents: readonly KeyphraseGold[]): KeyphraseScore {
	const sums = new Map(RANKS.map((rank) => [rank, 0]));
	const all: { score: number; isHit: boolean }[] = [];
	let listed = 0;
	for (const { id, title, text, gold } of documents) {
		const wanted = new Set(gold.map(stemsOf));
		listed += wanted.size;
		const ranked = rankKeyPhrases(readText({ id, title, abstract: text })).map((phrase) => ({
			score: phrase.score,
			isHit: wanted.has(stemsOf(phrase.text)),
		}));
		all.push(...ranked);
		for (const rank of RANKS) {
			const top = ranked.slice(0, rank);
			const f = f1(top.filter(({ isHit }) => isHit).length, top.length, wanted.size);
			sums.set(rank, (sums.get(rank) ?? 0) + f / documents.length);
		}
	}
	const hits = all.filter(({ isHit }) => isHit).length;
	return { f1At: sums, oneLine: bestLine(all, listed), reachable: hits / Math.max(1, listed) };
}

/** Prints a score, in percent. */
export function keyphraseReport({ f1At, oneLine, reachable }: KeyphraseScore): string {
	const percent = (share: number) => (100 * share).toFixed(1);
	return [
		...[...f1At].map(([rank, f]) => `F1@${rank}`.padEnd(18) + percent(f)),
		`one threshold     F1 ${percent(oneLine.f)}  precision ${percent(oneLine.p)}  recall ${percent(oneLine.r)}`,
		`within reach      ${percent(reachable)} %`,
	].join('\n');
}

function bestLine(all: { score: number; isHit: boolean }[], listed: number): KeyphraseScore['oneLine'] {
	let best = { f: 0, p: 0, r: 0 };
	let hits = 0;
	all.sort((a, b) => b.score - a.score);
	all.forEach(({ isHit }, index) => {
		if (isHit) hits += 1;
		const f = f1(hits, index + 1, listed);
		if (f > best.f) best = { f, p: hits / (index + 1), r: hits / listed };
	});
	return best;
}

function f1(hits: number, found: number, gold: number): number {
	return found + gold === 0 ? 0 : (2 * hits) / (found + gold);
}
