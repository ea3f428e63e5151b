import type { Outcome } from './import-list.ts';
import type { Action } from './import-plan.ts';
import { counted } from './report-problems.ts';
import { shownPath } from './text-file.ts';

/** Writes in a few lines what an import brought, left alone and skipped. */
export function importReport(outcome: Outcome): string {
	const { file, actions, kept, keptAs } = outcome;
	const lines = [
		`${shownPath(file.path)}: ${file.format?.name}`,
		`  ${sums(actions, file.list.skipped.length)}`,
		...examples('added', named(actions, 'add')),
		...examples('updated', named(actions, 'update')),
		...untitled(actions),
		...skippedByReason(outcome),
		...kept.map(
			({ id, field }) => `  kept your \`${field}\` of ${id}: the list says something else`,
		),
		`  list kept as ${keptAs}`,
	];
	return `${lines.join('\n')}\n`;
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

function skippedByReason({ file, actions }: Outcome): string[] {
	const byReason = new Map<string, string[]>();
	const add = (reason: string, what: string) =>
		byReason.set(reason, [...(byReason.get(reason) ?? []), what]);
	for (const { line, text, reason } of file.list.skipped)
		add(reason, `line ${line} ${quoted(text)}`);
	for (const action of actions) {
		if (action.kind === 'skip')
			add(
				action.reason,
				`${action.position > 0 ? `number ${action.position} ` : ''}${quoted(action.title)}`,
			);
	}
	return [...byReason].map(([reason, places]) => {
		const more = places.length > 6 ? ` and ${places.length - 6} more` : '';
		return `  ${counted(places.length, 'time')} skipped as ${reason}: ${places.slice(0, 6).join(', ')}${more}`;
	});
}

function quoted(text: string): string {
	return `"${text.length > 50 ? `${text.slice(0, 49)}…` : text}"`;
}
