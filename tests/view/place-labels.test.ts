import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlaps } from '../../src/view/box-grid.ts';
import { type LabelEnv, type LabelItem, placeLabels } from '../../src/view/place-labels.ts';

const bounds = { left: 0, top: 0, right: 400, bottom: 300 };
const empty: LabelEnv = { bounds, marks: [] };

function item(id: string, fields: Partial<LabelItem> = {}): LabelItem {
	const block = { lines: [id], width: 60, height: 14 };
	return { id, block, x: 200, y: 150, radius: 5, priority: 0, ...fields };
}

test('places a label to the right of its mark where nothing is in the way', () => {
	expect(placeLabels([item('fMRI')], empty)).toMatchObject([
		{ id: 'fMRI', side: 'right', anchor: 'start', lines: ['fMRI'], cost: 0 },
	]);
});

test('goes to the left where the right would leave the pane', () => {
	expect(placeLabels([item('fMRI', { x: 390 })], empty)[0]?.side).toBe('left');
});

test('gives the better place to the label of higher priority', () => {
	const placed = placeLabels([item('rare'), item('frequent', { priority: 1 })], empty);
	expect(placed.map(({ id, side }) => [id, side])).toEqual([
		['frequent', 'right'],
		['rare', 'left'],
	]);
});

test('rather takes another side than covers a mark', () => {
	const marks = [{ id: 'other', x: 240, y: 150, radius: 6 }];
	expect(placeLabels([item('fMRI')], { bounds, marks })[0]?.side).toBe('left');
});

test('does not mind its own mark', () => {
	const marks = [{ id: 'fMRI', x: 200, y: 150, radius: 40 }];
	expect(placeLabels([item('fMRI')], { bounds, marks })[0]?.cost).toBe(0);
});

test('leaves out a label whose every place costs more than it bears', () => {
	const ring = [160, 200, 240].flatMap((x) =>
		[130, 150, 170].map((y) => ({ id: `${x} ${y}`, x, y, radius: 12 })),
	);
	expect(placeLabels([item('fMRI')], { bounds, marks: ring })).toEqual([]);
	expect(placeLabels([item('fMRI', { tolerance: 100 })], { bounds, marks: ring })).toHaveLength(1);
});

test('keeps out of the way of a route and of tools', () => {
	const segments = [{ from: { x: 200, y: 150 }, to: { x: 400, y: 150 } }];
	expect(placeLabels([item('fMRI')], { ...empty, segments })[0]?.side).toBe('left');
	const taken = [{ left: 0, top: 0, right: 400, bottom: 300 }];
	expect(placeLabels([item('fMRI')], { ...empty, taken })).toEqual([]);
});

test('breaks its lines another way where the first way finds no room', () => {
	const wide = { lines: ['a long label'], width: 398, height: 14 };
	const narrow = { lines: ['a long', 'label'], width: 50, height: 28 };
	const [label] = placeLabels([item('x', { block: wide, otherBlocks: [narrow] })], empty);
	expect(label?.lines).toEqual(['a long', 'label']);
});

test('no two labels overlap, none leaves the pane or touches what is taken, for any input', () => {
	const length = fc.double({ min: -200, max: 700, noNaN: false });
	const size = fc.double({ min: 0, max: 250, noNaN: true });
	const point = fc.record({ x: length, y: length });
	const anyItem = fc.record({
		x: length,
		y: length,
		width: size,
		height: size,
		radius: size,
		priority: fc.integer({ min: 0, max: 3 }),
		tolerance: fc.constantFrom(0, 11, Number.POSITIVE_INFINITY),
		centres: fc.option(fc.array(point, { maxLength: 3 }), { nil: undefined }),
	});
	const box = fc.record({ left: length, top: length, right: length, bottom: length });
	fc.assert(
		fc.property(
			fc.array(anyItem, { maxLength: 40 }),
			fc.array(box, { maxLength: 3 }),
			(all, taken) => {
				const items = all.map(({ width, height, centres, ...fields }, index) =>
					item(String(index), {
						...fields,
						block: { lines: ['x'], width, height },
						...(centres === undefined ? {} : { centres }),
					}),
				);
				const marks = items.map(({ id, x, y, radius }) => ({ id, x, y, radius }));
				const boxes = placeLabels(items, { bounds, marks, taken }).map((label) => label.box);
				for (const [index, one] of boxes.entries()) {
					expect(one.left).toBeGreaterThanOrEqual(0);
					expect(one.top).toBeGreaterThanOrEqual(0);
					expect(one.right).toBeLessThanOrEqual(400);
					expect(one.bottom).toBeLessThanOrEqual(300);
					const others = [...boxes.slice(0, index), ...taken];
					expect(others.filter((other) => overlaps(one, other))).toEqual([]);
				}
			},
		),
	);
});
