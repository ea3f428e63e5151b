import { markdownText } from '../../src/markdown/plain.ts';
import { type Concept, ConceptSchema } from '../../src/schema/concept.ts';
import { type GraphEdge, type GraphNode, GraphSchema } from '../../src/schema/graph.ts';
import type { Mention } from '../../src/schema/mention.ts';
import { type Paper, PaperSchema } from '../../src/schema/paper.ts';
import { SiteSchema } from '../../src/schema/site.ts';
import type { Collection } from '../../src/site/collection.ts';

/** What a test says of a paper: its text, and the words in it that name concepts. */
type Sketch = {
	readonly title: string;
	readonly abstract?: string;
	readonly theme?: string;
	readonly position?: number;
	readonly issued?: string;
	/** Written words → concept id; every occurrence is a mention. */
	readonly names?: Readonly<Record<string, string>>;
};

type Extra = {
	readonly concepts?: readonly Partial<Concept>[];
	readonly edges?: readonly GraphEdge[];
	readonly ubiquitous?: readonly string[];
	/** Theme of each concept. */
	readonly themes?: Readonly<Record<string, string>>;
};

/** A small collection as the extractor would leave it; salience falls with the order of `names`. */
export function collection(
	sketches: Readonly<Record<string, Sketch>>,
	extra: Extra = {},
): Collection {
	const papers = Object.entries(sketches).map(([id, sketch]) => paperOf(id, sketch));
	const mentions = Object.entries(sketches).map(([paper, sketch]) => {
		return { paper, mentions: mentionsOf(sketch) };
	});
	const ids = new Set([
		...mentions.flatMap((line) => line.mentions.map(({ concept }) => concept)),
		...(extra.concepts ?? []).flatMap(({ id }) => id ?? []),
	]);
	const concepts = [...ids].sort().map((id) =>
		ConceptSchema.parse({
			...{ id, prefLabel: id.replaceAll('-', ' '), kind: 'method' },
			...extra.concepts?.find((concept) => concept.id === id),
		}),
	);
	const themeIds = new Set([
		...Object.values(extra.themes ?? {}),
		...Object.values(sketches).flatMap(({ theme }) => theme ?? []),
	]);
	const graph = GraphSchema.parse({
		version: 1,
		themes: [...themeIds].map((id, colour) => {
			return { id, label: `The ${id}`, concepts: [], papers: 0, colour, x: 0, y: 0 };
		}),
		nodes: [
			...papers.map((paper) => paperNode(paper.id, sketches)),
			...concepts.map((concept) => conceptNode(concept.id, extra)),
		],
		edges: [
			...mentions.flatMap((line) => mentionEdges(line.paper, line.mentions)),
			...(extra.edges ?? []),
		],
		discovered: [],
	});
	const site = SiteSchema.parse({
		title: 'Nets',
		description: 'x',
		kinds: { method: { label: 'Method' } },
	});
	return { papers, concepts, site, graph, mentions };
}

function paperOf(id: string, { title, abstract = '', position, issued }: Sketch): Paper {
	return PaperSchema.parse({
		...{ id, title, abstract },
		...(issued ? { issued } : {}),
		...(position ? { source: { file: 'list.txt', format: 'list', position } } : {}),
	});
}

function mentionsOf({ title, abstract = '', names = {} }: Sketch): Mention[] {
	const text = markdownText(abstract);
	const all = Object.entries(names).flatMap(([words, concept]) => [
		...places(title, words).map((start) => mention({ concept, words, start }, 'title', title)),
		...places(text, words).map((start) => {
			const sentence = sentenceAt(text, start);
			return mention({ concept, words, start }, 'abstract', sentence);
		}),
	]);
	return all.sort(
		(a, b) => Number(b.section === 'title') - Number(a.section === 'title') || a.start - b.start,
	);
}

function mention(
	{ concept, words, start }: { concept: string; words: string; start: number },
	section: Mention['section'],
	sentence: string,
): Mention {
	return {
		concept,
		section,
		start,
		end: start + words.length,
		exact: words,
		sentence,
		rule: 'label',
	};
}

function places(text: string, words: string): number[] {
	const found: number[] = [];
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
	return found;
}

function sentenceAt(text: string, start: number): string {
	const from = Math.max(
		0,
		text.lastIndexOf('. ', start) + (text.lastIndexOf('. ', start) < 0 ? 1 : 2),
	);
	const stop = text.indexOf('. ', start);
	return text.slice(from, stop < 0 ? text.length : stop + 1);
}

function mentionEdges(paper: string, mentions: readonly Mention[]): GraphEdge[] {
	const concepts = [...new Set(mentions.map(({ concept }) => concept))];
	return concepts.map((concept, order) => ({
		...{ kind: 'mentions', source: `paper:${paper}`, target: `concept:${concept}` },
		weight: 1 / (order + 1),
		evidence: [
			{
				paper,
				mentions: mentions.flatMap((item, index) => (item.concept === concept ? [index] : [])),
			},
		],
	}));
}

function paperNode(id: string, sketches: Readonly<Record<string, Sketch>>): GraphNode {
	const theme = sketches[id]?.theme;
	const place = { x: 0, y: 0, onMap: true, concepts: 1, ...(theme ? { theme } : {}) };
	return { kind: 'paper', id: `paper:${id}`, label: id, ...place };
}

function conceptNode(id: string, { themes, ubiquitous }: Extra): GraphNode {
	const theme = themes?.[id];
	return {
		...{ kind: 'concept', id: `concept:${id}`, label: id, x: 0, y: 0, papers: 1, bridge: false },
		...(theme ? { theme } : {}),
		...{ onMap: !ubiquitous?.includes(id), ubiquitous: ubiquitous?.includes(id) ?? false },
	};
}
