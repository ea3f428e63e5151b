import type * as z from 'zod';
import type { LocatedValue } from './located-value.ts';
import { nearest } from './nearest.ts';
import type { ContentProblem, FieldFault, Room } from './rules.ts';
import { keysAt } from './schema-keys.ts';

/** What a value must be like. */
type Fields<T> = {
	schema: z.ZodType<T>;
	/** Names people give to a field, and what it is called here. */
	otherNames: Readonly<Record<string, string>>;
};

/** How values of one kind of file are checked and spoken of. */
export type Shape<T> = Fields<T> & { room: Room };

type Checked<T> = { data: T | undefined; problems: ContentProblem[] };
type Issue = z.core.$ZodIssue;
type Finding = { fault: FieldFault; message: string; line?: number | undefined };

/** One thing that is wrong with a value, in words, with the field and the line it stands in. */
export type Deviation = Finding & { field: string };

/** Checks a value read from `file` against its schema; every deviation is a located problem. */
export function checkShape<T>(shape: Shape<T>, located: LocatedValue, file: string): Checked<T> {
	const { data, deviations } = checkValue(shape, located);
	if (data !== undefined) {
		const problems = ill(shape, located, file);
		return { data: problems.length === 0 ? data : undefined, problems };
	}
	const problems = deviations.map(
		({ fault, message, line, field }): ContentProblem => ({
			file,
			...(line === undefined ? {} : { line }),
			...(field === '' ? {} : { field }),
			rule: `${shape.room}/${fault}`,
			message,
		}),
	);
	return { data: undefined, problems };
}

/** Checks a value against its schema; `data` is undefined when there are deviations. */
export function checkValue<T>(
	shape: Fields<T>,
	located: LocatedValue,
): { data: T | undefined; deviations: Deviation[] } {
	const result = shape.schema.safeParse(located.value, { reportInput: true });
	if (result.success) return { data: result.data, deviations: [] };
	const issues = result.error.issues.filter(isNotMisspelt(shape, result.error.issues));
	const deviations = issues.flatMap((issue) =>
		findings(issue, shape, located).map((finding) => ({
			...finding,
			line: finding.line ?? located.lineOf(issue.path),
			field: fieldName(issue.path),
		})),
	);
	return { data: undefined, deviations };
}

/** Lone surrogates pass as strings (JSON can escape them) but cannot be written as UTF-8. */
function ill<T>(shape: Shape<T>, located: LocatedValue, file: string): ContentProblem[] {
	if (JSON.stringify(located.value).search(/\\ud[89a-f][0-9a-f]{2}/) === -1) return [];
	const line = located.lineOf([]);
	const message = 'Unexpected half of a surrogate pair, expected whole characters';
	const place = line === undefined ? {} : { line };
	return shape.room === 'site' ? [] : [{ file, ...place, rule: 'content/bad-encoding', message }];
}

/** `titel` is one mistake: an unknown field, and not a missing `title` too. */
function isNotMisspelt<T>(shape: Fields<T>, issues: readonly Issue[]): (issue: Issue) => boolean {
	const meant = new Set<string>();
	for (const issue of issues) {
		if (issue.code !== 'unrecognized_keys') continue;
		const fields = keysAt(shape.schema, issue.path);
		for (const key of issue.keys)
			meant.add(fieldName([...issue.path, meantField(key, fields, shape.otherNames) ?? key]));
	}
	return (issue) =>
		issue.code !== 'invalid_type' || issue.input !== undefined || !meant.has(fieldName(issue.path));
}

function findings<T>(issue: Issue, shape: Fields<T>, located: LocatedValue): Finding[] {
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({
				fault: 'unknown-field',
				message: unknownField(key, keysAt(shape.schema, issue.path), shape.otherNames),
				line: located.lineOfKey(issue.path, key),
			}));
		case 'invalid_type':
			return [wrongType(issue, located.sourceOf(issue.path))];
		case 'invalid_key':
			return [{ fault: 'wrong-value', message: badKey(issue) }];
		case 'invalid_union':
			return [{ fault: 'wrong-value', message: fitsNone(issue) }];
		default:
			return [{ fault: 'wrong-value', message: wrongValue(issue) }];
	}
}

function unknownField(
	key: string,
	fields: readonly string[],
	otherNames: Readonly<Record<string, string>>,
): string {
	const meant = meantField(key, fields, otherNames);
	const elsewhere = otherNames[key.toLowerCase()];
	const expected =
		meant === undefined
			? (elsewhere ?? `one of ${fields.map((name) => `\`${name}\``).join(', ')}`)
			: `\`${meant}\``;
	return `Unexpected field \`${key}\`, expected ${expected}`;
}

