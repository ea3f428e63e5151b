import type { Pair, PaperEntry } from './entries.ts';
import { type EvidenceSentence, sentencesOf } from './evidence.ts';
import { STRENGTH } from './formulas.ts';
import type { Store } from './store.ts';

/** A paper that names both concepts, and where: in one sentence, or in one sentence for each. */
export type Meeting = {
	readonly paper: PaperEntry;
	readonly together: EvidenceSentence | undefined;
	/** In the order of the pair; empty if one sentence has both. */
	readonly apart: readonly EvidenceSentence[];
};

/** The papers of a pair with their sentences, those that name both in one sentence first. */
export function meetingsOf(pair: Pair, store: Store): Meeting[] {
	return pair.edge.evidence
		.flatMap(({ paper: id, mentions }) => {
			const paper = store.paper(id);
			return paper === undefined ? [] : [meetingIn(paper, mentions, pair)];
		})
		.sort((a, b) => Number(b.together !== undefined) - Number(a.together !== undefined));
}

function meetingIn(paper: PaperEntry, mentions: readonly number[], pair: Pair): Meeting {
	const sentences = sentencesOf(paper, mentions);
	const names = (sentence: EvidenceSentence, id: string) =>
		sentence.marks.some(({ concept }) => concept === id);
	const together = sentences.length === 1 ? sentences[0] : undefined;
	if (together !== undefined) return { paper, together, apart: [] };
	const apart = [pair.first, pair.second].flatMap(
		({ id }) => sentences.find((sentence) => names(sentence, id)) ?? [],
	);
	return { paper, together, apart };
}

/** The association strength of a pair with its numbers filled in, as lines of text. */
export function strengthInNumbers({ first, second, edge }: Pair, papers: number): string {
	const [a, b] = [first.papers.length, second.papers.length];
	return `${STRENGTH}\n  = ${edge.weight} / (${a} × ${b} / ${papers}) = ${round(edge.strength)}`;
}

/** A strength with as many digits as mean something: 4.2, 17. */
export function round(strength: number): string {
	return strength >= 10 ? String(Math.round(strength)) : String(Math.round(strength * 10) / 10);
}
