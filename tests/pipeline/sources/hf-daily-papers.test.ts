import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { markdownText } from '../../../src/markdown/plain.ts';
import { detectFormat } from '../../../src/pipeline/sources/detect.ts';
import { hfDailyPapers } from '../../../src/pipeline/sources/hf-daily-papers.ts';

type Pair = { title: string; abstract: string };

const PAGE = readFileSync(
	new URL('../../../content/sources/hf-daily-papers.txt', import.meta.url),
	'utf8',
);
const PAIRS = pairsOf(PAGE);

function pairsOf(page: string): Pair[] {
	return hfDailyPapers
		.read(page)
		.papers.map(({ title, abstract }) => ({ title, abstract: markdownText(abstract) }));
}

function pageOf(parts: readonly (Pair | string)[]): string {
	return parts
		.flatMap((part) => (typeof part === 'string' ? [part] : [part.title, part.abstract]))
		.filter((text) => text !== '')
		.join('\n\n');
}

/** The page with one of its papers changed, for every third paper; what is read of each. */
function withOneChanged(change: (pair: Pair) => Pair): { changed: Pair[]; read: Pair[] }[] {
	const indices = PAIRS.keys().filter((index) => index % 3 === 0);
	return [...indices].map((index) => {
		const changed = PAIRS.map((pair, at) => (at === index ? change(pair) : pair));
		return { changed, read: pairsOf(pageOf(changed)) };
	});
}

function sentences({ abstract }: Pair): string[] {
	return abstract.split(/(?<=\.) (?=[A-Z])/);
}

describe('the real page', () => {
	test('has 54 papers, numbered in its order, each with its own abstract', () => {
		const { papers } = hfDailyPapers.read(PAGE);
		expect(papers.map(({ position }) => position)).toEqual(papers.map((_, index) => index + 1));
		expect(papers).toHaveLength(54);
		for (const { title, abstract } of PAIRS)
			expect(`${PAGE}\n`.includes(`${title}\n\n${abstract}\n`)).toBe(true);
	});

	test('loses only its chrome, with a reason each', () => {
		const { skipped } = hfDailyPapers.read(PAGE);
		expect(skipped.map(({ line, text, reason }) => [line, text, reason])).toEqual([
			[1, 'new', 'a button or a heading of the page'],
			[3, 'Get trending papers in your email inbox!', 'a button or a heading of the page'],
			[5, 'Subscribe', 'a button or a heading of the page'],
			[7, 'Daily Papers', 'a button or a heading of the page'],
			[9, 'byAK and the research community', 'who runs the page'],
			[11, 'Aug 6', 'a date'],
		]);
	});

	test('is known by its content', () => {
		expect(detectFormat(PAGE)?.id).toBe('hf-daily-papers');
		expect(detectFormat('{"name": "x"}')).toBeUndefined();
		expect(detectFormat('# Read me\n\nThis is a tool. It does things.\n')).toBeUndefined();
	});
});

describe('nothing shifts when', () => {
	test('an abstract is missing', () => {
		for (const { changed, read } of withOneChanged((pair) => ({ ...pair, abstract: '' })))
			expect(read).toEqual(changed);
	});

	test('a title is missing', () => {
		for (const { changed, read } of withOneChanged((pair) => ({ ...pair, title: '' })))
			expect(read).toEqual(changed.filter(({ title }) => title !== ''));
	});

	test('an abstract has three paragraphs', () => {
		const cut = (pair: Pair): Pair => {
			const all = sentences(pair);
			const third = Math.ceil(all.length / 3);
			const parts = [all.slice(0, third), all.slice(third, 2 * third), all.slice(2 * third)];
			const abstract = parts.map((part) => part.join(' ')).filter((text) => text !== '');
			return { ...pair, abstract: abstract.join('\n\n') };
		};
		for (const { changed, read } of withOneChanged(cut)) expect(read).toEqual(changed);
	});

	test('an abstract is a single sentence', () => {
		const shorten = (pair: Pair) => ({ ...pair, abstract: sentences(pair)[0] ?? '' });
		for (const { changed, read } of withOneChanged(shorten)) expect(read).toEqual(changed);
	});

	test.each(['.', '?', '!'])('a title ends with %s', (sign) => {
		const end = (pair: Pair) => ({ ...pair, title: `${pair.title}${sign}` });
		for (const { changed, read } of withOneChanged(end)) expect(read).toEqual(changed);
	});

	test('a title is very long', () => {
		const lengthen = (pair: Pair) => ({
			...pair,
			title: `${pair.title}: Further Evidence from the Analysis of Several Hundred Networks`,
		});
		for (const { changed, read } of withOneChanged(lengthen)) expect(read).toEqual(changed);
	});
});

describe('the way the page was copied does not matter:', () => {
	test('chrome between and around the papers', () => {
		const page = PAIRS.flatMap((pair) => [
			'Aug 6, 2025',
			'▲\n34',
			'Submitted by\n\nakhaliq',
			'Submitted byann',
			'GitHub1.2karXiv Page',
			pair,
			'·\n12 authors\n3',
			'Load more',
		]);
		expect(pairsOf(pageOf(page))).toEqual(PAIRS);
	});

	test.each([['\r\n'], ['\r'], ['\u2028']])('line ends %j', (lineEnd) => {
		expect(pairsOf(PAGE.replaceAll('\n', lineEnd))).toEqual(PAIRS);
	});

	test('no blank lines', () => {
		expect(pairsOf(PAGE.replace(/\n+/g, '\n'))).toEqual(PAIRS);
	});

	test('lines wrapped at 72 characters', () => {
		expect(pairsOf(PAGE.replace(/(.{1,72})(?: |$)/gm, '$1\n').replace(/\n{3,}/g, '\n\n'))).toEqual(
			PAIRS,
		);
	});
});

test('says which abstract has no title', () => {
	const [first, second] = PAIRS;
	const { skipped } = hfDailyPapers.read(pageOf([first ?? '', second?.abstract ?? '']));
	expect(skipped).toMatchObject([{ line: 5, reason: 'an abstract without a title' }]);
});

test('reads hostile text in linear time', () => {
	for (const text of ['('.repeat(50_000), 'A'.repeat(100_000), 'a\n'.repeat(20_000)])
		expect(pairsOf(text).length).toBeLessThanOrEqual(1);
});
