import { nameTerms, reserveNames } from '../../src/pipeline/discover/discover.ts';
import type { Model } from '../../src/pipeline/discover/model.ts';
import { discoverTerms, type Term } from '../../src/pipeline/discover/paper-terms.ts';
import type { Lesson } from './discovery-examples.ts';
import { ratesOf } from './eval-concepts.ts';
import { type Found, pairConcepts } from './eval-matching.ts';

const FOLDS = 9;
const MODES = ['no vocabulary', 'unseen papers', 'known papers'];
/** Where else the line could be. */
const LINES = [-0.3, 0, 0.3];

/**
 * Learns on all papers but a ninth, nine times, and says how well the ninth is read.
 *
 * @param lessons - For each paper: without, beside an ignorant and beside a knowing vocabulary.
 * @returns Lines of a table: F1 of all concepts and recall of the central ones, at several lines.
 */
export function crossValidate(
	lessons: readonly (readonly Lesson[])[],
	learnFrom: (some: readonly (readonly Lesson[])[]) => Model,
): string[] {
	const tallies = MODES.map(() =>
		LINES.map(() => ({ hits: 0, found: 0, gold: 0, central: 0, centralHits: 0 })),
	);
	for (let fold = 0; fold < FOLDS; fold += 1) {
		const model = learnFrom(lessons.filter((_, i) => i % FOLDS !== fold));
		for (const own of lessons.filter((_, i) => i % FOLDS === fold)) {
			own.forEach((lesson, mode) => {
				LINES.forEach((line, i) => {
					const terms = discoverTerms(lesson.paper, lesson.curated, raise(model, line));
					const tally = tallies[mode]?.[i];
					if (tally !== undefined) addTo(tally, lesson, terms);
				});
			});
		}
	}
	const heads = LINES.map((line) => String(line).padStart(12)).join('');
	return [
		`line               ${heads}`,
		...MODES.map((name, mode) => {
			const cells = (tallies[mode] ?? []).map((tally) => {
				const { f } = ratesOf(tally);
				return `${(100 * f).toFixed(1)}/${((100 * tally.centralHits) / tally.central).toFixed(1)}`.padStart(
					12,
				);
			});
			return `${name.padEnd(19)}${cells.join('')}`;
		}),
	];
}

function raise(model: Model, line: number): Model {
	return {
		...model,
		features: model.features.map((weight, i) => (i === 0 ? weight - line : weight)),
	};
}

type Tally = { hits: number; found: number; gold: number; central: number; centralHits: number };

function addTo(tally: Tally, { gold, curated, vocabulary }: Lesson, terms: readonly Term[]): void {
	const { concepts, mentions } = nameTerms([terms], reserveNames(vocabulary.conceptById.values()));
	const byId = new Map(
		[...vocabulary.conceptById.values(), ...concepts].map((one) => [one.id, one]),
	);
	const found: Found[] = [];
	for (const [id, own] of Map.groupBy(
		[...(curated ?? []), ...(mentions[0] ?? [])],
		({ concept }) => concept,
	)) {
		const concept = byId.get(id);
		if (concept !== undefined) found.push({ concept, mentions: own });
	}
	const hit = new Set(pairConcepts(found, gold.concepts).values());
	tally.hits += hit.size;
	tally.found += found.length;
	tally.gold += gold.concepts.length;
	for (const concept of gold.concepts) {
		if (concept.salience !== 3) continue;
		tally.central += 1;
		if (hit.has(concept)) tally.centralHits += 1;
	}
}
