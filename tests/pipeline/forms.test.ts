import { expect, test } from 'vitest';
import { extractTexts } from '../../src/pipeline/extract.ts';
import { readPassages } from '../../src/pipeline/passages.ts';
import { concept, paper } from './build.ts';

const vocabulary = [
	concept('zorble-lattice', { prefLabel: 'zorble lattice', altLabel: ['ZOLA'] }),
	concept('quandary', {
		sense: { with: ['wimple'], without: [], fields: [] },
	}),
];

/** The same text in letters of its own for each `mark`, so that no word of one is known from another. */
const text = (mark: string) =>
	paper(
		`We study zorble lattices of the ${mark}grumbo kind. A ${mark}plinth-wise frobnication (PLF${mark.toUpperCase()}) ` +
			`solves the quandary of wimples, e.g. ${mark}. ZOLA and PLF${mark.toUpperCase()}s are ${'x'.repeat(70)}${mark}. Etc.`,
		`Zorble-lattices for ${mark}`,
	);

const read = (mark: string) => {
	const { mentions, discovered } = extractTexts([text(mark)], vocabulary);
	const plain = (value: string) => value.toLowerCase().replaceAll(mark, '*');
	return {
		mentions: mentions.flatMap((one) => one.mentions.map(({ exact }) => plain(exact))),
		discovered: discovered.map(({ prefLabel }) => plain(prefLabel)).sort(),
	};
};

test('reads words that there was no room to remember like all others', () => {
	const before = read('qo');
	expect(before.mentions).toEqual(
		expect.arrayContaining(['zorble lattices', 'zola', 'quandary', 'plf*s']),
	);
	const words = Array.from({ length: 110_000 }, (_, i) => `w${i.toString(36)}`);
	readPassages(paper(words.join(' ')));
	expect(read('ji')).toEqual(before);
}, 60_000);
