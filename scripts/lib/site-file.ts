import { join } from 'node:path';
import { isMap, isSeq, parseDocument, stringify } from 'yaml';
import { type Site, SiteSchema } from '../../src/schema/site.ts';
import { setField } from './front-matter-text.ts';
import type { ContentProblem } from './rules.ts';
import { checkShape, type Shape } from './schema-problems.ts';
import { readTextFile, shownPath } from './text-file.ts';
import { readYamlMap } from './yaml-value.ts';

/** Reads `site.yaml` of the content folder; undefined when it could not be read. */
export async function readSite(
	dir: string,
): Promise<{ site: Site | undefined; problems: ContentProblem[] }> {
	const path = join(dir, 'site.yaml');
	const read = await readTextFile(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (read === undefined) {
		const message = 'Unexpected absence of the file, expected the title and the kinds of the site';
		const file = shownPath(path);
		return { site: undefined, problems: [{ file, rule: 'content/missing-file', message }] };
	}
	const { located, problems } = readYamlMap(read.text, { file: read.file, firstLine: 1 });
	if (located === undefined) return { site: undefined, problems: [...read.problems, ...problems] };
	const { data, problems: shape } = checkShape(SHAPE, located, read.file);
	return { site: data, problems: [...read.problems, ...problems, ...shape] };
}

/** The text of a site file with more `ignoredPhrases`, one a line; every other line stays as it is. */
export function textWithIgnored(text: string, phrases: readonly string[]): string {
	const { contents } = parseDocument(text);
	const list = isMap(contents) ? contents.get('ignoredPhrases', true) : undefined;
	const start = isSeq(list) && !list.flow ? list.range?.[0] : undefined;
	const end = isSeq(list) ? list.range?.[2] : undefined;
	if (isSeq(list) && start !== undefined && end !== undefined) {
		const margin = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
		const added = phrases.map((phrase) => `${margin}${stringify([phrase], PLAIN)}`).join('');
		return `${withLineEnd(text.slice(0, end))}${added}${text.slice(end)}`;
	}
	if (list === undefined) return withLineEnd(text) + stringify({ ignoredPhrases: phrases }, PLAIN);
	const known: unknown = isSeq(list) ? list.toJSON() : [];
	return setField(text, 'ignoredPhrases', [...(Array.isArray(known) ? known : []), ...phrases]);
}

const PLAIN = { lineWidth: 0 } as const;

function withLineEnd(text: string): string {
	return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

const SHAPE: Shape<Site> = {
	room: 'site',
	schema: SiteSchema,
	otherNames: { name: 'title', color: 'colour', hue: 'colour', types: 'kinds' },
};