function meantField(
	key: string,
	fields: readonly string[],
	otherNames: Readonly<Record<string, string>>,
): string | undefined {
	const name = otherNames[key.toLowerCase()];
	if (name !== undefined) return fields.includes(name) ? name : undefined;
	return nearest(key, fields);
}

function wrongType(issue: z.core.$ZodIssueInvalidType, source: string | undefined): Finding {
	const field = fieldName(issue.path);
	const expected = TYPE_NAMES[issue.expected] ?? issue.expected;
	const { input } = issue;
	if (input === undefined) {
		const message = `Unexpected absence of \`${field}\`, expected ${expected}`;
		return { fault: 'missing-field', message };
	}
	if (input === null && field !== '') {
		const message = `Unexpected empty \`${field}\`, expected ${expected} or no such line`;
		return { fault: 'wrong-type', message };
	}
	if (issue.expected === 'string' && typeof input !== 'object') {
		const written = source ?? String(input);
		const message = `Unexpected ${typeof input} \`${written}\`, expected text in quotes: \`${field}: "${written}"\``;
		return { fault: 'unquoted-text', message };
	}
	const got = typeName(input) + (field === '' ? '' : ` for \`${field}\``);
	const example =
		issue.expected === 'array' && typeof input === 'string' ? `: \`${field}: ["${input}"]\`` : '';
	return { fault: 'wrong-type', message: `Unexpected ${got}, expected ${expected}${example}` };
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
	string: 'text',
	array: 'a list',
	object: 'a map',
	record: 'a map',
	number: 'a number',
	int: 'a whole number',
};

function typeName(input: unknown): string {
	if (input === null) return 'null';
	if (Array.isArray(input)) return 'list';
	if (typeof input === 'object') return 'map';
	return typeof input === 'string' ? `text \`${shorten(input)}\`` : `${typeof input} \`${input}\``;
}

function badKey(issue: z.core.$ZodIssueInvalidKey): string {
	const name = String(issue.path.at(-1));
	const reason = issue.issues[0]?.message ?? 'expected another name';
	const expected = reason.startsWith('expected')
		? reason
		: 'expected lower-case letters joined by single hyphens';
	return `Unexpected name \`${shorten(name)}\`, ${expected}`;
}

function fitsNone({ path, input, errors }: z.core.$ZodIssueInvalidUnion): string {
	if (path.includes('author')) {
		const got = typeof input === 'string' ? `text \`${shorten(input)}\`` : 'name';
		return `Unexpected ${got}, expected \`{ family: …, given: … }\` or \`{ literal: … }\``;
	}
	const types = errors.flatMap(([first]) =>
		first?.code === 'invalid_type' ? (TYPE_NAMES[first.expected] ?? first.expected) : [],
	);
	const got = input === undefined ? 'absence of' : `${typeName(input)} for`;
	return `Unexpected ${got} \`${fieldName(path)}\`, expected ${types.join(' or ')}`;
}

function wrongValue(issue: Issue): string {
	const field = fieldName(issue.path);
	if (issue.code === 'too_small' && issue.origin === 'string')
		return `Unexpected empty \`${field}\`, expected text`;
	if (issue.code === 'invalid_value') {
		const values = issue.values.map((value) => `\`${String(value)}\``).join(', ');
		return `Unexpected ${typeName(issue.input)} for \`${field}\`, expected one of ${values}`;
	}
	if (Array.isArray(issue.input) && issue.code === 'too_small' && issue.minimum > 1)
		return `Unexpected number of entries in \`${field}\`, expected ${issue.minimum}`;
	if (issue.code === 'too_small' && issue.origin === 'array')
		return `Unexpected empty list for \`${field}\`, expected at least one entry or no such line`;
	if (issue.code === 'too_big' && issue.origin === 'string')
		return `Unexpected length of \`${field}\`, expected at most ${issue.maximum} characters`;
	if (issue.code === 'too_big' || issue.code === 'too_small') return rangeMessage(issue);
	const expected = issue.message.startsWith('expected')
		? issue.message
		: `expected another value (${issue.message})`;
	if (field === '') return `Unexpected form, ${expected}`;
	return `Unexpected \`${shorten(String(issue.input))}\` for \`${field}\`, ${expected}`;
}

function rangeMessage(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): string {
	const bound = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
	return `Unexpected ${issue.input} for \`${fieldName(issue.path)}\`, expected ${bound}`;
}

/** `author[0].family`, as people write a place in a document; counted from 1. */
function fieldName(path: readonly PropertyKey[]): string {
	return path.reduce<string>((name, part) => {
		if (typeof part === 'number') return `${name}[${part + 1}]`;
		return name === '' ? String(part) : `${name}.${String(part)}`;
	}, '');
}

function shorten(text: string): string {
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
