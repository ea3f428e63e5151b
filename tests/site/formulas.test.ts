import { expect, test } from 'vitest';
import { salienceOf } from '../../src/pipeline/salience.ts';
import { SALIENCE } from '../../src/site/formulas.ts';

const least = { mentions: 1, inTitle: false, first: 1, introduced: false, share: 1 };

test('the about page gives the weights that salience is computed with', () => {
	const base = salienceOf(least);
	const gains = [
		salienceOf({ ...least, inTitle: true }),
		(salienceOf({ ...least, mentions: 3 }) - base) * 2 + base,
		salienceOf({ ...least, first: 0 }),
		salienceOf({ ...least, introduced: true }),
		salienceOf({ ...least, share: 1 / 50 }),
	].map((salience) => (salience - base).toFixed(2));
	const printed = [...SALIENCE.matchAll(/\b0\.\d\d\b/g)].map(([number]) => number);
	expect(printed).toEqual([base.toFixed(2), ...gains]);
});
