import type { VocabularyList } from '../../src/pipeline/vocabularies/entry.ts';
import type { PaperOutcome } from './import-list.ts';
import type { Outcome } from './import-lists.ts';
import type { Action } from './import-plan.ts';
import type { VocabularyOutcome } from './import-vocabulary.ts';
import { counted } from './report-problems.ts';
import { shownPath } from './text-file.ts';

/** Writes in a few lines what an import brought, left alone and skipped. */
export function importReport(outcome: Outcome): string {
	const { file, keptAs } = outcome;
	const lines = [
		`${shownPath(file.path)}: ${file.format.name}`,
		...(isOfPapers(outcome) ? papersReport(outcome) : vocabularyReport(outcome)),
		`  list kept as ${keptAs}`,
	];
	return `${lines.join('\n')}\n`;
}

function isOfPapers(outcome: Outcome): outcome is PaperOutcome {
	return outcome.file.kind === 'papers';
}

function papersReport(outcome: PaperOutcome): string[] {
	const { file, actions, kept } = outcome;
	const left = actions.flatMap((action) => {
		if (action.kind !== 'skip') return [];
		const place = action.position > 0 ? `number ${action.position} ` : '';
		return [{ reason: action.reason, what: `${place}${quoted(action.title)}` }];
	});
	return [
		`  ${sums(actions, file.list.skipped.length)}`,
		...examples('added', named(actions, 'add')),
		...examples('updated', named(actions, 'update')),
		...untitled(actions),
		...byReason([...skippedLines(file.list.skipped), ...left]),
		...kept.map(
			({ id, field }) => `  kept your \`${field}\` of ${id}: the list says something else`,
		),
	];
}

function vocabularyReport({ file, actions, leftOut, ignored }: VocabularyOutcome): string[] {
	const count = (kind: string) => actions.filter((action) => action.kind === kind).length;
	const skipped = file.list.skipped.length;
	const updated = actions.flatMap((action) => (action.kind === 'update' ? [action.id] : []));
	const left = leftOut.map(({ id, what, reason }) => ({
		reason,
		what: `${quoted(what)} of ${id}`,
	}));
	return [
		`  ${counted(count('add'), 'concept') || '0 concepts'} added, ${count('update')} updated, ${count('unchanged')} unchanged, ${skipped} skipped`,
		...examples('updated', updated),
		...(ignored.length > 0
			? [`  ${counted(ignored.length, 'phrase')} to ignore added to site.yaml`]
			: []),
		...byReason([...skippedLines(file.list.skipped), ...left]),
	];
}

function sums(actions: readonly Action[], skippedLines: number): string {
	const count = (kind: Action['kind']) => actions.filter((action) => action.kind === kind).length;
	const skipped = count('skip') + skippedLines;
	return `${count('add')} added, ${count('update')} updated, ${count('unchanged')} unchanged, ${skipped} skipped`;
}

function named(actions: readonly Action[], kind: 'add' | 'update'): string[] {
	return actions.flatMap((action) => {
		if (action.kind !== kind) return [];
		return action.kind === 'add'
			? [action.paper.id]
			: [`${action.id} (${Object.keys(action.changes).join(', ')})`];
	});
}

/** Naming every one of many would hide the rest of the report. */
function examples(verb: string, names: readonly string[]): string[] {
	if (names.length === 0 || names.length > 10) return [];
	return names.map((name) => `  ${verb} ${name}`);
}

function untitled(actions: readonly Action[]): string[] {
	return actions.flatMap((action) =>
		action.kind === 'add' && action.paper.abstract === ''
			? [`  no abstract found for ${action.paper.id}`]
			: [],
	);
}

type Left = { reason: string; what: string };

function skippedLines(skipped: VocabularyList['skipped']): Left[] {
	return skipped.map(({ line, text, reason }) => ({
		reason,
		what: line === undefined ? quoted(text) : `line ${line} ${quoted(text)}`,
	}));
}

function byReason(left: readonly Left[]): string[] {
	return [...Map.groupBy(left, ({ reason }) => reason)].map(([reason, parts]) => {
		const shown = parts.slice(0, 6).map(({ what }) => what);
		const more = parts.length > 6 ? ` and ${parts.length - 6} more` : '';
		return `  ${counted(parts.length, 'time')} skipped as ${reason}: ${shown.join(', ')}${more}`;
	});
}

function quoted(text: string): string {
	return `"${text.length > 50 ? `${text.slice(0, 49)}…` : text}"`;
}
