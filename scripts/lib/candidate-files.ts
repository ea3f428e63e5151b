import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyOfLabel } from '../../src/pipeline/discover/discover.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { ListedCandidate } from './candidate-list.ts';
import { Misuse } from './cli.ts';
import { changeConceptText, conceptText } from './concept-text.ts';
import type { Content } from './content.ts';
import { nearest } from './nearest.ts';
import { textWithIgnored } from './site-file.ts';
import { shownPath } from './text-file.ts';

/** What a curator says of phrases. */
export type Decisions = {
	/** Phrases of the list that become concepts. */
	readonly accept: readonly string[];
	/** Phrases that are other names of a concept, given by its id. */
	readonly alias: { readonly concept: string; readonly names: readonly string[] } | undefined;
	/** Phrases of the list to leave out for good. */
	readonly ignore: readonly string[];
};

/** The text that a file shall have. */
export type Edit = { readonly path: string; readonly text: string };

/** The content that decisions are about, and what discovery found in it. */
export type Curated = {
	readonly dir: string;
	readonly content: Content;
	readonly candidates: readonly ListedCandidate[];
};

/**
 * Plans what files the decisions change: nothing is written before all of them are sound. What a file says
 * already needs no edit.
 *
 * @throws Misuse if a name is not in the list, is given twice or is a label already, or there is no such concept.
 */
export async function planCuration(decisions: Decisions, curated: Curated): Promise<Edit[]> {
	const { accept, alias, ignore } = decisions;
	refuseSecond([...accept, ...(alias?.names ?? []), ...ignore]);
	return [
		...accept.map((name) => newConcept(name, curated)),
		...(alias === undefined ? [] : await withLabels(alias, curated)),
		...(await withIgnored(ignore, curated)),
	];
}

function refuseSecond(names: readonly string[]): void {
	const seen = new Set<string>();
	for (const name of names) {
		if (!/[\p{L}\p{N}]/u.test(name))
			throw new Misuse(`Unexpected name \`${name}\`, expected one with a letter or a digit`);
		const key = keyOfLabel(name);
		if (seen.has(key)) throw new Misuse(`Unexpected second \`${name}\`, expected each name once`);
		seen.add(key);
	}
}

function newConcept(name: string, { dir, content, candidates }: Curated): Edit {
	const { concept } = findCandidate(name, { dir, content, candidates });
	const kinds = Object.keys(content.site.kinds);
	const kind = kinds.length === 0 || kinds.includes(concept.kind) ? concept.kind : (kinds[0] ?? '');
	const path = pathOf(dir, concept.id);
	if (existsSync(path))
		throw new Misuse(`Unexpected file \`${shownPath(path)}\`, expected none for \`${name}\` yet`);
	return { path, text: conceptText({ ...concept, kind }) };
}

async function withLabels(
	{ concept: id, names }: { readonly concept: string; readonly names: readonly string[] },
	{ dir, content }: Curated,
): Promise<Edit[]> {
	const concept = content.concepts.find((one) => one.id === id);
	if (concept === undefined) throw unknownConcept(id, content);
	const added: string[] = [];
	for (const name of names) {
		const owner = ownerOf(name, content);
		if (owner !== undefined && owner !== concept) throw taken(name, owner, dir);
		if (owner === undefined) added.push(name.trim().replace(/\s+/g, ' '));
	}
	if (added.length === 0) return [];
	const path = pathOf(dir, id);
	const altLabel = [...concept.altLabel, ...added];
	return [{ path, text: changeConceptText(await readFile(path, 'utf8'), { altLabel }) }];
}

async function withIgnored(
	names: readonly string[],
	{ dir, content, candidates }: Curated,
): Promise<Edit[]> {
	const known = new Set(content.site.ignoredPhrases.map(keyOfLabel));
	const added = names.filter((name) => !known.has(keyOfLabel(name)));
	const phrases = added.map(
		(name) => findCandidate(name, { dir, content, candidates }).concept.prefLabel,
	);
	if (phrases.length === 0) return [];
	const path = join(dir, 'site.yaml');
	return [{ path, text: textWithIgnored(await readFile(path, 'utf8'), phrases) }];
}

function findCandidate(name: string, { dir, content, candidates }: Curated): ListedCandidate {
	const key = keyOfLabel(name);
	const found = candidates.find(({ concept }) =>
		[concept.prefLabel, ...concept.altLabel].some((label) => keyOfLabel(label) === key),
	);
	if (found !== undefined) return found;
	const owner = ownerOf(name, content);
	if (owner !== undefined) throw taken(name, owner, dir);
	const labels = candidates.map(({ concept }) => concept.prefLabel);
	throw unknown(name, 'a phrase of the list that `npm run candidates` prints', labels);
}

function ownerOf(name: string, { concepts }: Content): Concept | undefined {
	const key = keyOfLabel(name);
	return concepts.find(({ prefLabel, altLabel, hiddenLabel }) =>
		[prefLabel, ...altLabel, ...hiddenLabel].some((label) => keyOfLabel(label) === key),
	);
}

function taken(name: string, { id }: Concept, dir: string): Misuse {
	const file = shownPath(pathOf(dir, id));
	return new Misuse(
		`Unexpected \`${name}\`, which is a label of \`${id}\`, expected a phrase that no concept has; labels are changed in ${file}`,
	);
}

function unknownConcept(given: string, content: Content): Misuse {
	const named = ownerOf(given, content);
	if (named !== undefined)
		return new Misuse(`Unexpected \`${given}\`, expected an id: \`${named.id}\``);
	const ids = content.concepts.map((one) => one.id);
	return unknown(given, 'the id of a concept, the name of its file', ids);
}

function unknown(given: string, expected: string, known: readonly string[]): Misuse {
	const close = nearest(given, known);
	const hint = close === undefined ? '' : `, did you mean \`${close}\``;
	return new Misuse(`Unexpected \`${given}\`, expected ${expected}${hint}`);
}

function pathOf(dir: string, id: string): string {
	return join(dir, 'concepts', `${id}.md`);
}
