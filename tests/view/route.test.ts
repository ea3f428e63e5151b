import { describe, expect, test } from 'vitest';
import { findRoutes, type Hop, hubCost, type RouteSearch, stepCost } from '../../src/view/route.ts';

/** Lines `concept paper weight`, the way a reader sees them. */
function collection(text: string) {
	const links = text
		.trim()
		.split('\n')
		.map((line) => line.trim().split(' '))
		.map(([concept = '', paper = '', weight = '1']) => ({
			concept,
			paper,
			weight: Number(weight),
		}));
	const papersOf = (concept: string) => links.filter((link) => link.concept === concept);
	let asked = 0;
	const hops = async (concept: string): Promise<Hop[]> => {
		asked += 1;
		const found = new Map<string, [string, number, number][]>();
		for (const own of papersOf(concept)) {
			for (const other of links) {
				if (other.paper !== own.paper || other.concept === concept) continue;
				const via = found.get(other.concept) ?? [];
				found.set(other.concept, [...via, [own.paper, own.weight, other.weight]]);
			}
		}
		return [...found].map(([to, via]) => ({ to, papers: papersOf(to).length, via }));
	};
	const search = (from: string, to: string, more: Partial<RouteSearch> = {}) =>
		findRoutes({ from, to, hops, barred: new Set(), ...more });
	return { search, asked: () => asked };
}

function written({ concepts, papers }: { concepts: readonly string[]; papers: readonly string[] }) {
	return concepts.flatMap((concept, index) => [concept, papers[index] ?? []].flat()).join(' ');
}

describe('findRoutes', () => {
	test('joins two concepts of one paper directly', async () => {
		const { search } = collection(`
			voxel p1
			sae p1`);
		expect((await search('voxel', 'sae')).map(written)).toEqual(['voxel p1 sae']);
	});

	test('goes through what two papers share', async () => {
		const { search } = collection(`
			voxel p1
			label p1
			label p2
			sae p2`);
		expect((await search('voxel', 'sae')).map(written)).toEqual(['voxel p1 label p2 sae']);
	});

	test('prefers papers that matter more to both', async () => {
		const { search } = collection(`
			a weak .1
			b weak .1
			a strong .9
			b strong .9`);
		const [first, second] = await search('a', 'b');
		expect([first, second].map((route) => route?.papers)).toEqual([['strong'], ['weak']]);
	});

	test('avoids an obvious hub when there is a quieter way', async () => {
		const hub = [...'cdefghijklmnop'].map((paper) => `hub ${paper}`).join('\n');
		const { search } = collection(`
			a p1
			hub p1
			hub p2
			b p2
			a p3
			quiet p3
			quiet p4
			b p4
			${hub}`);
		const [best] = await search('a', 'b');
		expect(best?.concepts).toEqual(['a', 'quiet', 'b']);
	});

	test('does not go through what is everywhere, but may start there', async () => {
		const lines = `
			a p1
			every p1
			every p2
			b p2`;
		const barred = new Set(['every']);
		expect(await collection(lines).search('a', 'b', { barred })).toEqual([]);
		expect(await collection(lines).search('every', 'b', { barred })).toHaveLength(1);
	});

	test('a second route shares no paper with the first', async () => {
		const { search } = collection(`
			a p1
			b p1
			a p2
			c p2
			c p3
			b p3`);
		const routes = await search('a', 'b');
		expect(routes.map(written)).toEqual(['a p1 b', 'a p2 c p3 b']);
	});

	test('says so when nothing joins them', async () => {
		const { search } = collection(`
			a p1
			b p2`);
		expect(await search('a', 'b')).toEqual([]);
	});

	test('asks only the two ends when they share a neighbour, however large the collection', async () => {
		const lines = Array.from({ length: 3000 }, (_, index) => {
			const weights = [0.9, 0.4, 0.6];
			const concepts = [index % 41, (index * 7 + 3) % 89, (index * 13 + 5) % 199];
			return concepts.map((name, at) => `c${name} p${index} ${weights[at]}`).join('\n');
		}).join('\n');
		const { search, asked } = collection(lines);
		const routes = await search('c1', 'c2');
		expect(routes).toHaveLength(2);
		expect(asked()).toBeLessThanOrEqual(10);
	});

	test('asks along what is known to go together, past all that leads nowhere', async () => {
		const chain = ['start', 'a', 'b', 'c', 'd', 'goal'];
		const joins = chain.slice(1).map((to, at) => `${chain[at]} q${at} .2\n${to} q${at} .2`);
		const astray = Array.from({ length: 30 }, (_, at) => `start p${at}\nx${at} p${at}`);
		const { search, asked } = collection([...astray, ...joins].join('\n'));
		const hint = (concept: string) => {
			const at = chain.indexOf(concept);
			return at < 0 ? [] : chain.slice(Math.max(0, at - 1), at + 2);
		};
		const [route] = await search('start', 'goal', { hint, enough: 4 });
		expect(route?.concepts).toEqual(chain);
		expect(asked()).toBeLessThanOrEqual(6);
	});

	test('gives up after as many questions as it may ask', async () => {
		const lines = Array.from({ length: 90 }, (_, at) => `c${at} p${at}\nc${at + 1} p${at}`).join(
			'\n',
		);
		const { search, asked } = collection(lines);
		expect(await search('c0', 'c90', { patience: 12 })).toEqual([]);
		expect(asked()).toBe(12);
	});
});

test('the cost of a route is the sum of its steps and of the concepts on the way', async () => {
	const { search } = collection(`
		a p1 .5
		m p1 1
		m p2 1
		b p2 .25`);
	const [route] = await search('a', 'b');
	const steps = stepCost(0.5) + stepCost(1) + stepCost(1) + stepCost(0.25);
	expect(route?.cost).toBeCloseTo(steps + hubCost(2));
});
