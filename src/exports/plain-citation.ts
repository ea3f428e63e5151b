import type { Name, Paper } from '../schema/paper.ts';
import { paperUrl, yearOf } from './identifiers.ts';

/**
 * A citation in words: authors, year, title, journal, address, each only if the list gives it.
 *
 * A paper with neither authors nor an address is cited by its place in `list`.
 */
export function plainCitation(paper: Paper, list: string): string {
	const authors = paper.author?.map(nameInWords);
	const year = yearOf(paper);
	const url = paperUrl(paper);
	const position = paper.source?.position;
	const parts = [
		authors === undefined ? undefined : endWithStop(inSeries(authors)),
		year === undefined ? undefined : `(${year}).`,
		endWithStop(paper.title),
		paper['container-title'] === undefined ? undefined : endWithStop(paper['container-title']),
		url,
		authors === undefined && url === undefined && position !== undefined
			? `In: ${list}, entry ${position}.`
			: undefined,
	];
	return parts.filter((part) => part !== undefined).join(' ');
}

/** What a citation of this paper would need and the list does not give: "authors", "year", "address". */
export function missingFields(paper: Paper): string[] {
	return [
		paper.author === undefined ? 'authors' : undefined,
		paper.issued === undefined ? 'year' : undefined,
		paperUrl(paper) === undefined ? 'address' : undefined,
	].filter((field) => field !== undefined);
}

/** The name of a person or body as it is said: "Ada Lovelace". */
export function nameInWords(name: Name): string {
	if ('literal' in name) return name.literal;
	return name.given === undefined ? name.family : `${name.given} ${name.family}`;
}

function inSeries(names: readonly string[]): string {
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function endWithStop(text: string): string {
	return /[.?!]$/.test(text) ? text : `${text}.`;
}
