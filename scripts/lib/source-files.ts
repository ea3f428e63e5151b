import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { slugOf } from '../../src/pipeline/slug.ts';
import { titleKey } from '../../src/pipeline/sources/clean-text.ts';
import { detectFormat } from '../../src/pipeline/sources/detect.ts';
import type { Draft, SourceFormat, SourceList } from '../../src/pipeline/sources/source.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { Misuse } from './cli.ts';

/** A list to import: its bytes, its text, how it is read, and what it holds. */
export type SourceFile = {
	path: string;
	bytes: Uint8Array;
	/** Undefined when no format knows the text. */
	format: SourceFormat | undefined;
	list: SourceList;
};

/**
 * Reads a list and finds its format.
 *
 * @throws Misuse if there is no such file.
 */
export async function readSourceFile(path: string): Promise<SourceFile> {
	const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		throw new Misuse(
			`Unexpected file \`${path}\` (${error.code}), expected a list that can be read`,
		);
	});
	const text = decode(bytes);
	const format = detectFormat(text);
	const list = format?.read(text) ?? { papers: [], skipped: [] };
	return { path, bytes, format, list };
}

/** UTF-8 or UTF-16 by its mark; a list that is neither is most likely Windows-1252. */
function decode(bytes: Uint8Array): string {
	const encodings = bytes[0] === 0xff && bytes[1] === 0xfe ? ['utf-16le'] : ['utf-8'];
	if (bytes[0] === 0xfe && bytes[1] === 0xff) encodings.unshift('utf-16be');
	for (const encoding of encodings) {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(bytes);
		} catch {}
	}
	return new TextDecoder('windows-1252').decode(bytes);
}

/** The lists kept in `content/sources`. */
export type SourceShelf = {
	/** The name under which to keep a list. */
	nameFor(file: SourceFile): Promise<string>;
	/** What the kept list of a paper said of it when it was last imported. */
	prepare(papers: readonly Paper[]): Promise<(paper: Paper) => Draft | undefined>;
	pathOf(name: string): string;
};

/** Opens `content/sources` of a content folder. */
export function openShelf(dir: string): SourceShelf {
	const folder = join(dir, 'sources');
	const pathOf = (name: string) => join(folder, name);
	return {
		pathOf,
		nameFor: (file) => keptName(file, pathOf),
		async prepare(papers) {
			const names = new Set(papers.flatMap((paper) => paper.source?.file ?? []));
			const lists = new Map<string, ReadonlyMap<string, Draft>>();
			for (const name of names) lists.set(name, await draftsByTitle(pathOf(name)));
			return (paper) => lists.get(paper.source?.file ?? '')?.get(titleKey(paper.title));
		},
	};
}

/**
 * A list keeps its name when the name is free or the kept list is an older state of it, that is,
 * when it still holds all its papers; another list of the same name gets a number.
 */
async function keptName(file: SourceFile, pathOf: (name: string) => string): Promise<string> {
	const extension = extname(file.path)
		.toLowerCase()
		.replace(/[^.a-z0-9]/g, '');
	const stem = slugOf(basename(file.path, extname(file.path)), 'list');
	const titles = new Set(file.list.papers.map((paper) => titleKey(paper.title)));
	for (let number = 1; ; number += 1) {
		const name = `${number === 1 ? stem : `${stem}-${number}`}${extension}`;
		if (resolve(pathOf(name)) === resolve(file.path)) return name;
		const kept = await draftsByTitle(pathOf(name));
		if ([...kept.keys()].every((title) => titles.has(title))) return name;
	}
}

async function draftsByTitle(path: string): Promise<ReadonlyMap<string, Draft>> {
	const file = await readSourceFile(path).catch((error) => {
		if (error instanceof Misuse) return undefined;
		throw error;
	});
	const drafts = new Map<string, Draft>();
	for (const draft of file?.list.papers ?? []) {
		const key = titleKey(draft.title);
		if (!drafts.has(key)) drafts.set(key, draft);
	}
	return drafts;
}
