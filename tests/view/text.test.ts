import { expect, test } from 'vitest';
import { shortTitle } from '../../src/view/short-title.ts';
import { textWidth, wrapText } from '../../src/view/text-measure.ts';
import { nameBlock } from '../../src/view/theme-name.ts';

test.each([
	['fMRI', ['fMRI']],
	['Sparse autoencoder', ['Sparse', 'autoencoder']],
	['Mechanistic interpretability', ['Mechanistic', 'interpretability']],
	['Natural-language feature description', ['Natural-language', 'feature', 'description']],
	['', ['']],
])('breaks %j into few and even lines', (text, lines) => {
	expect(wrapText(text)).toEqual(lines);
});

test('cuts a label of 200 characters to three lines', () => {
	const lines = wrapText('word '.repeat(40));
	expect(lines).toHaveLength(3);
	expect(lines.at(-1)).toMatch(/…$/);
});

test('breaks inside a word that has no end', () => {
	expect(Math.max(...wrapText('x'.repeat(90)).map(({ length }) => length))).toBeLessThanOrEqual(30);
});

test('measures text as a browser does, within five percent', () => {
	const sans = { face: 'sans', size: 14, weight: 400 } as const;
	const bold = { face: 'serif', size: 14, weight: 600 } as const;
	// Measured in Chromium with the fonts of the site.
	expect(textWidth('Mechanistic interpretability', sans) / 176.2).toBeCloseTo(1, 1);
	expect(textWidth('Mechanistic interpretability', bold) / 190.6).toBeCloseTo(1, 1);
	expect(textWidth('神経', sans)).toBe(28);
});

test.each([
	['MP-SAE: From flat to hierarchical', 'MP-SAE'],
	['Neurons in a Haystack', 'Neurons in a Haystack'],
	['Sparse Autoencoders Find the Best Features', 'Sparse Autoencoders Find'],
	['A very long beginning of more than 28 letters: and the end', 'A very long beginning'],
	['Scaling', 'Scaling'],
])('shortens %j', (title, short) => {
	expect(shortTitle({ title })).toBe(short);
});

test('takes the short title that the publisher gives', () => {
	expect(shortTitle({ title: 'A: B', 'title-short': 'Ours' })).toBe('Ours');
});

test('a theme with a name of two long parts has only the first on a phone', () => {
	const label = 'Neural response & brain encoding model';
	expect(nameBlock(label, 1068).lines.join(' ')).toBe(label);
	expect(nameBlock(label, 390).lines.join(' ')).toBe('Neural response');
	expect(nameBlock('Grokking & pruning', 390).lines.join(' ')).toBe('Grokking & pruning');
});
