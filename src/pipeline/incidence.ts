import type { Concept } from '../schema/concept.ts';
import type { PaperMentions } from '../schema/mention.ts';
import type { Paper } from '../schema/paper.ts';
import type { Site } from '../schema/site.ts';

/** One paper mentions one concept: a filled cell of the matrix papers x concepts. */
export type Cell = {
	/** Row: index into `Incidence.papers`. */
	readonly paper: number;
	/** Column: index into `Incidence.concepts`. */
	readonly concept: number;
	/** Salience, 0..1. */
	readonly weight: number;
	/** Indices into the paper's mentions, in order. */
	readonly mentions: readonly number[];
};

/** The matrix papers x concepts, which every other stage of the graph reads. */
export type Incidence = {
	/** Ids, sorted by code unit. */
	readonly papers: readonly string[];
	/** Ids of the concepts that some paper mentions, sorted by code unit. */
	readonly concepts: readonly string[];
	/** Cells of each paper, by concept. */
	readonly rows: readonly (readonly Cell[])[];
	/** Cells of each concept, by paper. */
	readonly columns: readonly (readonly Cell[])[];
	/** Per concept: ln(papers / papers that mention it), 0 for one that every paper mentions. */
	readonly rarity: readonly number[];
	/** Per concept: in so many papers that it tells nothing apart. */
	readonly ubiquitous: readonly boolean[];
};

/** What the extractor found in a collection. */
export type Extraction = {
	readonly mentions: readonly PaperMentions[];
	/** Salience by paper id, then by concept id. */
	readonly salience: ReadonlyMap<string, ReadonlyMap<string, number>>;
	readonly discovered: readonly Concept[];
};

/** A concept in fewer papers than this is never ubiquitous, however few papers there are. */
const FEWEST_UBIQUITOUS = 8;

/** Builds the matrix. Mentions of papers or concepts that are not in the lists are left out. */
export function buildIncidence(input: {
	readonly papers: readonly Paper[];
	readonly concepts: readonly Concept[];
	readonly extraction: Extraction;
	readonly site: Pick<Site, 'ubiquitousShare'>;
}): Incidence {
	const papers = input.papers.map(({ id }) => id).sort();
	const known = new Set([...input.concepts, ...input.extraction.discovered].map(({ id }) => id));
	const byPaper = new Map(
		input.extraction.mentions.map(({ paper, mentions }) => [paper, groupMentions(mentions, known)]),
	);
	const mentioned = new Set<string>();
	for (const id of papers)
		for (const concept of byPaper.get(id)?.keys() ?? []) mentioned.add(concept);
	const concepts = [...mentioned].sort();
	const column = new Map(concepts.map((id, index) => [id, index]));

	const rows = papers.map((id, paper) => {
		const salience = input.extraction.salience.get(id);
		return [...(byPaper.get(id) ?? [])]
			.map(([conceptId, mentions]): Cell => {
				const weight = Math.min(1, Math.max(0, salience?.get(conceptId) ?? 0));
				return { paper, concept: column.get(conceptId) ?? 0, weight, mentions };
			})
			.sort((a, b) => a.concept - b.concept);
	});
	return complete({ papers, concepts, rows }, input.site.ubiquitousShare);
}

/** How much of a concept's salience counts for the one it is a kind of. */
const BROADER_SHARE = 0.5;
const BROADER_STEPS = 3;

/**
 * Returns the matrix with the concepts that mentioned ones are kinds of, as if half mentioned: an fMRI
 * and an EEG paper share neuroimaging, though neither says so. `mentions` of added cells are empty.
 */
export function withBroader(
	incidence: Incidence,
	conceptById: ReadonlyMap<string, Concept>,
	{ ubiquitousShare }: Pick<Site, 'ubiquitousShare'>,
): Incidence {
	const weights = incidence.rows.map((row) => {
		const found = new Map<string, number>();
		const add = (id: string, weight: number, steps: number): void => {
			if (weight <= (found.get(id) ?? -1)) return;
			found.set(id, weight);
			if (steps === 0) return;
			for (const broader of conceptById.get(id)?.broader ?? []) {
				if (conceptById.has(broader)) add(broader, weight * BROADER_SHARE, steps - 1);
			}
		};
		for (const { concept, weight } of row)
			add(incidence.concepts[concept] ?? '', weight, BROADER_STEPS);
		return found;
	});
	const concepts = [...new Set(weights.flatMap((found) => [...found.keys()]))].sort();
	const column = new Map(concepts.map((id, index) => [id, index]));
	const rows = weights.map((found, paper) =>
		[...found]
			.map(([id, weight]): Cell => ({ paper, concept: column.get(id) ?? 0, weight, mentions: [] }))
			.sort((a, b) => a.concept - b.concept),
	);
	return complete({ papers: incidence.papers, concepts, rows }, ubiquitousShare);
}

function complete(
	{ papers, concepts, rows }: Pick<Incidence, 'papers' | 'concepts' | 'rows'>,
	ubiquitousShare: number,
): Incidence {
	const columns = concepts.map((): Cell[] => []);
	for (const row of rows) for (const cell of row) columns[cell.concept]?.push(cell);
	const limit = ubiquitousShare * papers.length;
	return {
		papers,
		concepts,
		rows,
		columns,
		rarity: columns.map((cells) => Math.log(papers.length / Math.max(1, cells.length))),
		ubiquitous: columns.map(({ length }) => length >= FEWEST_UBIQUITOUS && length > limit),
	};
}

function groupMentions(
	mentions: PaperMentions['mentions'],
	known: ReadonlySet<string>,
): Map<string, number[]> {
	const groups = new Map<string, number[]>();
	for (const [index, { concept }] of mentions.entries()) {
		if (!known.has(concept)) continue;
		const group = groups.get(concept);
		if (group) group.push(index);
		else groups.set(concept, [index]);
	}
	return groups;
}
