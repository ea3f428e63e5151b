import slugify from '@sindresorhus/slugify';

const MAX_LENGTH = 80;

/**
 * Turns a title or a label into a readable id: lower case, words joined by hyphens, at most 80
 * characters, cut between words. Latin, Cyrillic, Greek and the like are written in ASCII; other
 * scripts are kept. What has no letter and no digit becomes `fallback`.
 *
 * Depends on the text alone, so equal titles give equal slugs: see `uniqueSlug`.
 */
export function slugOf(text: string, fallback: string): string {
	const slug = PLAIN.test(text) ? text.toLowerCase().replaceAll(' ', '-') : slugOfAny(text);
	if (slug === '') return fallback;
	// Windows cannot have files of these names, whatever their ending.
	if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(slug)) return `${slug}-${fallback}`;
	return cutBetweenWords(slug, MAX_LENGTH);
}

/** Most labels need no transliteration, which is a hundred times the work. */
const PLAIN = /^[a-z0-9]+(?:[ -][a-z0-9]+)*$/i;

function slugOfAny(text: string): string {
	const ascii = slugify(text, { decamelize: false, customReplacements: SPOKEN_SIGNS });
	return losesLetters(text) ? keepScript(text) : ascii.replace(/[^a-z0-9-]/g, '');
}

/** Returns `slug`, or `slug-2`, `slug-3` … if `taken` has it; never longer than an id may be. */
export function uniqueSlug(slug: string, taken: ReadonlySet<string>): string {
	if (!taken.has(slug)) return slug;
	for (let number = 2; ; number += 1) {
		const suffix = `-${number}`;
		const candidate = cutBetweenWords(slug, MAX_LENGTH - suffix.length) + suffix;
		if (!taken.has(candidate)) return candidate;
	}
}

// Without these "C++", "C#" and "C" would all be `c`.
const SPOKEN_SIGNS: [string, string][] = [
	['C++', ' cpp '],
	['c++', ' cpp '],
	['C#', ' csharp '],
	['F#', ' fsharp '],
	['.NET', ' dotnet '],
	["'", ''],
	['’', ''],
];

// A cut name should not end in the middle of "… for".
const DANGLING_WORDS = /(?:-(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|via|with))+$/;

function losesLetters(text: string): boolean {
	for (const letter of text.match(/[^\p{ASCII}\P{L}]/gu) ?? [])
		if (slugify(letter) === '') return true;
	return false;
}

function keepScript(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFC')
		.replace(/['’]/g, '')
		.replace(/[^\p{Ll}\p{Lo}\p{M}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');
}

function cutBetweenWords(slug: string, length: number): string {
	if (slug.length <= length) return slug;
	const end = slug.lastIndexOf('-', length);
	if (end > length / 2) return slug.slice(0, end).replace(DANGLING_WORDS, '');
	// One endless word, or a script without blanks: cut it, but never inside a character.
	return slug
		.slice(0, length)
		.toWellFormed()
		.replace(/[\uFFFD\p{M}-]+$/u, '');
}
