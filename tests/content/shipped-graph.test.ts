import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { readGraph } from '../../scripts/lib/graph-files.ts';
import { run } from '../../scripts/lib/setup/steps.mjs';
import { markdownText } from '../../src/markdown/plain.ts';

const { papers, concepts, problems } = await readContent('content');
const { graph, mentions } = await readGraph('content');
const mentionsByPaper = new Map(mentions?.map((line) => [line.paper, line.mentions]));
const textOf = new Map(
	papers.map((paper) => [paper.id, { title: paper.title, abstract: markdownText(paper.abstract) }]),
);

describe('the shipped papers', () => {
	it('are the 54 of the list, and nothing is wrong with them', () => {
		expect(papers).toHaveLength(54);
		expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([]);
		expect(concepts.length).toBeGreaterThanOrEqual(200);
	});

	it('have no authors, dates or addresses that the list does not give', () => {
		const invented = papers.filter(
			(paper) => paper.author ?? paper.issued ?? paper.DOI ?? paper.URL,
		);
		expect(invented.map(({ id }) => id)).toEqual([]);
	});

	it('give the committed graph again, to the byte', { timeout: 60_000 }, async () => {
		const { status, output } = await run(process.execPath, ['scripts/extract.ts', '--check'], {
			quiet: true,
		});
		expect(output).not.toContain('[graph/out-of-date]');
		expect(status).toBe(0);
	});
});

describe('every mention', () => {
	it('is the text at its place, inside its sentence', () => {
		const wrong = [...mentionsByPaper].flatMap(([id, found]) =>
			found.filter(({ section, start, end, exact, sentence }) => {
				const text = textOf.get(id)?.[section] ?? '';
				return (
					text.slice(start, end) !== exact || !text.includes(sentence) || !sentence.includes(exact)
				);
			}),
		);
		expect(wrong).toEqual([]);
		expect(mentionsByPaper.size).toBe(54);
	});

	it('is of a concept that has a page', () => {
		const known = new Set([...concepts, ...(graph?.discovered ?? [])].map(({ id }) => id));
		const unknown = [...mentionsByPaper.values()]
			.flat()
			.filter(({ concept }) => !known.has(concept));
		expect(unknown).toEqual([]);
	});
});

describe('every edge', () => {
	const nodes = new Set(graph?.nodes.map(({ id }) => id));

	it('joins nodes of the graph', () => {
		const loose = graph?.edges.filter(
			({ source, target }) => !nodes.has(source) || !nodes.has(target),
		);
		expect(loose).toEqual([]);
	});

	it('leads to sentences that name its concepts', () => {
		const baseless = (graph?.edges ?? []).filter((edge) => {
			if (edge.kind !== 'mentions' && edge.kind !== 'co-occurs') return false;
			const ends = [edge.source, edge.target].filter((id) => id.startsWith('concept:'));
			return edge.evidence.some((evidence) => {
				const found = evidence.mentions.map(
					(index) => mentionsByPaper.get(evidence.paper)?.[index],
				);
				return ends.some((end) => !found.some((one) => `concept:${one?.concept}` === end));
			});
		});
		expect(baseless).toEqual([]);
	});
});
