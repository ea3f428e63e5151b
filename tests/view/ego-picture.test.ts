import { expect, test } from 'vitest';
import { overlaps } from '../../src/view/box-grid.ts';
import { egoLayout } from '../../src/view/ego.ts';
import { type EgoNode, egoPicture } from '../../src/view/ego-picture.ts';

const pane = { width: 348, height: 300 };

function node(id: string, label = id): EgoNode {
	const common = { id, label, title: label, colour: 0, radius: 5, papers: 3, weight: 0.5 };
	return { ...common, node: `concept:${id}`, kind: 'concept' };
}

test('puts the centre in the middle and a second-ring node near what it is tied to', () => {
	const inner = ['a', 'b', 'c', 'd'];
	const places = egoLayout(
		{ centre: 'x', inner, outer: ['y'], links: [['y', 'b']] },
		{ ...pane, side: 60, edge: 30 },
	);
	const at = (id: string) => places.get(id) ?? { x: 0, y: 0 };
	const away = (id: string) => Math.hypot(at(id).x - at('y').x, at(id).y - at('y').y);
	expect(at('x')).toEqual({ x: 174, y: 150 });
	expect(inner.toSorted((a, b) => away(a) - away(b))[0]).toBe('b');
});

test('labels all twelve of a neighbourhood, inside the pane and clear of each other', () => {
	const inner = [
		'fMRI',
		'encoding model',
		'visual cortex',
		'voxel',
		'transformer',
		'retina',
		'EEG',
		'human',
	];
	const outer = [
		'receptive field',
		'in-context learning',
		'brain decoding',
		'self-supervised learning',
	];
	const picture = egoPicture(
		{
			centre: node('centre'),
			inner: inner.map((id) => node(id)),
			outer: outer.map((id) => node(id)),
			ties: outer.map((id, index) => [`concept:${id}`, `concept:${inner[index * 2]}`] as const),
		},
		pane,
	);
	const boxes = picture.nodes.flatMap(({ placed }) => placed?.box ?? []);
	expect(boxes).toHaveLength(12);
	for (const [index, box] of boxes.entries()) {
		expect(boxes.slice(0, index).filter((other) => overlaps(box, other))).toEqual([]);
		expect(box.left >= 0 && box.right <= pane.width && box.bottom <= pane.height).toBe(true);
	}
});

test('draws a centre that stands alone', () => {
	const picture = egoPicture({ centre: node('alone'), inner: [], outer: [], ties: [] }, pane);
	expect(picture).toMatchObject({ nodes: [], spokes: [], ties: '' });
});

test('says of each line which two it joins, so that it can lead to their sentence', () => {
	const [inner, outer] = [node('inner'), node('outer')];
	const ties = [[outer.node, inner.node]] as const;
	const { lines } = egoPicture({ centre: node('x'), inner: [inner], outer: [outer], ties }, pane);
	expect(lines.map(({ ends }) => ends)).toEqual([
		['concept:x', 'concept:inner'],
		['concept:outer', 'concept:inner'],
	]);
	for (const { path } of lines) expect(path).toMatch(/^M[\d. ]+L[\d. ]+$/);
});
