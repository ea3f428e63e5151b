import { Document, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { splitFrontMatter } from './front-matter.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Writes a Markdown file with front matter; fields that are undefined are left out. */
export function frontMatterText(fields: Fields, body: string): string {
	const yaml = Object.entries(fields)
		.filter(([, value]) => value !== undefined)
		.map(([name, value]) => fieldText(name, value))
		.join('');
	return joinParts(yaml, body);
}

/**
 * Sets some fields in the text of a Markdown file, and its body if one is given. The lines of other
 * fields and all comments stay as they are; a new field goes last.
 *
 * @throws RangeError if `text` has no front matter.
 */
export function changeFrontMatter(text: string, changes: Fields, body?: string): string {
	const parts = splitFrontMatter(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
	if ('line' in parts) throw new RangeError('the text has no front matter');
	let yaml = parts.yaml === '' ? '' : `${parts.yaml}\n`;
	for (const [name, value] of Object.entries(changes)) yaml = setField(yaml, name, value);
	return joinParts(yaml, body ?? parts.body);
}

/** Sets one field of a YAML map; the lines of other fields and all comments stay as they are. */
export function setField(yaml: string, name: string, value: unknown): string {
	const { contents } = parseDocument(yaml);
	const pair = isMap(contents)
		? contents.items.find((item) => isScalar(item.key) && item.key.value === name)
		: undefined;
	const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
	if (start === undefined) return yaml + fieldText(name, value);
	const old = pair?.value;
	const end = (isScalar(old) || isSeq(old) || isMap(old) ? old.range?.[1] : undefined) ?? start;
	const lineEnd = yaml.slice(start, end).endsWith('\n') ? '\n' : '';
	return yaml.slice(0, start) + fieldText(name, value).trimEnd() + lineEnd + yaml.slice(end);
}

/**
 * One field as people write it: words in a list on one line, addresses and names one a line, and a
 * title always in quotes, since so many contain `: `.
 */
function fieldText(name: string, value: unknown): string {
	const doc = new Document({ [name]: value });
	const field = doc.get(name, true);
	const isBlock = isSeq(field) && field.items.some((item) => isMap(item) || isAddress(item));
	if (isScalar(field) && name === 'title') field.type = 'QUOTE_DOUBLE';
	else if (isBlock) for (const item of field.items) flow(item);
	else flow(field);
	return doc.toString({ lineWidth: 0, flowCollectionPadding: isBlock || isMap(field) });
}

function flow(node: unknown): void {
	if (isMap(node) || isSeq(node)) node.flow = true;
}

function isAddress(node: unknown): boolean {
	return isScalar(node) && /^https?:/.test(String(node.value));
}

function joinParts(yaml: string, body: string): string {
	return body === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}\n`;
}
