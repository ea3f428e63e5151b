import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	BUDGET,
	type Expansion,
	expandConcept,
	expanded,
	expandTheme,
	withinBudget,
} from '../../src/client/expansion.ts';
import { lightNode, lightRoute, otherEnd, secondRing } from '../../src/client/lighting.ts';
import { createModel } from '../../src/client/map-model.ts';
import { toCsv, toGexf, toJson } from '../../src/client/subgraph.ts';
import { fitView, nearestInDirection, onScreen } from '../../src/client/viewport.ts';
import type { ConceptShard, Overview } from '../../src/view/explorer-data.ts';

/** Three concepts, two papers: a and b share p1; b and c share p2. */
const overview: Overview = {
	version: 1,
	papers: 2,
	concepts: 3,
	themes: [{ id: 't', label: 'Theme', papers: 2, colour: 3, x: 0, y: 0 }],
	kinds: [{ id: 'task', label: 'Task', colour: 5 }],
	everywhere: [],
	concept: {
		ids: 'a\nb\nc',
		labels: 'A\nB\nC',
		papers: [1, 2, 1],
		kinds: [0, 0, -1],
		themes: [0, 0, -1],
		x: [0, 100, 200],
		y: [0, 0, 0],
		bridges: [1],
	},
	paper: {
		ids: 'p1\np2',
		titles: 'First, "quoted"\nSecond & <last>',
		shorts: 'First\nSecond',
		themes: [0, 0],
		x: [50, 150],
		y: [50, 50],
	},
	link: { papers: [0, 0, 1, 1], concepts: [0, 1, 1, 2], weights: [90, 50, 40, 30] },
	join: { sources: [], targets: [], weights: [] },
};
const model = createModel(overview);

describe('the model of the map', () => {
	test('reads hues, kinds and weights from the columns', () => {
		expect(model.nodes.get('concept:a')).toMatchObject({
			hue: 3,
			kind: 'task',
			kindHue: 5,
			papers: 1,
		});
		expect(model.nodes.get('concept:c')).toMatchObject({ hue: undefined, kind: undefined });
		expect(model.nodes.get('paper:p1')).toMatchObject({ label: 'First', title: 'First, "quoted"' });
		expect(model.linksOf('concept:b').map(({ weight }) => weight)).toEqual([0.5, 0.4]);
	});

	test('is empty for an empty collection', () => {
		const none = { ids: '', x: [], y: [], themes: [] };
		const empty = {
			...overview,
			concept: { ...none, labels: '', papers: [], kinds: [], bridges: [] },
			paper: { ...none, titles: '', shorts: '' },
			link: { papers: [], concepts: [], weights: [] },
		};
		expect(createModel(empty).nodes.size).toBe(0);
	});
});

/** A hub as its file tells of it: 40 papers of its own, 10 concepts that go with it. */
function hub(id: string): ConceptShard {
	const place = { x: 5, y: 5 };
	const papers = [...Array(40).keys()].map((index) => `${id}-p${index}`);
	return {
		...{ version: 1, id, label: id, kind: 'task', papers: 40, ...place },
		...{ curated: true, ubiquitous: false, definition: '', broader: [], narrower: [] },
		in: papers.map((paper) => {
			return { id: paper, title: paper, short: paper, ...place, salience: 0.7, sentences: [] };
		}),
		alongside: [...Array(10).keys()].map((index) => ({
			...{ id: `${id}-c${index}`, label: 'Other', kind: 'task', papers: 3, ...place },
			...{ shared: 2, strength: 1, hasPage: false },
			via: [[papers[index] ?? '', 0.7, 0.5] as const],
		})),
	};
}

