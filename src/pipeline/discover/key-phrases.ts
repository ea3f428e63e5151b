import { stemmer } from 'stemmer';
import type { ReadPaper } from '../mentions.ts';
import { NO_COVERAGE } from './coverage.ts';
import { KEY_PHRASES } from './model.ts';
import { scoreCandidates } from './paper-terms.ts';
import { tagPassage } from './words.ts';

/** A phrase as the text has it first, and the log-odds that an indexer would list it. */
export type KeyPhrase = { readonly text: string; readonly score: number };

/**
 * Ranks the phrases of a paper as key phrases, best first; one for all phrases with the same stems.
 *
 * What indexers list and what readers mark as concepts are two tasks: this is the first, and serves to
 * compare with published methods.
 */
export function rankKeyPhrases(paper: ReadPaper): KeyPhrase[] {
	const passages = paper.passages.map(tagPassage);
	const by = { abbreviations: [], coverage: NO_COVERAGE, model: KEY_PHRASES };
	const ranked = scoreCandidates(passages, by).sort((a, b) => b.score - a.score);
	const byStems = new Map<string, KeyPhrase>();
	for (const { candidate, score } of ranked) {
		const place = candidate.occurrences[0];
		const passage = passages[place?.passage ?? 0];
		const start = passage?.words[place?.first ?? 0]?.start ?? 0;
		const end = passage?.words[place?.last ?? 0]?.end ?? 0;
		const text = passage?.text.slice(start, end) ?? '';
		const stems = stemsOf(text);
		if (!byStems.has(stems)) byStems.set(stems, { text, score });
	}
	return putPartsLater([...byStems.entries()].map(([stems, phrase]) => ({ stems, ...phrase })));
}

/** How much less a part of a phrase that is listed already says, in log-odds. */
const SAID_ALREADY = 0.6;
/** Further down the order hardly matters. */
const TOP = 25;

/** Moves phrases down that are parts of better ones: an indexer seldom lists both. */
function putPartsLater(ranked: readonly (KeyPhrase & { readonly stems: string })[]): KeyPhrase[] {
	const before: string[] = [];
	const top = ranked.slice(0, TOP).map(({ stems, text, score }) => {
		const isPart = before.some((better) => ` ${better} `.includes(` ${stems} `));
		before.push(stems);
		return { text, score: isPart ? score - SAID_ALREADY : score };
	});
	const rest = ranked.slice(TOP).map(({ text, score }) => ({ text, score }));
	return [...top.sort((a, b) => b.score - a.score), ...rest];
}

/** A phrase in small letters, hyphens parted, each word cut to its stem by Porter's rules. */
export function stemsOf(phrase: string): string {
	return phrase
		.toLowerCase()
		.split(/[\s\u2010-\u2015-]+/)
		.filter((word) => word !== '')
		.map(stemmer)
		.join(' ');
}
