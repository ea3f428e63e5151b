import { describe, expect, test } from 'vitest';
import { follow, passes, stepBack } from '../../src/client/transitions.ts';
import { type ExplorerState, REST } from '../../src/client/url-state.ts';

const fmri: ExplorerState = { ...REST, selected: 'concept:fmri', hops: 2, kinds: ['task'] };

describe('follow', () => {
	test('shows one thing at a time', () => {
		const next = follow({ path: ['concept:fmri', undefined] }, fmri);
		expect(next).toMatchObject({ selected: undefined, hops: 0, kinds: ['task'] });
		expect(follow({ selected: 'concept:eeg' }, next)).toMatchObject({ path: undefined });
	});

	test('opens the list that holds what is selected, and looks at it without focus', () => {
		const next = follow({ selected: 'paper:milan' }, fmri);
		expect(next).toMatchObject({ tab: 'papers', hops: 0 });
	});

	test('groups the list by what the colours mean, unless another order was chosen', () => {
		expect(follow({ colour: 'kind' }, REST).sort).toBe('kind');
		expect(follow({ colour: 'kind' }, { ...REST, sort: 'az' }).sort).toBe('az');
	});
});

test('Esc leaves the focus, then what is shown, then the filters, and then does nothing', () => {
	const steps = [fmri];
	for (;;) {
		const change = stepBack(steps.at(-1) ?? REST);
		if (!change) break;
		steps.push(follow(change, steps.at(-1) ?? REST));
	}
	const seen = steps.map(({ selected, hops, kinds }) => [selected, hops, kinds.length]);
	expect(seen).toEqual([
		['concept:fmri', 2, 1],
		['concept:fmri', 0, 1],
		[undefined, 0, 1],
		[undefined, 0, 0],
	]);
});

describe('passes', () => {
	const concept = { id: 'concept:fmri', label: 'fMRI', theme: 'brains', kind: 'modality' };
	const paper = { id: 'paper:milan', label: 'Describing neurons', theme: 'networks', year: 2022 };
	const shown = (filter: Partial<ExplorerState>) =>
		[concept, paper].filter((node) => passes(node, { ...REST, ...filter })).map(({ id }) => id);

	test.each<[string, Partial<ExplorerState>, string[]]>([
		['nothing', {}, ['concept:fmri', 'paper:milan']],
		['a kind, which only concepts have', { kinds: ['task'] }, ['paper:milan']],
		['a theme', { themes: ['brains'] }, ['concept:fmri']],
		['words of a name, in any case', { query: 'FMR' }, ['concept:fmri']],
		['years, which only dated papers have', { years: [2023, 2024] }, ['concept:fmri']],
	])('filters by %s', (_, filter, ids) => {
		expect(shown(filter)).toEqual(ids);
	});
});
