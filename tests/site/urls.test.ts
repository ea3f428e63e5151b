import { expect, test } from 'vitest';
import { createUrls, pairId } from '../../src/site/urls.ts';

test.each(['/repo/', '/repo'])('keeps everything below the base path %s', (base) => {
	const urls = createUrls(base);
	expect([
		urls.map(),
		urls.page('papers'),
		urls.paper('milan', 's12'),
		urls.concept('fmri'),
		urls.pair('fmri', 'eeg'),
		urls.data('graph.json'),
		urls.file('favicon.svg'),
	]).toEqual([
		'/repo/',
		'/repo/papers/',
		'/repo/papers/milan/#s12',
		'/repo/concepts/fmri/',
		'/repo/pairs/eeg--fmri/',
		'/repo/data/graph.json',
		'/repo/favicon.svg',
	]);
});

test('escapes names that are not ASCII', () => {
	expect(createUrls('/').concept('größe')).toBe('/concepts/gr%C3%B6%C3%9Fe/');
});

test('writes the state of the map as a query', () => {
	expect(createUrls('/').map({ s: 'c/fmri' })).toBe('/?s=c/fmri');
	expect(createUrls('/').map({ path: 'c/a..c/b' })).toBe('/?path=c/a..c/b');
});

test('a pair has one name for both orders', () => {
	expect(pairId('b', 'a')).toBe(pairId('a', 'b'));
});
