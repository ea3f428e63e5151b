import { join } from 'node:path';
import { type Site, SiteSchema } from '../../src/schema/site.ts';
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

const SHAPE: Shape<Site> = {
	room: 'site',
	schema: SiteSchema,
	otherNames: { name: 'title', color: 'colour', hue: 'colour', types: 'kinds' },
};
