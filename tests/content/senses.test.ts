import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { extractPaper } from '../../src/pipeline/extract.ts';
import { compileVocabulary } from '../../src/pipeline/vocabulary.ts';
import { OTHER_FIELDS } from './other-fields.ts';
import { MIXED_FIELDS, OWN_FIELDS } from './sense-cases.ts';

const { concepts } = await readContent('content');
const vocabulary = compileVocabulary(concepts);

/** Concepts that share a word with another field. */
const AMBIGUOUS = new Set(concepts.filter(({ sense }) => sense !== undefined).map(({ id }) => id));

/** The ambiguous concepts that the shipped vocabulary finds in `abstract`. */
function sensesIn(abstract: string): string[] {
	const { mentions } = extractPaper({ id: 'a', title: '', abstract }, vocabulary);
	const found = new Set(mentions.map(({ concept }) => concept));
	return [...found].filter((id) => AMBIGUOUS.has(id)).sort();
}

describe('the shipped vocabulary', () => {
	it.each(OWN_FIELDS)('knows %s', (_, abstract, expected) => {
		expect(sensesIn(abstract)).toEqual(expected);
	});

	it.each(MIXED_FIELDS)('tells apart the words of %s', (_, abstract, expected) => {
		expect(sensesIn(abstract)).toEqual(expected);
	});

	it.each(Object.entries(OTHER_FIELDS))('is not taken in by %s', (_, abstract) => {
		expect(sensesIn(abstract)).toEqual([]);
	});
});
