import type { Problem } from '../../src/schema/problem.ts';

/** What can be wrong with one field, whatever file it stands in. */
const FIELD_FAULTS = [
	'unknown-field',
	'missing-field',
	'wrong-type',
	'unquoted-text',
	'wrong-value',
] as const;

/** The kinds of files that are read against a schema. */
export type Room = 'paper' | 'concept' | 'site' | 'evaluation';

export type FieldFault = (typeof FIELD_FAULTS)[number];

const ROOMS = ['paper', 'concept', 'site', 'evaluation'] as const satisfies readonly Room[];

/** Rules that are not about a single field. */
const OTHER_RULES = [
	'content/bad-encoding',
	'content/bad-file-name',
	'content/bad-json',
	'content/bad-yaml',
	'content/control-character',
	'content/duplicate-key',
	'content/forbidden-key',
	'content/missing-file',
	'content/missing-front-matter',
	'content/slug-collision',
	'concept/broader-cycle',
	'concept/duplicate-label',
	'concept/missing-definition',
	'concept/repeated-label',
	'concept/undecided-sense',
	'concept/unknown-broader',
	'concept/unknown-kind',
	'concept/unknown-related',
	'concept/unknown-sense-field',
	'graph/bad-file',
	'graph/bad-offset',
	'graph/bad-reference',
	'graph/missing-file',
	'graph/out-of-date',
	'import/bad-file',
	'import/unknown-format',
] as const;

export type Rule = (typeof OTHER_RULES)[number] | `${Room}/${FieldFault}`;

/** Every rule that reading content can report; each is a heading of `content/README.md`. */
export const RULES: readonly Rule[] = [
	...OTHER_RULES,
	...ROOMS.flatMap((room) => FIELD_FAULTS.map((fault) => `${room}/${fault}` as const)),
];

/** A problem whose rule is one of `RULES`. */
export type ContentProblem = Problem & { rule: Rule };
