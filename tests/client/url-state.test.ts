import { describe, expect, test } from 'vitest';
import {
	dropUnknown,
	type ExplorerState,
	isStep,
	REST,
	readState,
	writeState,
} from '../../src/client/url-state.ts';

const cases: [query: string, state: Partial<ExplorerState>][] = [
	['', {}],
	['?s=c/fmri', { selected: 'concept:fmri' }],
	['?s=p/milan', { selected: 'paper:milan', tab: 'papers' }],
	['?s=p/milan&tab=concepts', { selected: 'paper:milan', tab: 'concepts' }],
	['?s=c/fmri&focus=2', { selected: 'concept:fmri', hops: 2 }],
	['?link=p/milan..c/fmri', { link: ['paper:milan', 'concept:fmri'] }],
	['?path=c/voxel..c/sae', { path: ['concept:voxel', 'concept:sae'] }],
	['?path=c/voxel..', { path: ['concept:voxel', undefined] }],
	['?compare=c/voxel,p/milan', { compare: ['concept:voxel', 'paper:milan'] }],
	['?view=weave', { view: 'weave' }],
	['?colour=kind', { colour: 'kind', sort: 'kind' }],
	['?colour=kind&sort=az', { colour: 'kind', sort: 'az' }],
	['?tab=papers', { tab: 'papers' }],
	['?sort=most', { sort: 'most' }],
	['?kind=method,brain-area', { kinds: ['method', 'brain-area'] }],
	['?theme=sparse-autoencoder', { themes: ['sparse-autoencoder'] }],
	['?years=2021-2024', { years: [2021, 2024] }],
	['?strength=0.4', { strength: 0.4 }],
	['?q=sparse+auto', { query: 'sparse auto' }],
	['?embed=1', { embed: true }],
	[
		'?s=c/%C3%A9tude&focus=1&view=weave&kind=task&q=50%25+%26+more',
		{ selected: 'concept:étude', hops: 1, view: 'weave', kinds: ['task'], query: '50% & more' },
	],
];

describe('the address', () => {
	test.each(cases)('%s gives the state and comes from it', (query, state) => {
		expect(readState(query)).toEqual({ ...REST, ...state });
		expect(writeState({ ...REST, ...state })).toBe(query);
	});

	test.each([
		['?path=voxel..sae', '?path=c/voxel..c/sae'],
		['?s=fmri', '?s=c/fmri'],
	])('%s, with no kind said, means concepts', (short, full) => {
		expect(writeState(readState(short))).toBe(full);
	});

	test.each([
		'?s=',
		'?s=x/y',
		'?s=../..',
		'?focus=1',
		'?link=c/a',
		'?view=moon',
		'?sort=no',
		'?years=2024-2021',
		'?years=20',
		'?strength=7',
		'?strength=x',
		'?embed=yes',
		'?unknown=1',
	])('%s, which says nothing, is the map at rest', (query) => {
		expect(writeState(readState(query))).toBe('');
	});
});

test('only selecting, focusing, paths and views are steps to go back from', () => {
	expect(isStep(REST, { ...REST, selected: 'concept:fmri' })).toBe(true);
	expect(isStep(REST, { ...REST, view: 'weave' })).toBe(true);
	expect(isStep(REST, { ...REST, path: ['concept:fmri', undefined] })).toBe(true);
	expect(isStep(REST, { ...REST, kinds: ['task'], sort: 'az', query: 'x' })).toBe(false);
});

test('unknown ids are dropped and named', () => {
	const asked = readState(
		'?s=c/gone&focus=1&path=c/voxel..p/lost&compare=c/voxel,c/gone&view=weave&kind=old&theme=past',
	);
	const { state, dropped } = dropUnknown(asked, (id) => id === 'concept:voxel');
	expect(dropped).toEqual(['c/gone', 'p/lost', 'old', 'past']);
	expect(writeState(state)).toBe('?path=c/voxel..&compare=c/voxel&view=weave');
});

test('an unknown end of a path is left open, and a line to itself is none', () => {
	const { state } = dropUnknown(readState('?path=c/gone..c/voxel'), (id) => id === 'concept:voxel');
	expect(writeState(state)).toBe('?path=..c/voxel');
	expect(readState('?link=c/voxel..c/voxel').link).toBe(undefined);
});
