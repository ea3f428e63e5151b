import { describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { contentFolder, paper, problemsOf, SITE } from './content-folder.ts';

describe('a paper file', () => {
	test('gives a paper with the file name as its id and the body as its abstract', async () => {
		const dir = await contentFolder({
			'papers/milan.md': paper('title: "Natural: a test"\nissued: 2024\narxiv: "2408.06270"'),
		});
		const { papers, problems } = await readContent(dir);
		expect(problems).toEqual([]);
		expect(papers).toEqual([
			{
				id: 'milan',
				title: 'Natural: a test',
				issued: '2024',
				arxiv: '2408.06270',
				abstract: 'An abstract.',
			},
		]);
	});

	test('may have a byte order mark, Windows line ends and decomposed letters', async () => {
		const text = paper('title: Cafe\u0301', 'One.\n\nTwo.').replaceAll('\n', '\r\n');
		const dir = await contentFolder({ 'papers/a.md': `\uFEFF${text}` });
		const { papers, problems } = await readContent(dir);
		expect(problems).toEqual([]);
		expect(papers[0]).toMatchObject({ title: 'Caf\u00e9', abstract: 'One.\n\nTwo.' });
	});

	test.each([
		[
			'an unknown field with its usual name',
			paper('title: T\nauthors: [A]'),
			'papers/a.md:3: Unexpected field `authors`, expected `author` [paper/unknown-field]',
		],
		[
			'a misspelt field',
			paper('titel: T'),
			'papers/a.md:2: Unexpected field `titel`, expected `title` [paper/unknown-field]',
		],
		[
			'an abstract in the front matter',
			paper('title: T\nabstract: X'),
			'papers/a.md:3: Unexpected field `abstract`, expected it as the text under the front matter [paper/unknown-field]',
		],
		[
			'a number that is an id',
			paper('title: T\narxiv: 2408.06270'),
			'papers/a.md:3: Unexpected number `2408.06270`, expected text in quotes: `arxiv: "2408.06270"` [paper/unquoted-text]',
		],
		[
			'an empty title',
			paper('title: ""'),
			'papers/a.md:2: Unexpected empty `title`, expected text [paper/wrong-value]',
		],
		[
			'a field without a value',
			paper('title: T\nDOI:'),
			'papers/a.md:3: Unexpected empty `DOI`, expected text or no such line [paper/wrong-type]',
		],
		[
			'a missing title',
			paper('issued: 2024'),
			'papers/a.md:2: Unexpected absence of `title`, expected text [paper/missing-field]',
		],
		[
			'a date that is none',
			paper('title: T\nissued: 2024-02-31'),
			'papers/a.md:3: Unexpected `2024-02-31` for `issued`, expected a day that exists [paper/wrong-value]',
		],
		[
			'an address that runs code',
			paper('title: T\nURL: "javascript:alert(1)"'),
			'papers/a.md:3: Unexpected `javascript:alert(1)` for `URL`, expected an http or https address [paper/wrong-value]',
		],
		[
			'an author as plain text',
			paper('title: T\nauthor:\n  - Ann Lee'),
			'papers/a.md:4: Unexpected text `Ann Lee`, expected `{ family: …, given: … }` or `{ literal: … }` [paper/wrong-value]',
		],
		[
			'text where a list belongs',
			paper('title: T\nkeyword: brain'),
			'papers/a.md:3: Unexpected text `brain` for `keyword`, expected a list: `keyword: ["brain"]` [paper/wrong-type]',
		],
		[
			'a field given twice',
			paper('title: T\ntitle: U'),
			'papers/a.md:3: Unexpected second field of the same name, expected each field once [content/duplicate-key]',
		],
		[
			'__proto__',
			paper('title: T\n__proto__: { a: 1 }'),
			'papers/a.md:3: Unexpected field `__proto__`, expected a field of the schema [content/forbidden-key]',
		],
		[
			'no front matter',
			'Just text.\n',
			'papers/a.md:1: Unexpected start of the file, expected a line `---`; start the file with `---`, its fields as `field: value` lines, and `---` again [content/missing-front-matter]',
		],
		[
			'front matter without an end',
			'---\ntitle: T\n',
			'papers/a.md:2: Unexpected end of the file, expected a second line `---`; start the file with `---`, its fields as `field: value` lines, and `---` again [content/missing-front-matter]',
		],
		[
			'half of a surrogate pair',
			paper('title: "\\uD800"'),
			'papers/a.md:2: Unexpected half of a surrogate pair, expected whole characters [content/bad-encoding]',
		],
		[
			'a control character',
			paper('title: T', 'An \u0007 abstract.'),
			'papers/a.md:5: Unexpected control character U+0007 in column 4, expected plain text [content/control-character]',
		],
	])('with %s is a located problem', async (_what, text, expected) => {
		expect(await problemsOf({ 'papers/a.md': text })).toEqual([expected]);
	});

	test('with broken YAML says where', async () => {
		const [problem] = await problemsOf({ 'papers/a.md': paper('title: Natural: a test') });
		expect(problem).toMatch(/^papers\/a\.md:2: Unexpected YAML .*\[content\/bad-yaml\]$/);
	});

	test('that is not UTF-8 says where', async () => {
		const bytes = new Uint8Array(Buffer.from('---\ntitle: Caf\xe9\n---\n', 'latin1'));
		expect(await problemsOf({ 'papers/a.md': bytes })).toEqual([
			'papers/a.md:2: Unexpected bytes that are not UTF-8, expected a text file in UTF-8 [content/bad-encoding]',
		]);
	});

	test('with a bad name is told a good one', async () => {
		const [problem] = await problemsOf({ 'papers/My Paper.md': paper('title: T') });
		expect(problem).toBe(
			'papers/My Paper.md: Unexpected file name `My Paper.md`, expected `my-paper.md` [content/bad-file-name]',
		);
	});
});

test('reports the mistakes of all files at once and still reads the good ones', async () => {
	const dir = await contentFolder({
		'papers/a.md': paper('titel: T'),
		'papers/b.md': paper('title: T\nyear: 2024\ndoi: 10'),
		'papers/c.md': paper('title: T'),
		'concepts/d.md': 'x',
		'site.yaml': SITE.replace('title', 'titel'),
	});
	const { papers, problems } = await readContent(dir);
	expect(papers.map(({ id }) => id)).toEqual(['c']);
	expect(problems.map(({ file, line, rule }) => [file.replace(`${dir}/`, ''), line, rule])).toEqual(
		[
			['concepts/d.md', 1, 'content/missing-front-matter'],
			['papers/a.md', 2, 'paper/unknown-field'],
			['papers/b.md', 3, 'paper/unknown-field'],
			['papers/b.md', 4, 'paper/unknown-field'],
			['site.yaml', 1, 'site/unknown-field'],
		],
	);
});

describe('an .ndjson file of papers', () => {
	test('gives a paper a line', async () => {
		const lines = [
			{ id: 'b', title: 'B', abstract: '' },
			{ id: 'a', title: 'A', abstract: 'x\u2028y' },
		];
		const dir = await contentFolder({
			'papers/all.ndjson': lines.map((line) => JSON.stringify(line)).join('\n'),
		});
		const { papers, problems } = await readContent(dir);
		expect(problems).toEqual([]);
		expect(papers.map(({ title }) => title)).toEqual(['A', 'B']);
	});

	test('locates mistakes by line and goes on', async () => {
		expect(
			await problemsOf({
				'papers/all.ndjson':
					'{"id":"a","title":"A","abstract":""}\n{"id":\n{"id":"A B","title":"T","abstract":""}\n{"id":"a","title":"A","abstract":"\\ud800"}\n',
			}),
		).toEqual([
			'papers/all.ndjson:2: Unexpected text that is not JSON, expected one paper as `{"id": …}` [content/bad-json]',
			'papers/all.ndjson:3: Unexpected `A B` for `id`, expected lower-case letters and digits joined by single hyphens [paper/wrong-value]',
			'papers/all.ndjson:4: Unexpected half of a surrogate pair, expected whole characters [content/bad-encoding]',
		]);
	});

	test('collides with a file of the same id', async () => {
		const [problem] = await problemsOf({
			'papers/a.md': paper('title: T'),
			'papers/all.ndjson': '{"id":"a","title":"A","abstract":""}\n',
		});
		expect(problem).toMatch(
			/^papers\/all\.ndjson:1: .*papers\/a\.md.*\[content\/slug-collision\]$/,
		);
	});
});

test('two files whose names differ only in case collide', async () => {
	const rules = await problemsOf({
		'papers/milan.md': paper('title: T'),
		'papers/Milan.md': paper('title: T'),
	});
	expect(rules.join('\n')).toContain('[content/slug-collision]');
});
