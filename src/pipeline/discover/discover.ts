import type { Concept } from '../../schema/concept.ts';
import type { Mention, PaperMentions } from '../../schema/mention.ts';
import { slugOf, uniqueSlug } from '../slug.ts';
import { keyOfSpellings, spellingsIn } from './candidates.ts';
import type { Term } from './paper-terms.ts';

/** What papers call their terms, added up; sums of parts of a collection add up in any order. */
export type TermSums = ReadonlyMap<string, TermSum>;

type TermSum = {
	readonly papers: number;
	readonly labels: ReadonlyMap<string, number>;
	readonly altLabels: ReadonlyMap<string, number>;
	readonly kinds: ReadonlyMap<string, number>;
	/** By key of an abbreviation, how many papers give it. */
	readonly shorts: ReadonlyMap<string, number>;
};

/** The concepts of a collection that no file defines, and where each paper mentions them. */
export type Discovery = {
	/** By id. */
	readonly concepts: Concept[];
	/** For each paper, in the order given. */
	readonly mentions: Mention[][];
};

/** Ids and labels that a discovered concept may not take. */
export type ReservedNames = {
	readonly ids: ReadonlySet<string>;
	readonly keys: ReadonlySet<string>;
};

/** The names that `curated` concepts have, and phrases that are not wanted. */
export function reserveNames(
	curated: Iterable<Concept>,
	ignored: readonly string[] = [],
): ReservedNames {
	const ids = new Set<string>();
	const keys = new Set(ignored.map(keyOfLabel));
	for (const { id, prefLabel, altLabel, hiddenLabel } of curated) {
		ids.add(id);
		for (const label of [prefLabel, ...altLabel, ...hiddenLabel]) keys.add(keyOfLabel(label));
	}
	return { ids, keys };
}

/** The sums of some papers; what they doubt does not count. */
export function sumTerms(papers: readonly (readonly Term[])[]): TermSums {
	const sums = new Map<string, MutableSum>();
	for (const terms of papers) {
		for (const { key, label, altLabel, kind, shortKeys, score } of terms) {
			if (score <= 0) continue;
			const sum = sumOf(sums, key);
			sum.papers += 1;
			addCount(sum.labels, label, 1);
			addCount(sum.kinds, kind, 1);
			for (const alt of altLabel) addCount(sum.altLabels, alt, 1);
			for (const short of shortKeys) addCount(sum.shorts, short, 1);
		}
	}
	return sums;
}

/** The sums of all papers of which `parts` are the sums. */
export function addSums(parts: readonly TermSums[]): TermSums {
	const sums = new Map<string, MutableSum>();
	for (const part of parts) for (const [key, sum] of part) addSum(sumOf(sums, key), sum);
	return sums;
}

type MutableSum = {
	papers: number;
	readonly labels: Map<string, number>;
	readonly altLabels: Map<string, number>;
	readonly kinds: Map<string, number>;
	readonly shorts: Map<string, number>;
};

function sumOf(sums: Map<string, MutableSum>, key: string): MutableSum {
	let sum = sums.get(key);
	if (sum === undefined) {
		sum = {
			papers: 0,
			labels: new Map(),
			altLabels: new Map(),
			kinds: new Map(),
			shorts: new Map(),
		};
		sums.set(key, sum);
	}
	return sum;
}

function addSum(into: MutableSum, sum: TermSum): void {
	into.papers += sum.papers;
	addCounts(into.labels, sum.labels);
	addCounts(into.altLabels, sum.altLabels);
	addCounts(into.kinds, sum.kinds);
	addCounts(into.shorts, sum.shorts);
}

function addCounts(into: Map<string, number>, counts: ReadonlyMap<string, number>): void {
	for (const [name, count] of counts) addCount(into, name, count);
}

function addCount(into: Map<string, number>, name: string, count: number): void {
	into.set(name, (into.get(name) ?? 0) + count);
}

/**
 * Joins the terms of papers to concepts: one for all spellings, named as most papers name it. A term that
 * one paper is sure of is mentioned also by the papers that doubt it.
 *
 * An abbreviation that some paper explains joins its long form in the papers that do not. Terms that
 * have a reserved label are left out.
 *
 * @param papers - The terms of each paper.
 * @param sums - Of the collection that these papers are part of, or all of.
 */
