import type { Concept } from '../schema/concept.ts';
import type { Mention, PaperMentions } from '../schema/mention.ts';
import type { Paper } from '../schema/paper.ts';
import type { Problem } from '../schema/problem.ts';
import { nameTerms, type ReservedNames } from './discover/discover.ts';
import { discoverTerms } from './discover/paper-terms.ts';
import { findMentions, type Undecided } from './mentions.ts';
import { type PaperText, paperText } from './passages.ts';
import {
	createReader,
	type PaperReading,
	type Reader,
	readPaper,
	usefulShorts,
} from './reading.ts';
import { prominenceOf, salienceOf } from './salience.ts';
import { sharedShortForms } from './short-forms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What one paper mentions; a pure function of paper and vocabulary. */
export type PaperExtraction = {
	readonly paper: string;
	readonly mentions: readonly Mention[];
	/** By concept id, 0..1; without the rarity in the collection, which a paper alone cannot know. */
	readonly salience: ReadonlyMap<string, number>;
	readonly undecided: readonly Undecided[];
	/** Concepts that no file defines; their names are those of this paper. */
	readonly discovered: readonly Concept[];
};

/** What a collection mentions: the input of the graph. */
export type CollectionExtraction = {
	/** In the order of the papers. */
	readonly mentions: PaperMentions[];
	/** By paper id, then concept id; 0..1. */
	readonly salience: ReadonlyMap<string, ReadonlyMap<string, number>>;
	readonly discovered: Concept[];
	readonly problems: Problem[];
};

/**
 * Finds what `paper` mentions of `vocabulary`, and what else it speaks of.
 *
 * @param reserved - Names that no discovered concept may take; undefined to discover nothing.
 */
export function extractPaper(
	paper: PaperText,
	vocabulary: Vocabulary,
	reserved?: ReservedNames,
): PaperExtraction {
	const read = readPaper(paper);
	const { mentions: curated, undecided } = findMentions(read, vocabulary);
	if (reserved === undefined) {
		return {
			paper: paper.id,
			mentions: curated,
			undecided,
			salience: rate(curated, paper),
			discovered: [],
		};
	}
	const terms = discoverTerms(read, vocabulary.conceptById.size > 0 ? curated : undefined);
	const {
		concepts,
		mentions: [found = []],
	} = nameTerms([terms], reserved);
	const mentions = [...curated, ...found].sort(byPlace);
	return {
		paper: paper.id,
		mentions,
		undecided,
		salience: rate(mentions, paper),
		discovered: concepts,
	};
}

/** Finds what all `papers` mention of `concepts`, and with `discover` what else they speak of. */
export function extractCollection(
	papers: readonly Paper[],
	concepts: readonly Concept[],
	options: ExtractOptions = {},
): CollectionExtraction {
	return extractTexts(papers.map(paperText), concepts, options);
}

/** What to look for. */
export type ExtractOptions = {
	/** Also for concepts that no file defines (default). */
	readonly discover?: boolean;
};

/** `extractCollection` for papers whose abstracts are plain text already. */
export function extractTexts(
	texts: readonly PaperText[],
	concepts: readonly Concept[],
	{ discover = true }: ExtractOptions = {},
): CollectionExtraction {
	return extractWith(createReader(concepts, discover), texts);
}

/** `extractTexts` with a reader, which may keep what it has read before. */
export function extractWith(
	{ survey, read, reserved, problems }: Reader,
	texts: readonly PaperText[],
): CollectionExtraction {
	const surveys = texts.map((text) => ({ text, survey: survey(text) }));
	const shorts = sharedShortForms(surveys.map((one) => one.survey.shortForms));
	const readings = surveys.map((one) =>
		read(one.text, one.survey, usefulShorts(one.survey, shorts)),
	);
	const combined = combineReadings(texts, readings, reserved);
	return { ...combined, problems: [...problems, ...combined.problems] };
}

/**
 * Puts the readings of all papers together: names what was discovered and weighs it all. The
 * problems are those of the papers, not of the vocabulary.
 *
 * @param readings - In the order of `texts`.
 */
export function combineReadings(
	texts: readonly PaperText[],
	readings: readonly PaperReading[],
	reserved: ReservedNames,
): CollectionExtraction {
	const discovery = nameTerms(
		readings.map(({ terms }) => terms),
		reserved,
	);
	const found = readings.map(({ mentions }, i) =>
		[...mentions, ...(discovery.mentions[i] ?? [])].sort(byPlace),
	);
	const share = sharesOf(found);
	return {
		mentions: texts.map(({ id }, i) => ({ paper: id, mentions: found[i] ?? [] })),
		salience: new Map(texts.map((text, i) => [text.id, rate(found[i] ?? [], text, share)])),
		discovered: discovery.concepts,
		problems: texts.flatMap(({ id }, i) => undecidedProblems(id, readings[i]?.undecided ?? [])),
	};
}

/** Share of the papers that mention a concept. */
function sharesOf(papers: readonly (readonly Mention[])[]): (concept: string) => number {
	const count = new Map<string, number>();
	for (const mentions of papers) {
		for (const concept of new Set(mentions.map((mention) => mention.concept))) {
			count.set(concept, (count.get(concept) ?? 0) + 1);
		}
	}
	return (concept) => (count.get(concept) ?? 1) / papers.length;
}

/** One warning per word and paper. */
function undecidedProblems(paper: string, undecided: readonly Undecided[]): Problem[] {
	const byWord = Map.groupBy(undecided, ({ concepts }) => concepts.join(' '));
	return [...byWord.values()].flatMap(([first]) => {
		if (first === undefined) return [];
		const concepts = first.concepts.map((id) => `\`${id}\``).join(' or ');
		return [
			{
				file: `content/papers/${paper}.md`,
				rule: 'concept/undecided-sense',
				message: `Unexpected \`${first.exact}\` without a sign of its sense, expected one of ${concepts}`,
				fix: 'add a word of its sentence to the `sense` of the one it means',
				severity: 'warning',
			},
		];
	});
}

function rate(
	mentions: readonly Mention[],
	paper: PaperText,
	share: (concept: string) => number | undefined = () => undefined,
): ReadonlyMap<string, number> {
	const byConcept = Map.groupBy(mentions, ({ concept }) => concept);
	const rated = { abstractLength: paper.abstract.length, introductions: new Map() };
	return new Map(
		[...byConcept].map(([concept, own]) => [
			concept,
			salienceOf(prominenceOf(own, rated, share(concept))),
		]),
	);
}

function byPlace(a: Mention, b: Mention): number {
	const section = Number(a.section === 'abstract') - Number(b.section === 'abstract');
	return section || a.start - b.start || a.end - b.end || (a.concept < b.concept ? -1 : 1);
}
