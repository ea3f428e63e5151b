import type { Root } from 'mdast';
import { renderHtml, type Wrap } from '../markdown/html.ts';
import { parseMarkdown } from '../markdown/plain.ts';
import type { Mention, Section } from '../schema/mention.ts';
import { hueClass } from '../view/marks.ts';
import { inPapers } from '../view/words.ts';
import type { ConceptEntry, PaperConcept, PaperEntry } from './entries.ts';
import { sentencesOf } from './evidence.ts';

type Target = (concept: ConceptEntry) => string;

/** The mentions of one concept in a text; `link` is the one that leads to the concept's page. */
type Use = {
	readonly concept: ConceptEntry;
	readonly mentions: readonly Mention[];
	readonly link: Mention | undefined;
};

/**
 * The abstract of a paper as HTML with every mention in place.
 *
 * The first mention of a concept is a link with a thread; later ones are spans that carry its id in
 * `data-c`. Each sentence with a mention is an anchor (`sentenceAnchor`). Ubiquitous concepts get no
 * thread. A concept inside the words of another ("attention" in "attention layer") is linked at a
 * place of its own if it has one; else the words are shared out, the inner concept keeping its own.
 */
export function abstractHtml(paper: PaperEntry, target: Target): string {
	const uses = usesIn(paper, 'abstract');
	const wraps = [...sentenceWraps(paper), ...mentionWraps(uses), ...linkWraps(uses, target)];
	return renderHtml(parseMarkdown(paper.paper.abstract), wraps);
}

/** The definition of a concept as HTML; empty if it has none. */
export function definitionHtml(concept: ConceptEntry): string {
	return renderHtml(parseMarkdown(concept.concept.definition));
}

/** The title as HTML; its mentions light up but are not links, since a heading is not a place to leave from. */
export function titleHtml(paper: PaperEntry): string {
	const uses = usesIn(paper, 'title').map((use) => ({ ...use, link: undefined }));
	const tree: Root = { type: 'root', children: [{ type: 'text', value: paper.paper.title }] };
	return renderHtml(tree, mentionWraps(uses));
}

function usesIn(paper: PaperEntry, section: Section): Use[] {
	const uses = paper.concepts.map((use) => ({
		concept: use.concept,
		mentions: mentionsIn(paper, use, section),
	}));
	const all = uses.flatMap(({ mentions }) => mentions);
	return uses.map((use) => ({
		...use,
		link: use.concept.ubiquitous
			? undefined
			: (use.mentions.find(isOnItsOwn(all)) ?? use.mentions[0]),
	}));
}

function mentionsIn(paper: PaperEntry, use: PaperConcept, section: Section): Mention[] {
	return use.mentions
		.flatMap((index) => paper.mentions[index] ?? [])
		.filter((mention) => mention.section === section)
		.sort((a, b) => a.start - b.start);
}

function isOnItsOwn(all: readonly Mention[]): (mention: Mention) => boolean {
	return (mention) =>
		!all.some(
			(other) =>
				other.start <= mention.start &&
				other.end >= mention.end &&
				other.end - other.start > mention.end - mention.start,
		);
}

function sentenceWraps(paper: PaperEntry): Wrap[] {
	const all = paper.mentions.map((_, index) => index);
	return sentencesOf(paper, all)
		.filter(({ section }) => section === 'abstract')
		.map(({ start, text, anchor }) => ({
			start,
			end: start + text.length,
			tag: 'span' as const,
			attributes: { class: 's', id: anchor },
		}));
}

function mentionWraps(uses: readonly Use[]): Wrap[] {
	return uses
		.flatMap(({ concept, mentions, link }) =>
			mentions
				.filter((mention) => mention !== link)
				.map(({ start, end }) => ({
					start,
					end,
					tag: 'span' as const,
					attributes: { class: hueClass(concept.theme?.colour), 'data-c': concept.id },
				})),
		)
		.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Links, cut so that none is inside another: where two cover the same words, the shorter has them. */
function linkWraps(uses: readonly Use[], target: Target): Wrap[] {
	const links = uses
		.flatMap(({ concept, link }) => (link === undefined ? [] : [{ concept, ...span(link) }]))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	const cuts = [...new Set(links.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
	const wraps: (Wrap & { concept: ConceptEntry })[] = [];
	for (const [index, start] of cuts.entries()) {
		const end = cuts[index + 1];
		if (end === undefined) break;
		const owner = shortestOver(links, start, end);
		if (owner === undefined) continue;
		const last = wraps.at(-1);
		if (last?.concept === owner && last.end === start) {
			wraps[wraps.length - 1] = { ...last, end };
			continue;
		}
		wraps.push({ concept: owner, start, end, tag: 'a', attributes: linkAttributes(owner, target) });
	}
	return wraps;
}

function span({ start, end }: Mention) {
	return { start, end };
}

function shortestOver(
	links: readonly { concept: ConceptEntry; start: number; end: number }[],
	start: number,
	end: number,
): ConceptEntry | undefined {
	return links
		.filter((link) => link.start <= start && link.end >= end)
		.sort((a, b) => a.end - a.start - (b.end - b.start))[0]?.concept;
}

function linkAttributes(concept: ConceptEntry, target: Target) {
	return {
		class: `thread ${hueClass(concept.theme?.colour)}`,
		'data-c': concept.id,
		href: target(concept),
		title: `${concept.name}, ${inPapers(concept.papers.length)}`,
	};
}
