import { Document, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { Paper, PaperFrontMatter } from '../../src/schema/paper.ts';
import { splitFrontMatter } from './front-matter.ts';

/** Fields of a paper to set; `abstract` is the body. */
export type PaperChanges = Partial<PaperFrontMatter> & { abstract?: string };

/** Writes a paper as the text of `content/papers/<id>.md`. */
export function paperText(paper: Omit<Paper, 'id'>): string {
	const { abstract, ...given } = paper;
	const fields = FIELD_ORDER.flatMap((name) =>
		given[name] === undefined ? [] : [[name, given[name]] as const],
	);
	const doc = new Document(Object.fromEntries(fields));
	return joinParts(yamlOf(doc), abstract);
}

/**
 * Sets some fields in the text of a paper file. Other fields, comments and their order stay as
 * they are.
 *
 * @throws RangeError if `text` has no front matter.
 */
export function changePaperText(text: string, changes: PaperChanges): string {
	const { abstract, ...fields } = changes;
	const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
	if ('line' in parts) throw new RangeError('the text has no front matter');
	const doc = parseDocument(parts.yaml);
	for (const [name, value] of Object.entries(fields)) doc.set(name, doc.createNode(value));
	return joinParts(yamlOf(doc), abstract ?? parts.body);
}

const FIELD_ORDER = [
	'title',
	'title-short',
	'author',
	'issued',
	'container-title',
	'DOI',
	'arxiv',
	'URL',
	'pdf',
	'code',
	'keyword',
	'source',
] as const satisfies readonly (keyof PaperFrontMatter)[];

function joinParts(yaml: string, body: string): string {
	return body === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}\n`;
}

/** People edit these by hand: a source and a name take one line, a text in quotes stays so. */
function yamlOf(doc: Document): string {
	const title = doc.get('title', true);
	if (isScalar(title)) quote(title);
	const source = doc.get('source', true);
	if (isMap(source)) source.flow = true;
	const author = doc.get('author', true);
	if (isSeq(author)) for (const name of author.items) if (isMap(name)) name.flow = true;
	return doc.toString({ lineWidth: 0 });
}

/** A title often holds `: `; quotes around each make all files look alike. */
function quote(title: Scalar): void {
	title.type ??= 'QUOTE_DOUBLE';
}
