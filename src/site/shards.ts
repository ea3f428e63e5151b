import { markdownText } from '../markdown/plain.ts';
import type { Graph } from '../schema/graph.ts';
import type {
	ConceptShard,
	PaperShard,
	ShardAlongside,
	ShardPlace,
	ShardRelation,
	ShardSentence,
} from '../view/explorer-data.ts';
import { REFERENCE } from '../view/marks.ts';
import { bestSentences } from '../view/snippet.ts';
import type { Alongside, ConceptEntry, ConceptPaper, PaperEntry } from './entries.ts';
import { type EvidenceSentence, sentencesOf } from './evidence.ts';
import { conceptRef, paperRef } from './refs.ts';

const MAX_PAPERS = 40;
const MAX_SENTENCES = 3;
const MAX_ALONGSIDE = 40;
const MAX_VIA = 3;
const MAX_SIMILAR = 6;
const LEAD_LENGTH = 360;

/** Where a node stands on the map, drawn or not; whole numbers. */
export type PlaceOf = (id: string) => ShardPlace;

/** Prepares the places of all nodes; a node that the graph lacks stands in the middle. */
export function placesOf({ nodes }: Graph): PlaceOf {
	const middle = { x: REFERENCE.width / 2, y: REFERENCE.height / 2 };
	const placeById = new Map<string, ShardPlace>(
		nodes.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]),
	);
	return (id) => placeById.get(id) ?? middle;
}

/** All that the explorer shows of a concept; its size has a bound whatever the collection. */
export function conceptShard(entry: ConceptEntry, placeOf: PlaceOf): ConceptShard {
	const papers = new Map(entry.papers.map((link) => [link.paper.id, link]));
	return {
		version: 1,
		...conceptRef(entry),
		...placeOf(`concept:${entry.id}`),
		curated: entry.concept.curated,
		ubiquitous: entry.ubiquitous,
		definition: markdownText(entry.concept.definition),
		in: entry.papers.slice(0, MAX_PAPERS).map((link) => ({
			...paperRef(link.paper),
			...placeOf(`paper:${link.paper.id}`),
			salience: hundredths(link.salience),
			sentences: conceptSentences(entry, link),
		})),
		alongside: entry.alongside
			.filter(({ concept }) => concept.hasPage)
			.slice(0, MAX_ALONGSIDE)
			.map((other) => ({
				...alongside(other, papers),
				...placeOf(`concept:${other.concept.id}`),
			})),
		broader: entry.broader.map(conceptRef),
		narrower: entry.narrower.map(conceptRef),
	};
}

function conceptSentences(entry: ConceptEntry, link: ConceptPaper): ShardSentence[] {
	const sentences = sentencesOf(link.paper, link.mentions);
	return bestSentences(sentences, new Set([entry.id]))
		.slice(0, MAX_SENTENCES)
		.map(shardSentence);
}

function alongside(
	{ concept, edge, hasPage }: Alongside,
	ownPapers: ReadonlyMap<string, ConceptPaper>,
): Omit<ShardAlongside, keyof ShardPlace> {
	const via = edge.evidence
		.slice(0, MAX_PAPERS)
		.flatMap(({ paper }) => {
			const own = ownPapers.get(paper);
			const other = own?.paper.concepts.find((link) => link.concept === concept);
			if (!own || !other) return [];
			return [[paper, hundredths(own.salience), hundredths(other.salience)] as const];
		})
		.sort((a, b) => b[1] * b[2] - a[1] * a[2])
		.slice(0, MAX_VIA);
	return {
		...conceptRef(concept),
		shared: edge.weight,
		strength: hundredths(edge.strength),
		hasPage,
		via,
		relations: edge.relations?.map(shardRelation),
	};
}

function shardRelation({
	relation,
	source,
	target,
	paper,
	sentence,
}: ShardRelation): ShardRelation {
	const idOf = (node: string) => node.slice('concept:'.length);
	return { relation, source: idOf(source), target: idOf(target), paper, sentence };
}

/** All that the explorer shows of a paper. */
export function paperShard(entry: PaperEntry, placeOf: PlaceOf): PaperShard {
	const sentences = sentencesOf(entry, [...entry.mentions.keys()]);
	return {
		version: 1,
		...paperRef(entry),
		...placeOf(`paper:${entry.id}`),
		lead: leadOf(entry, sentences),
		sentences: sentences.map(shardSentence),
		mentions: entry.concepts
			.filter(({ concept }) => concept.hasPage)
			.map((link) => ({
				...conceptRef(link.concept),
				...placeOf(`concept:${link.concept.id}`),
				salience: hundredths(link.salience),
				times: link.mentions.length,
				ubiquitous: link.concept.ubiquitous,
			})),
		similar: entry.similar.slice(0, MAX_SIMILAR).map(({ paper, weight, shared }) => ({
			...paperRef(paper),
			weight: hundredths(weight),
			shared: shared.slice(0, 4).map(conceptRef),
		})),
	};
}

/** The abstract up to the end of a sentence that fits, else up to a blank. */
function leadOf(entry: PaperEntry, sentences: readonly EvidenceSentence[]): ShardSentence {
	const inAbstract = sentences.filter(({ section }) => section === 'abstract');
	const ends = inAbstract.map(({ start, text }) => start + text.length);
	const end =
		ends.findLast((place) => place <= LEAD_LENGTH) ??
		(entry.text.length <= LEAD_LENGTH
			? entry.text.length
			: entry.text.lastIndexOf(' ', LEAD_LENGTH));
	const text = entry.text.slice(0, end);
	const marks = inAbstract.flatMap(({ start, marks }) =>
		marks.map((mark) => [mark.start + start, mark.end + start, mark.concept] as const),
	);
	return {
		text: /[.!?)"”’]$/.test(text) || end === entry.text.length ? text : `${text} …`,
		anchor: 'abstract',
		marks: marks.filter((mark) => mark[1] <= end),
	};
}

function shardSentence({ text, anchor, marks }: EvidenceSentence): ShardSentence {
	return { text, anchor, marks: marks.map(({ start, end, concept }) => [start, end, concept]) };
}

function hundredths(value: number): number {
	return Math.round(value * 100) / 100;
}
