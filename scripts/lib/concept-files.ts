import { basename } from 'node:path';
import {
	type Concept,
	type ConceptFrontMatter,
	ConceptFrontMatterSchema,
} from '../../src/schema/concept.ts';
import {
	type GivenId,
	idOfEntry,
	listEntries,
	mapInBatches,
	slugCollisions,
} from './content-folder.ts';
import { memoByBytes } from './file-memo.ts';
import { readFrontMatter } from './front-matter.ts';
import type { LocatedValue } from './located-value.ts';
import type { ContentProblem } from './rules.ts';
import { checkShape, type Shape } from './schema-problems.ts';
import { decodeText, shownPath } from './text-file.ts';

/** A concept with the file that defines it. */
export type ConceptFile = { concept: Concept; file: string; fields: LocatedValue };

type Read = { concept: ConceptFile | undefined; given: GivenId; problems: ContentProblem[] };

/**
 * Reads `<id>.md` of the folder, sorted by id. `ids` also holds files that could not be read, so
 * that a mistake in one file is not reported again by every file that refers to it.
 */
export async function readConceptFiles(
	folder: string,
): Promise<{ concepts: ConceptFile[]; ids: Set<string>; problems: ContentProblem[] }> {
	const entries = await listEntries(folder, ['.md']);
	const reads = await mapInBatches(entries, (entry) => readConcept(entry.path));
	return {
		concepts: reads
			.flatMap((read) => (read.concept === undefined ? [] : [read.concept]))
			.sort((a, b) => (a.concept.id < b.concept.id ? -1 : 1)),
		ids: new Set(reads.map((read) => read.given.id)),
		problems: [
			...reads.flatMap((read) => read.problems),
			...slugCollisions(reads.map((read) => read.given)),
		],
	};
}

const readConcept = memoByBytes((path, bytes): Read => {
	const { text, file, problems } = decodeText(bytes, shownPath(path));
	const entry = { name: basename(path), path, file };
	const { id, problems: naming } = idOfEntry(entry);
	const given = { id: id ?? entry.name.replace(/\.md$/, ''), file };
	problems.push(...naming);
	if (text === '' && problems.length > 0) return { concept: undefined, given, problems };
	const { fields, body, problems: syntax } = readFrontMatter(text, file);
	problems.push(...syntax);
	if (fields === undefined) return { concept: undefined, given, problems };
	const { data, problems: shape } = checkShape(SHAPE, fields, file);
	problems.push(...shape);
	if (data === undefined || id === undefined) return { concept: undefined, given, problems };
	const concept = { ...data, id, definition: body, curated: true };
	return { concept: { concept, file, fields }, given, problems };
});

const SHAPE: Shape<ConceptFrontMatter> = {
	room: 'concept',
	schema: ConceptFrontMatterSchema,
	otherNames: {
		name: 'prefLabel',
		label: 'prefLabel',
		title: 'prefLabel',
		alias: 'altLabel',
		aliases: 'altLabel',
		altlabels: 'altLabel',
		synonym: 'altLabel',
		synonyms: 'altLabel',
		type: 'kind',
		category: 'kind',
		parent: 'broader',
		parents: 'broader',
		'is-a': 'broader',
		seealso: 'related',
		sameas: 'exactMatch',
		wikidata: 'exactMatch',
		senses: 'sense',
		id: 'it as the name of the file',
		definition: 'it as the text under the front matter',
		description: 'it as the text under the front matter',
	},
};
