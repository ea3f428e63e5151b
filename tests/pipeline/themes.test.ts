import { expect, test } from 'vitest';
import { buildGraph } from '../../src/pipeline/graph.ts';
import { nameTheme } from '../../src/pipeline/theme-names.ts';
import type { Graph } from '../../src/schema/graph.ts';
import { concept } from './build.ts';
import { collection } from './collection.ts';

/** Two fields that share one concept: six papers on brains, six on language. */
function twoFields(): Record<string, string[][]> {
	const brain = ['fmri', 'voxel', 'cortex', 'retina'];
	const language = ['token', 'prompt', 'transformer', 'embedding'];
	return Object.fromEntries(
		[...Array(12).keys()].map((index) => {
			const words = index < 6 ? brain : language;
			const own = words.filter((_, at) => at !== index % 4);
			return [`${index < 6 ? 'brain' : 'language'}-${index}`, [[...own, 'network']]];
		}),
	);
}

const themeOf = (graph: Graph, id: string) => graph.nodes.find((node) => node.id === id)?.theme;

test('puts papers that share concepts into one theme, each theme with its own hue', () => {
	const graph = buildGraph(collection(twoFields()));
	const brain = themeOf(graph, 'paper:brain-0');
	expect(themeOf(graph, 'paper:brain-5')).toBe(brain);
	expect(themeOf(graph, 'concept:fmri')).toBe(brain);
	expect(themeOf(graph, 'paper:language-6')).not.toBe(brain);
	expect(new Set(graph.themes.map(({ colour }) => colour)).size).toBe(graph.themes.length);
	expect(graph.themes.every(({ papers }) => papers >= 2)).toBe(true);
});

test('gives no theme to a paper that shares nothing', () => {
	const graph = buildGraph(collection({ ...twoFields(), hermit: [['solitude']] }));
	expect(themeOf(graph, 'paper:hermit')).toBeUndefined();
});

test('keeps ids and hues of themes when papers come and go', () => {
	const papers = twoFields();
	const before = buildGraph(collection(papers));
	const { 'brain-0': _, ...fewer } = papers;
	const more = { ...fewer, newcomer: [['token', 'prompt', 'embedding']] };
	const after = buildGraph({ ...collection(more), previous: before });
	const hues = (graph: Graph) => new Map(graph.themes.map(({ id, colour }) => [id, colour]));
	expect(hues(after)).toEqual(hues(before));
	expect(themeOf(after, 'paper:newcomer')).toBe(themeOf(before, 'paper:language-6'));
});

test('lets the publisher name a theme', () => {
	const input = collection(twoFields());
	const id = buildGraph(input).themes[0]?.id ?? '';
	const site = { ...input.site, themes: { [id]: { label: 'Our name' } } };
	expect(buildGraph({ ...input, site }).themes[0]).toMatchObject({ id, label: 'Our name' });
});

test.each([
	[['neural response', 'brain encoding'], 'Neural response & brain encoding'],
	[['sparse autoencoder', 'sparsity', 'GPT-2'], 'Sparse autoencoder & GPT-2'],
	[['fMRI', 'feature (interpretability)'], 'fMRI'],
	[['feature (interpretability)'], 'Feature'],
	[[], 'Other papers'],
])('names a theme after %j', (labels, name) => {
	const concepts = labels.map((prefLabel, index) => concept(`c-${index}`, { prefLabel }));
	expect(nameTheme(concepts)).toBe(name);
});
