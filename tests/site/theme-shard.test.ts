import { expect, test } from 'vitest';
import { placesOf } from '../../src/site/shards.ts';
import { createStore } from '../../src/site/store.ts';
import { themeShard } from '../../src/site/theme-shard.ts';
import { collection } from './collection.ts';

const PAPERS = 60;
const CONCEPTS = 140;

/** Each of many papers names three of many concepts, one of them all papers. */
const large = collection(
	Object.fromEntries(
		Array.from({ length: PAPERS }, (_, at) => {
			const names = { [`w${at}x`]: `c${at}`, [`w${at}y`]: `c${at + 70}`, every: 'hub' };
			return [
				`p${at}`,
				{ title: `Paper ${at}`, abstract: `w${at}x w${at}y every.`, names, theme: 't' },
			];
		}),
	),
	{
		themes: Object.fromEntries(
			['hub', ...Array.from({ length: CONCEPTS }, (_, at) => `c${at}`)].map((id) => [id, 't']),
		),
	},
);

test('a theme has a map of its own, of a size that does not grow, the most used first', () => {
	const store = createStore(large);
	const group = store.theme('t');
	if (!group) throw new Error('no theme');
	const shard = themeShard(group, placesOf(large.graph));
	expect(shard.concepts.length).toBeLessThan(group.concepts.length);
	expect(shard.papers.length).toBeLessThan(PAPERS);
	expect(shard.concepts[0]?.id).toBe('hub');
	const lines = shard.link.papers.map((paper, index) => {
		const [from, to] = [shard.papers[paper], shard.concepts[shard.link.concepts[index] ?? -1]];
		const named = store.paper(from?.id ?? '')?.concepts.map(({ concept }) => concept.id);
		return named?.includes(to?.id ?? '');
	});
	expect(lines.length).toBeGreaterThan(shard.papers.length);
	expect(new Set(lines)).toEqual(new Set([true]));
});

test('its marks have the reference box for themselves, each a place of its own, the same each time', () => {
	const shardOf = () => {
		const group = createStore(large).theme('t');
		return group && themeShard(group, placesOf(large.graph));
	};
	const shard = shardOf();
	const marks = [...(shard?.concepts ?? []), ...(shard?.papers ?? [])];
	expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(marks.length);
	expect(marks.every(({ x, y }) => x >= 0 && x <= 1000 && y >= 0 && y <= 690)).toBe(true);
	expect(shardOf()).toEqual(shard);
});
