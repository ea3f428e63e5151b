import { markdownText } from '../markdown/plain.ts';
import type { GraphNode, Theme } from '../schema/graph.ts';
import { sentenceCase } from '../view/sentence-case.ts';
import type { Collection } from './collection.ts';
import type { ConceptEntry, PaperEntry } from './entries.ts';

/** An entry whose lists can still grow. */
export type Draft<Entry> = { -readonly [Key in keyof Entry]: Unlocked<Entry[Key]> };
type Unlocked<Value> = Value extends readonly (infer Item)[] ? Item[] : Value;

/** All entries, before and while they are linked. */
export type Drafts = {
	readonly papers: ReadonlyMap<string, Draft<PaperEntry>>;
	readonly concepts: ReadonlyMap<string, Draft<ConceptEntry>>;
};

/** The papers, by id, with no links yet. */
export function draftPapers({
	papers,
	mentions,
	graph,
}: Collection): Map<string, Draft<PaperEntry>> {
	const mentionsOf = new Map(mentions.map((line) => [line.paper, line.mentions]));
	const place = placesOf(graph.nodes, graph.themes);
	return new Map(
		papers.map((paper): [string, Draft<PaperEntry>] => {
			let text: string | undefined;
			return [
				paper.id,
				{
					id: paper.id,
					paper,
					...place(`paper:${paper.id}`),
					mentions: [...(mentionsOf.get(paper.id) ?? [])],
					concepts: [],
					similar: [],
					get text() {
						text ??= markdownText(paper.abstract);
						return text;
					},
				},
			];
		}),
	);
}

/** The concepts, by id, with no links yet. */
export function draftConcepts({ concepts, graph }: Collection): Map<string, Draft<ConceptEntry>> {
	const place = placesOf(graph.nodes, graph.themes);
	const ubiquitous = new Set(
		graph.nodes.filter((node) => node.kind === 'concept' && node.ubiquitous).map(({ id }) => id),
	);
	return new Map(
		concepts.map((concept): [string, Draft<ConceptEntry>] => [
			concept.id,
			{
				id: concept.id,
				concept,
				name: sentenceCase(concept.prefLabel),
				...place(`concept:${concept.id}`),
				ubiquitous: ubiquitous.has(`concept:${concept.id}`),
				hasPage: true,
				papers: [],
				alongside: [],
				broader: [],
				narrower: [],
				related: [],
			},
		]),
	);
}

function placesOf(nodes: readonly GraphNode[], themes: readonly Theme[]) {
	const nodeById = new Map<string, GraphNode>(nodes.map((node) => [node.id, node]));
	const themeById = new Map(themes.map((theme) => [theme.id, theme]));
	return (id: string) => {
		const node = nodeById.get(id);
		const theme = node?.theme === undefined ? undefined : themeById.get(node.theme);
		return { theme, onMap: node?.onMap ?? false };
	};
}
