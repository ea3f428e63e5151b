import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Paper } from '../../src/schema/paper.ts';
import { writeAtomically, writeIfChanged } from './atomic-write.ts';
import { type Action, type KeptEdit, planImport } from './import-plan.ts';
import { changePaperText, paperText } from './paper-text.ts';
import type { PaperFile, SourceFile, SourceShelf } from './source-files.ts';
import { shownPath } from './text-file.ts';

/** The collection that lists are imported into; `papers` grows with each list. */
export type Target = { dir: string; papers: Paper[]; ids: Set<string>; shelf: SourceShelf };

/** What one list brought. */
export type PaperOutcome = {
	file: SourceFile & PaperFile;
	/** The copy of the list in `content/sources`. */
	keptAs: string;
	actions: Action[];
	kept: KeptEdit[];
};

/** Imports one list. With `dryRun` nothing is written, but the target knows the new papers. */
export async function importList(
	target: Target,
	file: SourceFile & PaperFile,
	{ dryRun }: { dryRun: boolean },
): Promise<PaperOutcome> {
	const name = await target.shelf.nameFor(file);
	const earlier = await target.shelf.prepare(target.papers);
	const origin = { file: name, format: file.format.id };
	const known = { papers: target.papers, ids: target.ids, earlier };
	const plan = planImport(file.list.papers, known, origin);
	const actions: Action[] = [];
	for (const action of plan.actions) actions.push(await apply(target, action, dryRun));
	const keptAs = target.shelf.pathOf(name);
	// Last, so that an import that was cut off can be told from one that was finished.
	if (!dryRun) await writeIfChanged(keptAs, file.bytes);
	return { file, keptAs: shownPath(keptAs), actions, kept: plan.kept };
}

async function apply(target: Target, action: Action, dryRun: boolean): Promise<Action> {
	switch (action.kind) {
		case 'add': {
			const { id, ...paper } = action.paper;
			if (!dryRun) await writeAtomically(pathOf(target, id), paperText(paper));
			target.papers.push(action.paper);
			target.ids.add(id);
			return action;
		}
		case 'update': {
			const path = pathOf(target, action.id);
			const text = await readFile(path, 'utf8').catch(() => undefined);
			if (text === undefined) return inNdjson(target, action.id);
			if (!dryRun) await writeIfChanged(path, changePaperText(text, action.changes));
			return action;
		}
		default:
			return action;
	}
}

function inNdjson(target: Target, id: string): Action {
	const paper = target.papers.find((one) => one.id === id);
	const reason = 'changed, but its paper stands in an .ndjson file; change it there';
	return { kind: 'skip', position: 0, title: paper?.title ?? id, reason };
}

function pathOf(target: Target, id: string): string {
	return join(target.dir, 'papers', `${id}.md`);
}
