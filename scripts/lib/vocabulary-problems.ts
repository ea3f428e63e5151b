import { basename } from 'node:path';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Problem } from '../../src/schema/problem.ts';
import type { ConceptFile } from './concept-files.ts';
import { nearest } from './nearest.ts';
import type { ContentProblem, Rule } from './rules.ts';

/** What one concept file may refer to. */
export type References = {
	/** Ids of all concept files, also of those that could not be read. */
	ids: ReadonlySet<string>;
	/** Names of the kinds in `content/site.yaml`, or undefined when that file could not be read. */
	kinds: ReadonlySet<string> | undefined;
};

/** Checks the concepts against each other: kinds, references, cycles of `broader`, labels. */
export function vocabularyProblems(
	files: readonly ConceptFile[],
	references: References,
): ContentProblem[] {
	return [
		...files.flatMap((one) => referenceProblems(one, references)),
		...broaderCycles(files),
		...labelClashes(files),
		...files.flatMap(repeatedLabels),
	];
}

function referenceProblems(one: ConceptFile, { ids, kinds }: References): ContentProblem[] {
	const { concept } = one;
	const problems: ContentProblem[] = [];
	if (kinds !== undefined && !kinds.has(concept.kind)) {
		const meant = nearest(concept.kind, kinds);
		const expected = meant === undefined ? list(kinds) : `\`${meant}\``;
		const message = `Unexpected kind \`${concept.kind}\`, expected ${expected}`;
		problems.push(at(one, ['kind'], 'concept/unknown-kind', message));
	}
	problems.push(...unknownIds(one, { path: ['broader'], rule: 'concept/unknown-broader', ids }));
	problems.push(...unknownIds(one, { path: ['related'], rule: 'concept/unknown-related', ids }));
	problems.push(
		...unknownIds(one, { path: ['sense', 'fields'], rule: 'concept/unknown-sense-field', ids }),
	);
	if (concept.definition === '') {
		const message = 'Unexpected end of the file, expected a definition under the front matter';
		const { file } = one;
		problems.push({ file, rule: 'concept/missing-definition', message, severity: 'warning' });
	}
	return problems;
}

function unknownIds(
	one: ConceptFile,
	{ path, rule, ids }: { path: readonly string[]; rule: Rule; ids: ReadonlySet<string> },
): ContentProblem[] {
	const { broader, related, sense } = one.concept;
	const values = { broader, related, fields: sense?.fields ?? [] }[path.at(-1) ?? ''] ?? [];
	return values.flatMap((id, index) => {
		if (ids.has(id) && id !== one.concept.id) return [];
		const self = id === one.concept.id;
		const meant = self ? undefined : nearest(id, ids);
		const expected = meant === undefined ? 'the id of another concept' : `\`${meant}\``;
		const what = self ? 'concept itself' : `concept \`${id}\``;
		const field = path.join('.');
		const message = `Unexpected ${what} in \`${field}\`, expected ${expected}`;
		return [at(one, [...path, index], rule, message)];
	});
}

/** Reports each cycle once, at the member with the lowest id, with its whole way. */
function broaderCycles(files: readonly ConceptFile[]): ContentProblem[] {
	const fileById = new Map(files.map((one) => [one.concept.id, one]));
	const done = new Set<string>();
	const problems: ContentProblem[] = [];
	for (const start of files) {
		const cycle = findCycle(start.concept.id, fileById, done);
		if (cycle === undefined) continue;
		const lowest = [...cycle].sort()[0] ?? start.concept.id;
		const from = cycle.indexOf(lowest);
		const way = [...cycle.slice(from), ...cycle.slice(0, from), lowest];
		const first = fileById.get(lowest) ?? start;
		const message = `Unexpected cycle \`${way.join(' > ')}\` of \`broader\`, expected none`;
		problems.push(at(first, ['broader'], 'concept/broader-cycle', message));
	}
	return problems;
}

