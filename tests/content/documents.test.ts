import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const DOCUMENTS = [
	'README.md',
	'ARCHITECTURE.md',
	'.github/CONTRIBUTING.md',
	'content/README.md',
] as const;
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};

/** What looks like a path of this repository, in code marks or as the target of a link. */
function pathsIn(document: string): string[] {
	const text = readFileSync(document, 'utf8');
	const marked = [
		...text.matchAll(/`((?:src|scripts|tests|content|\.github|\.ci)\/[^\s`]*|[A-Z]+\.md)`/g),
	];
	const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
	return [
		...marked.map(([, path = '']) => path),
		...linked.map(([, path = '']) => join(dirname(document), path)),
	];
}

/** Names that stand for others. */
const STANDS_FOR_OTHERS = /[*<>]|NAME/;

describe.each(DOCUMENTS)('%s', (document) => {
	it('names only paths that are there', () => {
		const gone = pathsIn(document).filter((path) => {
			return !STANDS_FOR_OTHERS.test(path) && !existsSync(path);
		});
		expect(gone).toEqual([]);
	});

	it('names only commands that are there', () => {
		const text = readFileSync(document, 'utf8');
		const named = [...text.matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(
			([, name = '']) => name,
		);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

it('README.md stays short enough to be read', () => {
	expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(121);
});
