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
