import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Concept } from '../../src/schema/concept.ts';
import { writeAtomically, writeIfChanged } from './atomic-write.ts';
import { changeConceptText, conceptText } from './concept-text.ts';
import { textWithIgnored } from './site-file.ts';
import type { SourceFile, SourceShelf, VocabularyFile } from './source-files.ts';
import { shownPath } from './text-file.ts';
import { type ConceptAction, type LeftOut, planVocabulary } from './vocabulary-plan.ts';

/** The vocabulary that others are imported into. */
export type VocabularyTarget = {
	dir: string;
	concepts: readonly Concept[];
	/** Ids of all concept files. */
	ids: ReadonlySet<string>;
	kinds: readonly string[];
	ignoredPhrases: readonly string[];
	shelf: SourceShelf;
};

/** What one vocabulary brought. */
export type VocabularyOutcome = {
	file: SourceFile & VocabularyFile;
	/** The copy of the list in `content/sources`. */
	keptAs: string;
	actions: ConceptAction[];
	leftOut: LeftOut[];
	/** Phrases to leave out of discovery that were not known. */
	ignored: string[];
};

/** Imports one vocabulary. With `dryRun` nothing is written. */
export async function importVocabulary(
	target: VocabularyTarget,
	file: SourceFile & VocabularyFile,
	{ dryRun }: { dryRun: boolean },
): Promise<VocabularyOutcome> {
	const name = await target.shelf.nameFor(file);
	const earlier = await target.shelf.vocabularyOf(name);
	const plan = planVocabulary(file.list.entries, { ...target, earlier: earlier?.entries ?? [] });
	const known = new Set([...target.ignoredPhrases, ...(earlier?.ignored ?? [])]);
	const ignored = file.list.ignored.filter((phrase) => !known.has(phrase));
	const keptAs = target.shelf.pathOf(name);
	if (!dryRun) {
		for (const action of plan.actions) await apply(target.dir, action);
		if (ignored.length > 0) await ignore(ignored, join(target.dir, 'site.yaml'));
		await writeIfChanged(keptAs, file.bytes);
	}
	return { file, keptAs: shownPath(keptAs), ignored, ...plan };
}

async function apply(dir: string, action: ConceptAction): Promise<void> {
	const pathOf = (id: string) => join(dir, 'concepts', `${id}.md`);
	if (action.kind === 'add') {
		const { id, curated: _, ...concept } = action.concept;
		await writeAtomically(pathOf(id), conceptText(concept));
	} else if (action.kind === 'update') {
		const text = await readFile(pathOf(action.id), 'utf8');
		await writeIfChanged(pathOf(action.id), changeConceptText(text, action.changes));
	}
}

async function ignore(phrases: readonly string[], path: string): Promise<void> {
	await writeAtomically(path, textWithIgnored(await readFile(path, 'utf8'), phrases));
}