export function nameTerms(
	papers: readonly (readonly Term[])[],
	reserved: ReservedNames,
	sums: TermSums = sumTerms(papers),
): Discovery {
	const longByShort = linkShorts(sums);
	const joinedKey = (key: string) => longByShort.get(key) ?? key;
	const joined = new Map<string, MutableSum>();
	for (const [key, sum] of sums) {
		const long = joinedKey(key);
		const into = sumOf(joined, long);
		addSum(into, long === key ? sum : { ...sum, labels: new Map(), altLabels: sum.labels });
	}
	const concepts = toConcepts(joined, reserved);
	const mentions = papers.map((terms) =>
		terms.flatMap((term) => {
			const concept = concepts.get(joinedKey(term.key));
			if (concept === undefined) return [];
			return term.mentions.map((mention) => ({ concept: concept.id, ...mention }));
		}),
	);
	const byId = [...concepts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
	return { concepts: byId, mentions };
}

/** An abbreviation belongs to its long form if the collection knows only one. */
function linkShorts(sums: TermSums): Map<string, string> {
	const claims = new Map<string, string[]>();
	for (const [key, { shorts }] of sums) {
		for (const short of shorts.keys()) {
			if (short !== key) claims.set(short, [...(claims.get(short) ?? []), key]);
		}
	}
	const links = new Map<string, string>();
	for (const [short, [long, ...others]] of claims) {
		if (long !== undefined && others.length === 0) links.set(short, long);
	}
	return links;
}

function toConcepts(sums: TermSums, reserved: ReservedNames): Map<string, Concept> {
	const takenIds = new Set(reserved.ids);
	const concepts = new Map<string, Concept>();
	for (const key of [...sums.keys()].sort()) {
		const sum = sums.get(key);
		if (sum === undefined || reserved.keys.has(key)) continue;
		const prefLabel = commonest(sum.labels) ?? commonest(sum.altLabels) ?? key;
		if (reserved.keys.has(keyOfLabel(prefLabel))) continue;
		const id = uniqueSlug(slugOf(prefLabel, 'term'), takenIds);
		takenIds.add(id);
		const altLabel = [...new Set([...sum.altLabels.keys(), ...sum.labels.keys()])]
			.filter(
				(label) =>
					label.toLowerCase() !== prefLabel.toLowerCase() && !reserved.keys.has(keyOfLabel(label)),
			)
			.sort();
		concepts.set(key, {
			id,
			prefLabel,
			altLabel,
			hiddenLabel: [],
			kind: commonest(sum.kinds) ?? 'phenomenon',
			broader: [],
			related: [],
			exactMatch: [],
			definition: '',
			curated: false,
		});
	}
	return concepts;
}

/** The key that a candidate with the words of `label` would have; a bracketed qualifier is no part of it. */
export function keyOfLabel(label: string): string {
	const name = label.replace(/\s*\([^()]*\)$/, '');
	return keyOfSpellings(spellingsIn(name));
}

/** The most frequent; of equals the first by code unit. */
function commonest(counts: ReadonlyMap<string, number>): string | undefined {
	let [best] = counts.keys();
	if (counts.size === 1) return best;
	best = undefined;
	for (const name of [...counts.keys()].sort()) {
		if (best === undefined || (counts.get(name) ?? 0) > (counts.get(best) ?? 0)) best = name;
	}
	return best;
}

/** What papers mention, as far as the concepts that no file defines have a say. */
type Discovered = {
	readonly discovered: readonly Concept[];
	readonly mentions: readonly PaperMentions[];
};

/** `dropPhrases` for one extraction. */
export function withoutPhrases<Extraction extends Discovered>(
	extraction: Extraction,
	phrases: readonly string[],
): Extraction {
	return dropPhrases(phrases)(extraction);
}

/** Makes the function that takes the discovered concepts that are named as one of `phrases` out. */
export function dropPhrases(
	phrases: readonly string[],
): <Extraction extends Discovered>(extraction: Extraction) => Extraction {
	if (phrases.length === 0) return (extraction) => extraction;
	const unwanted = new Set(phrases.map(keyOfLabel));
	const isUnwanted = ({ prefLabel, altLabel }: Concept) =>
		[prefLabel, ...altLabel].some((label) => unwanted.has(keyOfLabel(label)));
	return (extraction) => {
		const dropped = new Set(extraction.discovered.filter(isUnwanted).map(({ id }) => id));
		return {
			...extraction,
			discovered: extraction.discovered.filter(({ id }) => !dropped.has(id)),
			mentions: extraction.mentions.map(({ paper, mentions }) => ({
				paper,
				mentions: mentions.filter(({ concept }) => !dropped.has(concept)),
			})),
		};
	};
}
