import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Overview } from '../../src/view/explorer-data.ts';
import { mapInset, PANE_SIZES, paneSize, project } from '../../src/view/projection.ts';
import { stillMap } from '../../src/view/still-map.ts';

/** Two themes with two concepts each, a concept of none, and one paper. */
const overview: Overview = {
	version: 1,
	papers: 1,
	concepts: 5,
	themes: [
		{ id: 'brain', label: 'Brains', papers: 3, colour: 0, x: 200, y: 60 },
		{ id: 'language', label: 'Language', papers: 2, x: 800, y: 400 },
	],
	kinds: [],
	everywhere: [],
	concept: {
		ids: 'fmri\nvoxel\ntoken\nprompt\nstray',
		labels: 'fMRI\nVoxel\nToken\nPrompt\nStray',
		papers: [5, 9, 4, 4, 2],
		kinds: [0, 0, 0, 0, 0],
		themes: [0, 0, 1, 1, -1],
		x: [200, 260, 800, 860, 500],
		y: [120, 180, 480, 540, 600],
		bridges: [],
	},
	paper: { ids: 'p', titles: 'A paper', shorts: 'A paper', themes: [0], x: [230], y: [150] },
	link: { papers: [0, 0], concepts: [0, 2], weights: [80, 20] },
	join: { sources: [0], targets: [1], weights: [3] },
};

test('groups marks by theme, the concept of most papers first, papers last, no theme at the end', () => {
	const groups = stillMap(overview).groups.map(({ id, nodes }) => [
		id,
		nodes.map(({ node }) => node),
	]);
	expect(groups).toEqual([
		['brain', ['concept:voxel', 'concept:fmri', 'paper:p']],
		['language', ['concept:token', 'concept:prompt']],
		[undefined, ['concept:stray']],
	]);
});

test('gives marks their place in percent, where the live map has them', () => {
	const [group] = stillMap(overview).groups;
	const fmri = group?.nodes.find(({ id }) => id === 'fmri');
	expect(fmri).toMatchObject({ left: 20, top: 17.4, title: 'fMRI, 5 papers' });
	const inset = mapInset(1068);
	const live = project({ x: 200, y: 120 }, { width: 1068, height: 844, inset });
	expect(live.x).toBeCloseTo(inset.left + 0.2 * (1068 - inset.left - inset.right), 6);
	expect(live.y).toBeCloseTo(inset.top + 0.174 * (844 - inset.top - inset.bottom), 0);
});

test('names both themes and all concepts, once where all panes agree', () => {
	const { groups } = stillMap(overview);
	for (const { id, names } of groups) if (id) expect(names.length).toBeGreaterThan(0);
	const token = groups[1]?.nodes.find(({ id }) => id === 'token');
	expect(token?.labels.flatMap(({ sizes }) => sizes.split(' ')).toSorted()).toEqual([
		'l',
		'm',
		'n',
		's',
	]);
});

test('draws only lines that show at rest, and none between concepts when all papers are drawn', () => {
	expect(stillMap(overview).links.map(({ path }) => path)).toEqual(['M230 150L200 120']);
	const large = { ...overview, papers: 500 };
	expect(
		stillMap(large)
			.links.map(({ path }) => path)
			.join(' '),
	).toContain('M200 120L260 180');
});

test('the style sheet asks for the same sizes of pane, and scales marks alike', async () => {
	const css = await readFile(new URL('../../src/styles/map.css', import.meta.url), 'utf8');
	for (const { width, height, markScale } of PANE_SIZES.slice(0, -1)) {
		expect(css).toContain(`(min-width: ${width}px) and (min-height: ${height}px)`);
		if (markScale < 1) expect(css).toContain(`scale(${markScale})`);
	}
	expect(css).toContain(`scale(${paneSize({ width: 390, height: 700 }).markScale})`);
	const { top, left, bottom } = mapInset(1000);
	expect(css).toContain(`inset: ${top}px ${left}px ${bottom}px`);
});
