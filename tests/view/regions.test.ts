import { expect, test } from 'vitest';
import { regionPaths, themeRegion } from '../../src/view/regions.ts';

const at = (x: number, y: number) => ({ x, y });

test('joins points along the shortest tree', () => {
	const region = themeRegion([at(0, 0), at(100, 0), at(50, 10)]);
	expect(region?.bars).toHaveLength(2);
	expect(region?.bars.flat().filter((index) => index === 2)).toHaveLength(2);
});

test('leaves out a point that stands far from the rest', () => {
	expect(themeRegion([at(0, 0), at(60, 0), at(600, 0)])?.points).toEqual([at(0, 0), at(60, 0)]);
});

test('keeps two parts that are far apart but not alone', () => {
	const region = themeRegion([at(0, 0), at(60, 0), at(600, 0), at(660, 0)]);
	expect(region?.points).toHaveLength(4);
	expect(region?.bars).toHaveLength(2);
});

test('has no region for fewer than two points', () => {
	expect(themeRegion([at(0, 0)])).toBeUndefined();
	expect(themeRegion([])).toBeUndefined();
});

test('writes discs as dots of a round line', () => {
	const region = themeRegion([at(0.4, 0), at(60, 0)]);
	expect(region && regionPaths(region)).toEqual({ discs: 'M0 0h0M60 0h0', bars: 'M0 0L60 0' });
});
