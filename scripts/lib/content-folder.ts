import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { IdSchema } from '../../src/schema/id.ts';
import type { ContentProblem } from './rules.ts';
import { shownPath } from './text-file.ts';

/** One file of a content folder. */
export type Entry = { name: string; path: string; file: string };

/**
 * Lists the files of a folder whose names end in one of `endings`, sorted by code unit; a missing
 * folder is an empty one. Folders, hidden files and other endings are left out.
 */
export async function listEntries(folder: string, endings: readonly string[]): Promise<Entry[]> {
	const entries = await readdir(folder, { withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return [];
			throw error;
		},
	);
	return entries
		.filter((entry) => !entry.isDirectory())
		.map(({ name }) => name)
		.filter((name) => !name.startsWith('.') && endings.some((ending) => name.endsWith(ending)))
		.sort()
		.map((name) => ({ name, path: join(folder, name), file: shownPath(join(folder, name)) }));
}

/** The id that a Markdown file gives to its content, and what is wrong with its name. */
export function idOfEntry(entry: Entry): { id: string | undefined; problems: ContentProblem[] } {
	const stem = entry.name.replace(/\.md$/, '').normalize('NFC');
	if (IdSchema.safeParse(stem).success) return { id: stem, problems: [] };
	const better = suggestId(stem);
	const expected =
		better === undefined
			? 'lower-case letters and digits joined by single hyphens, at most 80'
			: `\`${better}.md\``;
	const message = `Unexpected file name \`${entry.name}\`, expected ${expected}`;
	return {
		id: undefined,
		problems: [{ file: entry.file, rule: 'content/bad-file-name', message }],
	};
}

function suggestId(stem: string): string | undefined {
	const plain = stem
		.toLowerCase()
		.replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
	return IdSchema.safeParse(plain).success ? plain : undefined;
}

/** Where an id was given: a file, or a line of one. */
export type GivenId = { id: string; file: string; line?: number };

/** Finds ids that mean the same on a case-blind file system; one problem for each but the first. */
export function slugCollisions(given: readonly GivenId[]): ContentProblem[] {
	const firstByKey = new Map<string, GivenId>();
	return given.flatMap((one) => {
		const key = one.id.normalize('NFC').toLowerCase();
		const first = firstByKey.get(key);
		if (first === undefined) {
			firstByKey.set(key, one);
			return [];
		}
		const there = first.line === undefined ? first.file : `${first.file}:${first.line}`;
		const message = `Unexpected second \`${one.id}\`, expected a name that \`${there}\` does not have`;
		const line = one.line === undefined ? {} : { line: one.line };
		return [{ file: one.file, ...line, rule: 'content/slug-collision' as const, message }];
	});
}

/** Maps over many files a few at a time, so that no system limit on open files is met. */
export async function mapInBatches<T, R>(
	items: readonly T[],
	mapper: (item: T) => Promise<R>,
): Promise<R[]> {
	const results: R[] = [];
	for (let start = 0; start < items.length; start += 64)
		results.push(...(await Promise.all(items.slice(start, start + 64).map(mapper))));
	return results;
}
