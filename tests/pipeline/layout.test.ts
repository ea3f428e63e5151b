import { expect, test } from 'vitest';
import { buildGraph } from '../../src/pipeline/graph.ts';
import type { Graph } from '../../src/schema/graph.ts';
import { collection, type PaperConcepts } from './collection.ts';

/** Forty papers of four fields of eight concepts, each paper with four of its field and a stray one. */
function fortyPapers(): Record<string, string[][]> {
	const papers = [...Array(40).keys()].map((index): [string, string[][]] => {
		const field = index % 4;
		const own = [0, 1, 2, 3].map(
			(step) => `field${field}-idea${(index + step * (1 + (index % 3))) % 8}`,
		);
		return [`paper-${index}`, [[...own, `field${(field + 1) % 4}-idea${index % 8}`]]];
	});
	return Object.fromEntries(papers);
}

const input = (papers: PaperConcepts) => collection(papers);
const places = (graph: Graph) =>
	new Map(graph.nodes.filter(({ onMap }) => onMap).map(({ id, x, y }) => [id, { x, y }]));

test('gives the same bytes for the same content', () => {
	const [one, two] = [buildGraph(input(fortyPapers())), buildGraph(input(fortyPapers()))];
	expect(JSON.stringify(one)).toBe(JSON.stringify(two));
});

test('does not depend on the order of the papers', () => {
	const turned = Object.fromEntries(Object.entries(fortyPapers()).toReversed());
	expect(JSON.stringify(buildGraph(input(turned)))).toBe(
		JSON.stringify(buildGraph(input(fortyPapers()))),
	);
});

test('changes nothing when it is built on its own result', () => {
	const first = buildGraph(input(fortyPapers()));
	const again = buildGraph({ ...input(fortyPapers()), previous: first });
	expect(JSON.stringify(again)).toBe(JSON.stringify(first));
});

test('hardly moves the map when a paper is added', () => {
	const before = buildGraph(input(fortyPapers()));
	const more = { ...fortyPapers(), newcomer: [['field0-idea1', 'field0-idea2']] };
	const after = places(buildGraph({ ...input(more), previous: before }));
	expect(after.has('paper:newcomer')).toBe(true);
	const moves = [...places(before)].map(([id, { x, y }]) => {
		const now = after.get(id) ?? { x: 0, y: 0 };
		return Math.hypot(now.x - x, now.y - y);
	});
	const sorted = moves.toSorted((a, b) => a - b);
	expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(1);
	expect(sorted.at(-1)).toBeLessThan(60);
});

test('keeps every mark in the box and no two marks on each other', () => {
	const all = [...places(buildGraph(input(fortyPapers()))).values()];
	for (const [index, { x, y }] of all.entries()) {
		expect(x >= 0 && x <= 1000 && y >= 0 && y <= 690).toBe(true);
		const nearest = all.slice(0, index).map((other) => Math.hypot(other.x - x, other.y - y));
		expect(Math.min(100, ...nearest)).toBeGreaterThan(8);
	}
});

test('draws a collection of many papers by its concepts alone, at most 300', () => {
	const papers = Object.fromEntries(
		[...Array(200).keys()].map((index) => [
			`paper-${index}`,
			[[1, 3, 7, 11].map((step) => `idea-${(index * step) % 199}`)],
		]),
	);
	const drawn = buildGraph(input(papers)).nodes.filter(({ onMap }) => onMap);
	expect(drawn.every(({ kind }) => kind === 'concept')).toBe(true);
	expect(drawn.length).toBeGreaterThan(100);
	expect(drawn.length).toBeLessThanOrEqual(300);
});