describe('what a reader calls up', () => {
	test('is tied to what is there: a concept alone to the papers of the map', () => {
		const shard = { ...hub('g'), in: hub('g').in.map((paper, at) => ({ ...paper, id: `p${at}` })) };
		const larger = expanded(model, [expandConcept(model, shard, false)]);
		expect(larger.linksOf('concept:g').map(({ source }) => source)).toEqual([
			'paper:p1',
			'paper:p2',
		]);
	});

	test('comes with its papers and what goes with it where the map lacks them', () => {
		const larger = expanded(model, [expandConcept(model, hub('g'), true)]);
		const tied = larger.linksOf('concept:g').map((link) => otherEnd(link, 'concept:g'));
		expect(tied).toContain('paper:g-p0');
		expect(tied).toContain('concept:g-c0');
		expect(larger.linksOf('concept:g-c1').map(({ source }) => source)).toContain('paper:g-p1');
	});

	test('of a theme has places of its own and lines from its papers', () => {
		const paper = { ...{ id: 'p9', title: 'Ninth', short: 'Ninth', theme: 't' }, x: 7, y: 8 };
		const concept = {
			...{ id: 'b', label: 'B', kind: 'task', theme: 't', papers: 2 },
			x: 900,
			y: 6,
		};
		const link = { papers: [0], concepts: [0], weights: [40] };
		const shard = { version: 1 as const, id: 't', concepts: [concept], papers: [paper], link };
		const theme = expandTheme(model, shard);
		const larger = expanded(model, [theme]);
		expect(larger.linksOf('paper:p9').map(({ target }) => target)).toEqual(['concept:b']);
		expect(theme.places?.get('concept:b')).toEqual({ x: 900, y: 6 });
		// On the map of all it stays where it was.
		expect(larger.nodes.get('concept:b')).toMatchObject({ x: 100, y: 0 });
	});

	test('never is more than the budget, and the latest stays', () => {
		let kept: readonly Expansion[] = [];
		for (let at = 0; at < 30; at += 1) {
			const latest = expandConcept(model, hub(`hub${at}`), true);
			kept = withinBudget(model, [latest, ...kept]);
			const { nodes, links } = expanded(model, kept);
			expect(nodes.size).toBeLessThanOrEqual(BUDGET.nodes);
			expect(links.length).toBeLessThanOrEqual(BUDGET.links);
			expect(nodes.has(`concept:hub${at}`)).toBe(true);
		}
		expect(kept.length).toBeGreaterThan(5);
		expect(expanded(model, kept).nodes.has('concept:hub0')).toBe(false);
	});
});

describe('what stands out', () => {
	test('a concept lights its papers and the concepts that share them', () => {
		const { nodes, links } = lightNode(model, 'concept:a');
		expect(Object.fromEntries(nodes)).toEqual({
			'concept:a': 'selected',
			'paper:p1': 'neighbour',
			'concept:b': 'second',
		});
		expect([...links.values()]).toEqual(['on', 'second']);
	});

	test('a concept that is not drawn lights its papers', () => {
		expect([...lightNode(model, 'concept:every', ['paper:p2']).nodes.keys()]).toEqual(['paper:p2']);
	});

	test('a route lights its nodes and the lines between them', () => {
		const { nodes, links } = lightRoute(model, ['concept:a', 'paper:p1', 'concept:b']);
		expect([nodes.size, links.size]).toEqual([3, 2]);
	});

	test('the second ring does not hold the node itself', () => {
		expect(secondRing(model, 'concept:b', 9)).toEqual(['concept:a', 'concept:c']);
	});
});

describe('the view', () => {
	const area = { left: 24, top: 64, right: 600, bottom: 800 };
	const coordinate = fc.double({ min: -500, max: 1500, noNaN: true });
	const points = fc.array(fc.record({ x: coordinate, y: coordinate }), {
		minLength: 1,
		maxLength: 20,
	});

	test('fits all points into the area, unless that is too small to read', () => {
		fc.assert(
			fc.property(points, (all) => {
				const view = fitView(all, area, 1.6);
				if (view.zoom <= 0.3) return;
				for (const point of all) {
					const { x, y } = onScreen(point, view);
					expect(x).toBeGreaterThan(area.left - 0.01);
					expect(x).toBeLessThan(area.right + 0.01);
					expect(y).toBeGreaterThan(area.top - 0.01);
					expect(y).toBeLessThan(area.bottom + 0.01);
				}
			}),
		);
	});

	test('an arrow key goes to the nearest mark in its direction', () => {
		const marks = Object.entries({
			far: { x: 90, y: 0 },
			near: { x: 30, y: 4 },
			up: { x: 1, y: -20 },
		});
		const from = { x: 0, y: 0 };
		expect(nearestInDirection(from, { x: 1, y: 0 }, marks)).toBe('near');
		expect(nearestInDirection(from, { x: 0, y: -1 }, marks)).toBe('up');
		expect(nearestInDirection(from, { x: -1, y: 0 }, marks)).toBeUndefined();
	});
});

describe('what is taken away', () => {
	const visible = { nodes: [...model.nodes.values()], links: model.links.slice(0, 1) };

	test('JSON holds every visible node and line', () => {
		const { nodes, links } = JSON.parse(toJson(visible));
		expect(nodes).toHaveLength(5);
		expect(links).toEqual([{ source: 'paper:p1', target: 'concept:a', weight: 0.9 }]);
	});

	test('GEXF escapes what XML would take for markup', () => {
		expect(toGexf(visible)).toContain('label="Second &amp; &lt;last&gt;"');
	});

	test('CSV quotes fields, and keeps a formula from being one', () => {
		expect(toCsv(visible)).toContain('paper:p1,"First, ""quoted""",concept:a,A,0.9\r\n');
		const [first, ...rest] = visible.nodes;
		if (!first) return;
		const evil = { ...first, title: '=1+1' };
		expect(toCsv({ nodes: [evil, ...rest], links: visible.links })).toContain("'=1+1");
	});
});
