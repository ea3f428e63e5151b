import {
	type Paper,
	type PaperFrontMatter,
	PaperFrontMatterSchema,
	PaperSchema,
} from '../../src/schema/paper.ts';
import {
	type Entry,
	type GivenId,
	idOfEntry,
	listEntries,
	mapInBatches,
	slugCollisions,
} from './content-folder.ts';
import { readFrontMatter } from './front-matter.ts';
import { type LocatedValue, valueOnLine } from './located-value.ts';
import type { ContentProblem } from './rules.ts';
import { checkShape, type Shape } from './schema-problems.ts';
import { readTextFile } from './text-file.ts';

type Read = { papers: Paper[]; given: GivenId[]; problems: ContentProblem[] };

/** Papers sorted by id, where each stands, and what is wrong. */
export type PapersRead = {
	papers: Paper[];
	placeById: ReadonlyMap<string, GivenId>;
	problems: ContentProblem[];
};

/** Reads `<id>.md` and `*.ndjson` (one paper a line) of the folder. */
export async function readPapers(folder: string): Promise<PapersRead> {
	const entries = await listEntries(folder, ['.md', '.ndjson']);
	const reads = await mapInBatches(entries, (entry) =>
		entry.name.endsWith('.md') ? readMarkdownPaper(entry) : readPaperLines(entry),
	);
	const papers = reads.flatMap((read) => read.papers);
	const given = reads.flatMap((read) => read.given);
	const collisions = slugCollisions(given);
	return {
		papers: papers.sort((a, b) => (a.id < b.id ? -1 : 1)),
		placeById: new Map(given.map((place) => [place.id, place])),
		problems: [...reads.flatMap((read) => read.problems), ...collisions],
	};
}

async function readMarkdownPaper(entry: Entry): Promise<Read> {
	const { text, file, problems } = await readTextFile(entry.path);
	const name = idOfEntry(entry);
	const given = [{ id: name.id ?? entry.name.replace(/\.md$/, ''), file }];
	problems.push(...name.problems);
	if (text === '' && problems.length > 0) return { papers: [], given, problems };
	const { fields, body, problems: syntax } = readFrontMatter(text, file);
	problems.push(...syntax);
	if (fields === undefined) return { papers: [], given, problems };
	const { data, problems: shape } = checkPaper(FRONT_MATTER, fields, file);
	problems.push(...shape);
	if (data === undefined || name.id === undefined) return { papers: [], given, problems };
	return { papers: [{ ...data, id: name.id, abstract: body }], given, problems };
}

async function readPaperLines(entry: Entry): Promise<Read> {
	const { text, file, problems } = await readTextFile(entry.path);
	const read: Read = { papers: [], given: [], problems };
	let line = 0;
	for (const json of text.split('\n')) {
		line += 1;
		if (json.trim() !== '') readPaperLine(json, { file, line }, read);
	}
	return read;
}

function readPaperLine(json: string, place: { file: string; line: number }, into: Read): void {
	const value = parseJson(json);
	if (value === undefined) {
		const message = 'Unexpected text that is not JSON, expected one paper as `{"id": …}`';
		into.problems.push({ ...place, rule: 'content/bad-json', message });
		return;
	}
	const { data, problems } = checkPaper(LINE, valueOnLine(value, place.line), place.file);
	into.problems.push(...problems);
	if (data === undefined) return;
	into.papers.push(data);
	into.given.push({ id: data.id, ...place });
}

function parseJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		return undefined;
	}
}

function checkPaper<T extends PaperFrontMatter>(
	shape: Shape<T>,
	fields: LocatedValue,
	file: string,
): { data: T | undefined; problems: ContentProblem[] } {
	const located = { ...fields, value: withDateText(fields.value) };
	const { data, problems } = checkShape(shape, located, file);
	if (data?.issued === undefined || isDate(data.issued)) return { data, problems };
	const line = located.lineOf(['issued']);
	const message = `Unexpected \`${data.issued}\` for \`issued\`, expected a day that exists`;
	const place = line === undefined ? {} : { line };
	problems.push({ file, ...place, field: 'issued', rule: 'paper/wrong-value', message });
	return { data: undefined, problems };
}

/** YAML reads a bare year as a number; a time after the date says more than EDTF level 0 needs. */
function withDateText(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || !('issued' in value)) return value;
	const { issued } = value;
	if (typeof issued === 'number') return { ...value, issued: String(issued) };
	if (typeof issued !== 'string') return value;
	return { ...value, issued: issued.replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1') };
}

function isDate(edtf: string): boolean {
	const [year = 0, month = 1, day = 1] = edtf.split('-').map(Number);
	const date = new Date(Date.UTC(year, month - 1, day));
	return month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const OTHER_NAMES = {
	authors: 'author',
	creator: 'author',
	creators: 'author',
	date: 'issued',
	year: 'issued',
	published: 'issued',
	journal: 'container-title',
	venue: 'container-title',
	booktitle: 'container-title',
	link: 'URL',
	website: 'URL',
	github: 'code',
	repository: 'code',
	keywords: 'keyword',
	tags: 'keyword',
	'short-title': 'title-short',
	shorttitle: 'title-short',
	arxivid: 'arxiv',
	eprint: 'arxiv',
};

const FRONT_MATTER: Shape<PaperFrontMatter> = {
	room: 'paper',
	schema: PaperFrontMatterSchema,
	otherNames: {
		...OTHER_NAMES,
		id: 'it as the name of the file',
		abstract: 'it as the text under the front matter',
		summary: 'it as the text under the front matter',
	},
};

const LINE: Shape<Paper> = {
	room: 'paper',
	schema: PaperSchema,
	otherNames: { ...OTHER_NAMES, slug: 'id', summary: 'abstract' },
};