/** Walks up from `start` with its own stack; concepts in `done` are known to lead to no new cycle. */
function findCycle(
	start: string,
	fileById: ReadonlyMap<string, ConceptFile>,
	done: Set<string>,
): string[] | undefined {
	const way: { id: string; next: number }[] = [{ id: start, next: 0 }];
	const onWay = new Set([start]);
	let cycle: string[] | undefined;
	while (way.length > 0) {
		const top = way.at(-1);
		if (top === undefined) break;
		const up = done.has(top.id) ? undefined : fileById.get(top.id)?.concept.broader[top.next];
		top.next += 1;
		if (up === undefined) {
			done.add(top.id);
			onWay.delete(top.id);
			way.pop();
		} else if (onWay.has(up) && up !== top.id) {
			const ids = way.map((step) => step.id);
			cycle ??= ids.slice(ids.indexOf(up));
		} else if (!onWay.has(up) && !done.has(up)) {
			onWay.add(up);
			way.push({ id: up, next: 0 });
		}
	}
	return cycle;
}

/** Two concepts that a text could not tell apart, as the matcher sees it. */
function labelClashes(files: readonly ConceptFile[]): ContentProblem[] {
	const fileById = new Map(files.map((one) => [one.concept.id, one]));
	const problems = clashesOf(files.map((one) => one.concept));
	return problems.flatMap((problem) => {
		const one = fileById.get(basename(problem.file, '.md'));
		const label = /`([^`]+)`/.exec(problem.message)?.[1] ?? '';
		if (one === undefined) return [];
		const path = labelsOf(one).find((own) => own.label.startsWith(label))?.path ?? ['prefLabel'];
		const located = at(one, path, 'concept/duplicate-label', problem.message);
		return [problem.fix === undefined ? located : { ...located, fix: problem.fix }];
	});
}

let compiled: { concepts: readonly Concept[]; problems: readonly Problem[] } | undefined;

/** Compiling takes most of the time of a check, and at most saves the vocabulary is the same. */
function clashesOf(concepts: readonly Concept[]): readonly Problem[] {
	const known = compiled;
	const isSame = (concept: Concept, index: number) => concept === known?.concepts[index];
	if (known?.concepts.length === concepts.length && concepts.every(isSame)) return known.problems;
	const { problems } = compileVocabulary(concepts);
	compiled = { concepts, problems };
	return problems;
}

/** The same label twice in one file does no harm and says nothing. */
function repeatedLabels(one: ConceptFile): ContentProblem[] {
	const seen = new Set<string>();
	return labelsOf(one).flatMap(({ label, path }) => {
		const plain = label.replace(/\s+/g, ' ');
		// Capitals tell names apart: LASSO and Lasso are both written, and neither is found as the other.
		const key = /\p{Lu}.*\p{Lu}/u.test(plain) ? plain : plain.toLowerCase();
		if (!seen.has(key)) {
			seen.add(key);
			return [];
		}
		const message = `Unexpected label \`${label}\` for the second time, expected it once`;
		return [{ ...at(one, path, 'concept/repeated-label', message), severity: 'warning' as const }];
	});
}

function labelsOf({ concept }: ConceptFile): { label: string; path: readonly PropertyKey[] }[] {
	const { prefLabel, altLabel, hiddenLabel } = concept;
	return [
		{ label: prefLabel, path: ['prefLabel'] },
		...altLabel.map((label, index) => ({ label, path: ['altLabel', index] })),
		...hiddenLabel.map((label, index) => ({ label, path: ['hiddenLabel', index] })),
	];
}

function at(
	one: ConceptFile,
	path: readonly PropertyKey[],
	rule: Rule,
	message: string,
): ContentProblem {
	const line = one.fields.lineOf(path);
	const field = path.filter((part) => typeof part === 'string').join('.');
	return { file: one.file, ...(line === undefined ? {} : { line }), field, rule, message };
}

function list(names: Iterable<string>): string {
	return `one of ${[...names].map((name) => `\`${name}\``).join(', ')}`;
}
