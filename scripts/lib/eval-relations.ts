import type { CollectionExtraction } from '../../src/pipeline/extract.ts';
import { findRelations } from '../../src/pipeline/relations.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Relation } from '../../src/schema/graph.ts';
import type { Tally } from './eval-concepts.ts';
import type { GoldPaper } from './eval-gold.ts';
import { foundIn, pairConcepts } from './eval-matching.ts';

/** How well the relations that sentences state agree with those of the gold. */
export type RelationScore = {
	/** By name: `outperforms`, `is-a`. */
	readonly byName: ReadonlyMap<string, Tally>;
	/** Those that the gold does not have, with their sentences. */
	readonly strays: readonly string[];
};

/**
 * Scores the relations of exactly the papers of `gold`, in their order: one is right when the gold has one of
 * the same name and direction between the concepts that its ends are paired with.
 *
 * @returns Undefined if no paper of the gold has a relation.
 */
export function scoreRelations(
	gold: readonly GoldPaper[],
	{ mentions, discovered }: CollectionExtraction,
	concepts: readonly Concept[],
): RelationScore | undefined {
	if (gold.every(({ relations }) => relations.length === 0)) return undefined;
	const conceptById = new Map([...concepts, ...discovered].map((one) => [one.id, one]));
	const byName = new Map<string, Tally>();
	const strays: string[] = [];
	gold.forEach((paper, i) => {
		const own = mentions[i]?.mentions ?? [];
		const pairing = pairConcepts(foundIn(own, conceptById), paper.concepts);
		const goldIds = new Map([...pairing].map(([found, { id }]) => [found.concept.id, id]));
		const wanted = new Set(paper.relations.map(keyOf));
		for (const { relation } of paper.relations) tallyOf(byName, relation).gold += 1;
		for (const found of findRelations({ paper: paper.id, mentions: own })) {
			const tally = tallyOf(byName, found.relation);
			tally.found += 1;
			const [subject, object] = [goldIds.get(idOf(found.source)), goldIds.get(idOf(found.target))];
			if (wanted.has(keyOf({ subject, relation: found.relation, object }))) tally.hits += 1;
			else strays.push(inWords(found));
		}
	});
	return { byName, strays };
}

function tallyOf(byName: Map<string, Tally>, name: string): Tally {
	const tally = byName.get(name) ?? { hits: 0, found: 0, gold: 0 };
	byName.set(name, tally);
	return tally;
}

function keyOf(of: {
	subject: string | undefined;
	relation: string;
	object: string | undefined;
}): string {
	return `${of.subject} ${of.relation} ${of.object}`;
}

function inWords({ source, relation, target, paper, sentence }: Relation): string {
	return `${idOf(source)} ${relation} ${idOf(target)} in ${paper}: ${sentence.replace(/\s+/g, ' ')}`;
}

function idOf(node: string): string {
	return node.replace(/^concept:/, '');
}
