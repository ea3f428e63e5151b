import type { GraphInput } from '../../src/pipeline/graph.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Mention } from '../../src/schema/mention.ts';
import { SiteSchema } from '../../src/schema/site.ts';
import { concept } from './build.ts';

/** Concepts of a paper by sentence; all have salience 1. */
export type PaperConcepts = Readonly<Record<string, readonly (readonly string[])[]>>;

/** The input of a graph, written as which sentence of which paper names which concepts. */
export function collection(papers: PaperConcepts, concepts: readonly Concept[] = []): GraphInput {
	const known = new Set(concepts.map(({ id }) => id));
	const named = new Set(Object.values(papers).flat(2));
	const others = [...named].filter((id) => !known.has(id)).map((id) => concept(id));
	const ids = Object.keys(papers);
	const mentions = ids.map((paper) => ({ paper, mentions: mentionsOf(papers[paper] ?? []) }));
	return {
		papers: ids.map((id) => ({ id, title: `The title of ${id}`, abstract: 'Text.' })),
		concepts: [...concepts, ...others],
		extraction: {
			mentions,
			salience: new Map(
				ids.map((id) => [id, new Map((papers[id] ?? []).flat().map((name) => [name, 1]))]),
			),
			discovered: [],
		},
		site: SiteSchema.parse({ title: 'Test', description: 'Test', kinds: {} }),
	};
}

function mentionsOf(sentences: readonly (readonly string[])[]): Mention[] {
	let start = 0;
	return sentences.flatMap((names, index) => {
		const sentence = `${index}: ${names.join(' ')}.`;
		return names.map((name): Mention => {
			const found = { concept: name, section: 'abstract', rule: 'label', exact: name } as const;
			const mention = { ...found, start, end: start + name.length, sentence };
			start += name.length + 1;
			return mention;
		});
	});
}
