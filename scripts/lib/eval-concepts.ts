import type { CollectionExtraction } from '../../src/pipeline/extract.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { GoldConcept, GoldPaper } from './eval-gold.ts';
import { type Found, formOf, foundIn, pairConcepts } from './eval-matching.ts';

/** Counts behind precision (`hits / found`) and recall (`hits / gold`). */
export type Tally = { hits: number; found: number; gold: number };

/** How well an extraction agrees with its gold, pooled over the papers. */
export type ConceptScore = {
	readonly all: Tally;
	/** Recall of the gold concepts of this salience. */
	readonly bySalience: ReadonlyMap<number, Tally>;
	/** By the kind of the gold; a false alarm by its own. */
	readonly byKind: ReadonlyMap<string, Tally>;
	/** Precision of what a file defines and of what was discovered. */
	readonly curated: Tally;
	readonly discovered: Tally;
	/** Ambiguous words: how often the sense is that of the gold. */
	readonly senses: { right: number; wrong: readonly string[] };
	/** Mentions whose offsets do not hold. */
	readonly wrongOffsets: number;
	/** Most salient first. */
	readonly misses: readonly { readonly paper: string; readonly concept: GoldConcept }[];
	readonly falseAlarms: readonly { readonly paper: string; readonly found: Found }[];
};

/** Scores an extraction of exactly the papers of `gold`, in their order. */
export function scoreConcepts(
	gold: readonly GoldPaper[],
	extraction: CollectionExtraction,
	concepts: readonly Concept[],
): ConceptScore {
	const conceptById = new Map([...concepts, ...extraction.discovered].map((one) => [one.id, one]));
	const score = emptyScore();
	gold.forEach((paper, i) => {
		const mentions = extraction.mentions[i]?.mentions ?? [];
		const salience = extraction.salience.get(paper.id);
		const found = foundIn(mentions, conceptById);
		found.sort((a, b) => (salience?.get(b.concept.id) ?? 0) - (salience?.get(a.concept.id) ?? 0));
		scorePaper(score, paper, found);
		for (const { section, start, end, exact } of mentions) {
			if (paper[section].slice(start, end) !== exact) score.wrongOffsets += 1;
		}
	});
	score.misses.sort((a, b) => b.concept.salience - a.concept.salience);
	return { ...score, senses: scoreSenses(gold, extraction, conceptById) };
}

/** Precision, recall and their harmonic mean; 0 where nothing was found. */
export function ratesOf({ hits, found, gold }: Tally): { p: number; r: number; f: number } {
	const p = found === 0 ? 0 : hits / found;
	const r = gold === 0 ? 0 : hits / gold;
	return { p, r, f: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

type Open = {
	-readonly [Key in keyof Omit<
		ConceptScore,
		'senses'
	>]: ConceptScore[Key] extends readonly (infer T)[]
		? T[]
		: ConceptScore[Key] extends ReadonlyMap<infer K, infer V>
			? Map<K, V>
			: ConceptScore[Key];
};

function emptyScore(): Open {
	return {
		all: newTally(),
		bySalience: new Map([3, 2, 1].map((salience) => [salience, newTally()])),
		byKind: new Map(),
		curated: newTally(),
		discovered: newTally(),
		wrongOffsets: 0,
		misses: [],
		falseAlarms: [],
	};
}

function newTally(): Tally {
	return { hits: 0, found: 0, gold: 0 };
}

function scorePaper(score: Open, paper: GoldPaper, found: readonly Found[]): void {
	const pairing = pairConcepts(found, paper.concepts);
	const hit = new Set(pairing.values());
	for (const concept of paper.concepts) {
		const tallies = [score.all, score.bySalience.get(concept.salience), kind(score, concept.kind)];
		for (const tally of tallies) if (tally !== undefined) tally.gold += 1;
		if (hit.has(concept)) {
			for (const tally of tallies) if (tally !== undefined) tally.hits += 1;
		} else score.misses.push({ paper: paper.id, concept });
	}
	for (const one of found) {
		const source = one.concept.curated ? score.curated : score.discovered;
		source.found += 1;
		score.all.found += 1;
		// A pair may differ in kind; it counts under that of the gold.
		kind(score, pairing.get(one)?.kind ?? one.concept.kind).found += 1;
		if (pairing.has(one)) source.hits += 1;
		else score.falseAlarms.push({ paper: paper.id, found: one });
	}
}

function kind(score: Open, name: string): Tally {
	const tally = score.byKind.get(name) ?? newTally();
	score.byKind.set(name, tally);
	return tally;
}

/**
 * Counts the words that several concepts claim: is the concept found the one that the gold has for this
 * word in this paper? By id, or by its name, with the qualifier where both have one.
 */
function scoreSenses(
	gold: readonly GoldPaper[],
	{ mentions }: CollectionExtraction,
	conceptById: ReadonlyMap<string, Concept>,
): { right: number; wrong: string[] } {
	const claims = Map.groupBy(
		[...conceptById.values()].flatMap(({ id, prefLabel, altLabel, hiddenLabel }) =>
			[...new Set([prefLabel, ...altLabel, ...hiddenLabel].map(formOf))].map((form) => ({
				id,
				form,
			})),
		),
		({ form }) => form,
	);
	let right = 0;
	const wrong: string[] = [];
	gold.forEach((paper, i) => {
		const judged = new Set<string>();
		for (const { concept: id, exact } of mentions[i]?.mentions ?? []) {
			const concept = conceptById.get(id);
			const key = `${id} ${formOf(exact)}`;
			if (concept === undefined || judged.has(key)) continue;
			if ((claims.get(formOf(exact))?.length ?? 0) < 2) continue;
			judged.add(key);
			const meant = paper.concepts.filter(({ surfaces }) =>
				surfaces.map(formOf).includes(formOf(exact)),
			);
			if (meant.length === 0) continue;
			const isRight = meant.some(
				(one) => one.id === id || isSameName(one.prefLabel, concept.prefLabel),
			);
			if (isRight) right += 1;
			else
				wrong.push(`${paper.id}: "${exact}" is ${meant[0]?.prefLabel}, found ${concept.prefLabel}`);
		}
	});
	return { right, wrong };
}

function isSameName(one: string, other: string): boolean {
	const [a, b] = [one, other].map((name) => /\(([^()]*)\)$/.exec(name)?.[1]);
	return formOf(one) === formOf(other) && (a === b || a === undefined || b === undefined);
}
