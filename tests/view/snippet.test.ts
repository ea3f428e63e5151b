import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	bestSentences,
	type PlacedSentence,
	segmentsOf,
	snippetOf,
} from '../../src/view/snippet.ts';

function sentence(text: string, ...words: string[]): PlacedSentence {
	const marks = words.map((word) => {
		const start = text.indexOf(word);
		return { concept: word, start, end: start + word.length };
	});
	return { section: 'abstract', start: 0, text, marks };
}

function shown(text: string, ...words: string[]): string {
	return segmentsOf(sentence(text, ...words))
		.map((part) => (part.concept ? `[${part.text}]` : part.text))
		.join('');
}

describe('segmentsOf', () => {
	test('marks the words of each concept', () => {
		expect(shown('SAEs find features.', 'features', 'SAEs')).toBe('[SAEs] find [features].');
	});

	test('marks the longest of nested concepts once', () => {
		expect(shown('a sparse autoencoder', 'autoencoder', 'sparse autoencoder')).toBe(
			'a [sparse autoencoder]',
		);
	});

	test('can be limited to some concepts', () => {
		const parts = segmentsOf(sentence('SAEs find features', 'SAEs', 'features'), new Set(['SAEs']));
		expect(parts).toEqual([{ text: 'SAEs', concept: 'SAEs' }, { text: ' find features' }]);
	});
});

describe('snippetOf', () => {
	const long = `${'before '.repeat(40)}the concept ${'after '.repeat(40)}`.trim();

	test('cuts at blanks around the concept and says so', () => {
		const cut = snippetOf(sentence(long, 'concept'), new Set(['concept']), 80);
		expect(cut.text).toMatch(/^before .*the concept after.*after$/);
		expect(cut.text.length).toBeLessThanOrEqual(80);
		expect([cut.before, cut.after]).toEqual([true, true]);
		expect(cut.marks.map(({ start, end }) => cut.text.slice(start, end))).toEqual(['concept']);
	});

	test('leaves a short sentence whole', () => {
		const cut = snippetOf(sentence('We train SAEs.', 'SAEs'), new Set(['SAEs']));
		expect(cut).toMatchObject({ text: 'We train SAEs.', before: false, after: false });
	});

	test('never loses the concept, whatever the sentence', () => {
		const words = fc.array(fc.string({ maxLength: 30 }), { maxLength: 30 });
		fc.assert(
			fc.property(words, words, fc.integer({ min: 10, max: 200 }), (before, after, length) => {
				const text = [...before, 'CONCEPT', ...after].join(' ');
				const cut = snippetOf(sentence(text, 'CONCEPT'), new Set(['CONCEPT']), length);
				expect(cut.text).toContain('CONCEPT');
			}),
		);
	});
});

test('bestSentences prefers a sentence that names both concepts', () => {
	const one = sentence('SAEs and SAEs', 'SAEs');
	const both = { ...sentence('SAEs find features', 'SAEs', 'features'), start: 20 };
	const title = { ...sentence('SAEs', 'SAEs'), section: 'title' as const };
	const found = bestSentences([title, one, both], new Set(['SAEs', 'features']));
	expect(found).toEqual([both, one, title]);
});
