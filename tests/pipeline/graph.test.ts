import { expect, test } from 'vitest';
import { buildGraph } from '../../src/pipeline/graph.ts';
import { type GraphEdge, GraphSchema } from '../../src/schema/graph.ts';
import { concept } from './build.ts';
import { collection, type PaperConcepts } from './collection.ts';

function edges<Kind extends GraphEdge['kind']>(papers: PaperConcepts, kind: Kind) {
	const all = buildGraph(collection(papers)).edges;
	return all.filter((edge): edge is Extract<GraphEdge, { kind: Kind }> => edge.kind === kind);
}

test('makes a valid graph of nothing', () => {
	const graph = GraphSchema.parse(buildGraph(collection({})));
	expect(graph).toEqual({ version: 1, themes: [], nodes: [], edges: [], discovered: [] });
});

test('makes a valid graph of one paper without concepts', () => {
	const graph = GraphSchema.parse(buildGraph(collection({ alone: [] })));
	expect(graph.nodes).toMatchObject([{ id: 'paper:alone', concepts: 0, onMap: true }]);
});

test('gives the edge from a paper to a concept every mention', () => {
	const [edge] = edges({ p: [['fmri'], ['voxel', 'fmri']] }, 'mentions');
	expect(edge).toMatchObject({ source: 'paper:p', target: 'concept:fmri', weight: 1 });
	expect(edge?.evidence).toEqual([{ paper: 'p', mentions: [0, 2] }]);
});

test('joins concepts that two papers share, and those of one sentence', () => {
	const found = edges(
		{
			p: [['fmri', 'voxel'], ['retina']],
			q: [['fmri'], ['retina']],
		},
		'co-occurs',
	);
	expect(found.map(({ source, target, weight }) => [source, target, weight])).toEqual([
		['concept:fmri', 'concept:retina', 2],
		['concept:fmri', 'concept:voxel', 1],
	]);
});

test('measures the strength of two concepts against chance', () => {
	const papers = { p: [['a', 'b']], q: [['a', 'b']], r: [['a']], s: [['c']] };
	// Together in 2; by chance 3 x 2 / 4 = 1.5.
	expect(edges(papers, 'co-occurs')[0]?.strength).toBe(1.333);
});

test('shows the two mentions that stand in one sentence, those papers first', () => {
	const [edge] = edges(
		{
			apart: [['a'], ['b']],
			together: [['a'], ['c'], ['a', 'b']],
		},
		'co-occurs',
	);
	expect(edge?.evidence).toEqual([
		{ paper: 'together', mentions: [2, 3] },
		{ paper: 'apart', mentions: [0, 1] },
	]);
});

test('tells why two papers are alike, the rarest shared concept first', () => {
	const found = edges(
		{
			p: [['common', 'rare', 'own']],
			q: [['common', 'rare']],
			r: [['common']],
			s: [['else']],
		},
		'similar',
	);
	expect(found[0]).toMatchObject({
		source: 'paper:p',
		target: 'paper:q',
		shared: ['rare', 'common'],
	});
	// p = (ln 4/3, ln 2, ln 4), q = (ln 4/3, ln 2).
	expect(found[0]?.weight).toBeCloseTo(0.476, 3);
});

test('does not call papers alike for a concept that everyone mentions', () => {
	const papers = Object.fromEntries([...'abcdefghij'].map((id) => [id, [['everywhere', id]]]));
	const graph = buildGraph(collection(papers));
	const node = graph.nodes.find(({ id }) => id === 'concept:everywhere');
	expect(node).toMatchObject({ ubiquitous: true, onMap: false, papers: 10 });
	expect(node?.theme).toBeUndefined();
	expect(graph.edges.filter(({ kind }) => kind === 'similar')).toEqual([]);
});

test('has nodes for what mentioned concepts are kinds of, and survives a loop of them', () => {
	const concepts = [
		concept('fmri', { broader: ['imaging'] }),
		concept('imaging', { broader: ['method'] }),
		concept('method', { broader: ['imaging'] }),
		concept('unrelated'),
	];
	const graph = buildGraph(collection({ p: [['fmri']] }, concepts));
	expect(graph.nodes.map(({ id }) => id)).toEqual([
		'concept:fmri',
		'concept:imaging',
		'concept:method',
		'paper:p',
	]);
	expect(graph.edges.filter(({ kind }) => kind === 'broader')).toHaveLength(3);
});
