import { expect, test } from 'vitest';
import { tagPassage } from '../../../src/pipeline/discover/words.ts';
import { readPassages } from '../../../src/pipeline/passages.ts';
import { paper } from '../build.ts';

const tagsOf = (text: string) =>
	readPassages(paper(text)).flatMap((passage) => tagPassage(passage).words.map(({ tag }) => tag));

test('tags a word alike whatever was read before', () => {
	// What is cut from a word that lacks a blank may have been seen alone, or not.
	tagsOf('There were 48731 of them.');
	expect(tagsOf('We have won82.48731 here')).toEqual(tagsOf('We have won82.59317 here'));
});

const wordsTagged = (tag: string, text: string) =>
	readPassages(paper(text)).flatMap((passage) =>
		tagPassage(passage).words.flatMap((word) => (word.tag === tag ? [word.lower] : [])),
	);

test('takes a word for a noun where it makes a known topic with the noun beside it', () => {
	expect(wordsTagged('N', 'The system can detect hate speech.')).toContain('hate');
	expect(wordsTagged('N', 'They produce parse trees quickly.')).toContain('parse');
});

test('takes a word behind a plural for the verb that it may be', () => {
	expect(wordsTagged('V', 'We ask which networks exhibit drift.')).toContain('exhibit');
	expect(wordsTagged('V', 'Our results show that it works.')).toContain('show');
});
