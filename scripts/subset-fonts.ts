import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { runCommand } from './lib/cli.ts';

const FOLDER = 'src/styles/fonts';
const FACES = {
	'source-serif-4': import.meta.resolve(
		'@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
	),
	'instrument-sans': import.meta.resolve(
		'@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2',
	),
};

/** What nearly every page shows: ASCII, and the marks of the interface and of running text. */
const CORE = `${range(0x20, 0x7e)}\u00a0–—‘’“”…·×→−¶`;

/** The rest of the Latin file of Fontsource, fetched only by pages that show one of its letters. */
const LATIN = [...range(0xa1, 0xff), ...'ıŒœʻʼˆ˚˜', ...range(0x2010, 0x205e), ...'€™↑↓∕']
	.filter((letter) => !CORE.includes(letter))
	.join('');

await runCommand({
	usage: 'node scripts/subset-fonts.ts',
	about: `Cuts the fonts down to the letters and weights (400 to 600) that the pages use, into ${FOLDER}. Run it after an update of a font.`,
	options: {},
	run: async () => {
		for (const [face, address] of Object.entries(FACES)) {
			const whole = await readFile(new URL(address));
			await cut(whole, CORE, join(FOLDER, `${face}-core.woff2`));
			await cut(whole, LATIN, join(FOLDER, `${face}-latin.woff2`));
		}
		return 0;
	},
});

async function cut(whole: Buffer, letters: string, file: string): Promise<void> {
	const font = await subsetFont(whole, letters, {
		targetFormat: 'woff2',
		variationAxes: { wght: { min: 400, max: 600, default: 400 } },
	});
	await writeFile(file, font);
	console.log(
		`${file}: ${(font.length / 1000).toFixed(1)} kB of ${(whole.length / 1000).toFixed(1)}`,
	);
}

function range(from: number, to: number): string {
	return Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
}
