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
	const columns = concepts.map((): Cell[] => []);
	for (const cell of rows.flat()) columns[cell.concept]?.push(cell);

	const limit = input.site.ubiquitousShare * papers.length;
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
