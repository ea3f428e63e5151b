import { expect, test } from 'vitest';
import { prominenceOf, salienceOf } from '../../src/pipeline/salience.ts';
import type { Mention } from '../../src/schema/mention.ts';

const once = { mentions: 1, inTitle: false, first: 0.5, introduced: false, share: 0.1 };

test.each([
	['the title names it', { inTitle: true }],
	['it is mentioned again', { mentions: 2 }],
	['it comes early', { first: 0 }],
	['the paper introduces it', { introduced: true }],
	['few other papers mention it', { share: 0.02 }],
])('is higher when %s', (_name, more) => {
	expect(salienceOf({ ...once, ...more })).toBeGreaterThan(salienceOf(once));
});

test('stays between 0 and 1', () => {
	const all = { mentions: 1000, inTitle: true, first: 0, introduced: true, share: 0.001 };
	expect(salienceOf(all)).toBe(1);
	expect(salienceOf({ ...once, first: 1, share: 1 })).toBeGreaterThan(0);
});

const mention = (sentence: string, exact: string): Mention => ({
	...{ concept: 'x', section: 'abstract', start: 10, end: 12, rule: 'label' },
	sentence,
	exact,
});

test.each([
	['We present Monet, a new model.', true],
	['In this paper, we introduce a novel method called Monet.', true],
	['Monet was presented before; we use it.', false],
	['We compare with Monet.', false],
])('sees who brings the concept in %j', (sentence, introduced) => {
	const paper = { abstractLength: 100, introductions: new Map() };
	expect(prominenceOf([mention(sentence, 'Monet')], paper, undefined).introduced).toBe(introduced);
});

test('takes the name before the colon of a title for what the paper brings', () => {
	const paper = { abstractLength: 100, introductions: new Map() };
	const inTitle = (sentence: string): Mention => ({
		...mention(sentence, 'Monet'),
		section: 'title',
		start: sentence.indexOf('Monet'),
	});
	const introduced = (title: string) => prominenceOf([inTitle(title)], paper, undefined).introduced;
	expect(introduced('Monet: Mixture of Monosemantic Experts')).toBe(true);
	expect(introduced('Experts in Monet: A Study')).toBe(false);
});
