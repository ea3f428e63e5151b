import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { keyOfLabel } from '../../src/pipeline/discover/discover.ts';
import { writeAtomically } from './atomic-write.ts';
import type { ListedCandidate } from './candidate-list.ts';
import { Misuse } from './cli.ts';
import { changeConceptText, conceptText } from './concept-text.ts';
import type { Content } from './content.ts';
import { nearest } from './nearest.ts';

/**
 * Writes the concept file of a discovered concept, which is from then on a curated one.
 *
 * @returns The path of the file.
 * @throws Misuse if no candidate has this name.
 */
export async function acceptCandidate(
	name: string,
	{
		dir,
		content,
		candidates,
	}: { dir: string; content: Content; candidates: readonly ListedCandidate[] },
): Promise<string> {
	const key = keyOfLabel(name);
	const found = candidates.find(({ concept }) =>
		[concept.prefLabel, ...concept.altLabel].some((label) => keyOfLabel(label) === key),
	);
	if (found === undefined) {
		throw unknown(
			name,
			'a phrase of the list',
			candidates.map(({ concept }) => concept.prefLabel),
		);
	}
	const kinds = Object.keys(content.site.kinds);
	const { concept } = found;
	const kind = kinds.length === 0 || kinds.includes(concept.kind) ? concept.kind : (kinds[0] ?? '');
	const path = join(dir, 'concepts', `${concept.id}.md`);
	await writeAtomically(path, conceptText({ ...concept, kind }));
	return path;
}

/**
 * Adds `name` to the altLabel of a concept, unless it is there.
 *
 * @returns The path of the file.
 * @throws Misuse if there is no such concept or another has the label.
 */
export async function addLabel(
	name: string,
	{ dir, content, concept: id }: { dir: string; content: Content; concept: string },
): Promise<string> {
	const concept = content.concepts.find((one) => one.id === id);
	if (concept === undefined)
		throw unknown(
			id,
			'the id of a concept',
			content.concepts.map((one) => one.id),
		);
	const key = keyOfLabel(name);
	const owner = content.concepts.find(({ prefLabel, altLabel, hiddenLabel }) =>
		[prefLabel, ...altLabel, ...hiddenLabel].some((label) => keyOfLabel(label) === key),
	);
	if (owner !== undefined && owner !== concept)
		throw new Misuse(`Unexpected \`${name}\`, which is a label of \`${owner.id}\``);
	const path = join(dir, 'concepts', `${id}.md`);
	if (owner === concept) return path;
	// A second name in the same run must not lose the first.
	concept.altLabel = [...concept.altLabel, name];
	const text = await readFile(path, 'utf8');
	await writeAtomically(path, changeConceptText(text, { altLabel: concept.altLabel }));
	return path;
}

/** Adds `phrase` to `ignoredPhrases` of the site file, which keeps its comments. Returns the path. */
export async function ignorePhrase(phrase: string, path: string): Promise<string> {
	await ignorePhrases([phrase], path);
	return path;
}

/** Adds phrases to `ignoredPhrases` of the site file; says how many it did not have. */
export async function ignorePhrases(added: readonly string[], path: string): Promise<number> {
	const site = parseDocument(await readFile(path, 'utf8'));
	const known: unknown = site.toJS().ignoredPhrases;
	const phrases = Array.isArray(known) ? known.map(String) : [];
	const missing = [...new Set(added)].filter((phrase) => !phrases.includes(phrase));
	if (missing.length === 0) return 0;
	site.set('ignoredPhrases', [...phrases, ...missing].sort());
	await writeAtomically(path, site.toString({ lineWidth: 100 }));
	return missing.length;
}

function unknown(given: string, expected: string, known: readonly string[]): Misuse {
	const close = nearest(given, known);
	const hint = close === undefined ? '' : `, did you mean \`${close}\``;
	return new Misuse(`Unexpected \`${given}\`, expected ${expected}${hint}`);
}
