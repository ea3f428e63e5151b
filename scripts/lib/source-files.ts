import { existsSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { slugOf } from '../../src/pipeline/slug.ts';
import { titleKey } from '../../src/pipeline/sources/clean-text.ts';
import { detectFormat } from '../../src/pipeline/sources/detect.ts';
import type { Draft, SourceFormat, SourceList } from '../../src/pipeline/sources/source.ts';
import { detectVocabulary } from '../../src/pipeline/vocabularies/detect.ts';
import type { VocabularyFormat, VocabularyList } from '../../src/pipeline/vocabularies/entry.ts';
import type { Paper } from '../../src/schema/paper.ts';
import { decodeGiven, readGivenBytes } from './given-file.ts';

/** A file to import: its bytes, what kind of list it is, and what it holds. */
export type SourceFile = { path: string; bytes: Uint8Array } & (
	| PaperFile
	| VocabularyFile
	| Unreadable
);

export type PaperFile = { kind: 'papers'; format: SourceFormat; list: SourceList };

export type VocabularyFile = { kind: 'vocabulary'; format: VocabularyFormat; list: VocabularyList };

/** No format knows it, or the one that does finds it broken and says how. */
export type Unreadable = { kind: 'unreadable'; reason?: string };

/**
 * Reads a list and finds its format. One packed by gzip is unpacked; one that is neither UTF-8 nor UTF-16 is
 * most likely Windows-1252.
 *
 * @throws Misuse if there is no such file.
 */
export async function readSourceFile(path: string): Promise<SourceFile> {
	const bytes = await readGivenBytes(path, 'a list of papers or a vocabulary');
	const text = decodeGiven(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
	return { path, bytes, ...(await readList(text)) };
}

async function readList(text: string): Promise<PaperFile | VocabularyFile | Unreadable> {
	const vocabulary = detectVocabulary(text);
	if (vocabulary !== undefined) {
		try {
			return { kind: 'vocabulary', format: vocabulary, list: await vocabulary.read(text) };
		} catch (error) {
			if (!(error instanceof SyntaxError)) throw error;
			return { kind: 'unreadable', reason: `${vocabulary.name}: ${error.message}` };
		}
	}
	const format = detectFormat(text);
	if (format === undefined) return { kind: 'unreadable' };
	return { kind: 'papers', format, list: format.read(text) };
}

/** The lists kept in `content/sources`. */
export type SourceShelf = {
	pathOf(name: string): string;
	/** The name under which to keep a list. */
	nameFor(file: SourceFile): Promise<string>;
	/** What the kept list of a paper said of it when it was last imported. */
	prepare(papers: readonly Paper[]): Promise<(paper: Paper) => Draft | undefined>;
	/** The vocabulary that is kept under this name, if there is one. */
	vocabularyOf(name: string): Promise<VocabularyList | undefined>;
};

/** Opens `content/sources` of a content folder. */
export function openShelf(dir: string): SourceShelf {
	const pathOf = (name: string) => join(dir, 'sources', name);
	return {
		pathOf,
		nameFor: (file) => keptName(file, pathOf),
		async prepare(papers) {
			const names = new Set(papers.flatMap((paper) => paper.source?.file ?? []));
			const lists = new Map<string, ReadonlyMap<string, Draft>>();
			for (const name of names) lists.set(name, await draftsByTitle(pathOf(name)));
			return (paper) => lists.get(paper.source?.file ?? '')?.get(titleKey(paper.title));
		},
		async vocabularyOf(name) {
			const file = await readKept(pathOf(name));
			return file?.kind === 'vocabulary' ? file.list : undefined;
		},
	};
}

/**
 * A list keeps its name when the name is free or the kept list is an older state of it, that is,
 * when it still holds all that one held; another list of the same name gets a number.
 */
async function keptName(file: SourceFile, pathOf: (name: string) => string): Promise<string> {
	const named = file.path.replace(/\.gz$/i, '');
	const ending = extname(named)
		.toLowerCase()
		.replace(/[^.a-z0-9]/g, '');
	const stem = slugOf(basename(named, extname(named)), 'list');
	for (let number = 1; ; number += 1) {
		const name = `${number === 1 ? stem : `${stem}-${number}`}${ending}`;
		if (resolve(pathOf(name)) === resolve(file.path)) return name;
		const kept = await readKept(pathOf(name));
		if (kept === undefined || isOlderState(kept, file)) return name;
	}
}

function isOlderState(kept: SourceFile, file: SourceFile): boolean {
	if (Buffer.from(kept.bytes).equals(file.bytes)) return true;
	const now = keysOf(file);
	const then = keysOf(kept);
	return kept.kind === file.kind && then.size > 0 && then.isSubsetOf(now);
}

function keysOf(file: SourceFile): Set<string> {
	if (file.kind === 'papers') return new Set(file.list.papers.map(({ title }) => titleKey(title)));
	return new Set(file.kind === 'vocabulary' ? file.list.entries.map(({ key }) => key) : []);
}

async function readKept(path: string): Promise<SourceFile | undefined> {
	return existsSync(path) ? readSourceFile(path) : undefined;
}

async function draftsByTitle(path: string): Promise<ReadonlyMap<string, Draft>> {
	const file = await readKept(path);
	const drafts = new Map<string, Draft>();
	for (const draft of file?.kind === 'papers' ? file.list.papers : []) {
		const key = titleKey(draft.title);
		if (!drafts.has(key)) drafts.set(key, draft);
	}
	return drafts;
}
