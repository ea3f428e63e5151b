import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf, uniqueSlug } from '../../src/pipeline/slug.ts';
import { IdSchema } from '../../src/schema/id.ts';

test.each([
	['FuxiTranyu: A Multilingual Model', 'fuxitranyu-a-multilingual-model'],
	['C++', 'cpp'],
	['C#', 'csharp'],
	['C', 'c'],
	["Don't Stop", 'dont-stop'],
	['Déjà Vu in Λ-Spaces', 'deja-vu-in-l-spaces'],
	['深度学习 and the Brain', '深度学习-and-the-brain'],
	['हिन्दी भाषा', 'हिन्दी-भाषा'],
	['???', 'paper'],
	['🧠', 'paper'],
	['CON', 'con-paper'],
	['__proto__', 'proto'],
	[
		'Is This the Subspace You Are Looking for? An Interpretability Illusion for Subspace Activation',
		'is-this-the-subspace-you-are-looking-for-an-interpretability-illusion',
	],
])('%s becomes %s', (title, slug) => {
	expect(slugOf(title, 'paper')).toBe(slug);
});

test('any title becomes a valid id', () => {
	const letters = fc.string({ unit: 'binary', maxLength: 200 });
	fc.assert(
		fc.property(letters, (title) => IdSchema.safeParse(slugOf(title, 'paper')).success),
		{ seed: 7, numRuns: 2000 },
	);
});

test('a name that is taken gets a number and stays short enough', () => {
	const long = `${'word-'.repeat(16)}end`.slice(0, 80);
	expect(uniqueSlug('a', new Set(['a', 'a-2']))).toBe('a-3');
	expect(IdSchema.safeParse(uniqueSlug(long, new Set([long]))).success).toBe(true);
});
