import { writeFile } from 'node:fs/promises';
import { storedModel } from '../src/pipeline/discover/model.ts';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, readContent } from './lib/content.ts';
import { lessonsOf } from './lib/discovery-examples.ts';
import { learnConcepts, learnKeyPhrases } from './lib/discovery-learning.ts';
import { crossValidate } from './lib/discovery-validation.ts';
import { parseGoldPapers, parseKeyphrases } from './lib/eval-gold.ts';
import { readGiven } from './lib/given-file.ts';

const WEIGHTS = 'src/pipeline/data/discovery-weights.json';

await runCommand({
	usage: 'node scripts/train-discovery.ts --keyphrases FILE… --gold FILE… [--write]',
	about: `Learns which phrases of an abstract are concepts, and prints how well that works on papers
that were left out. Made for ${WEIGHTS} from SciERC (https://doi.org/10.18653/v1/D18-1360) and a
hand-annotated gold; --write replaces it. Deterministic.`,
	options: {
		...CONTENT_OPTION,
		keyphrases: {
			value: 'FILE',
			help: 'one document with its key phrases per line',
			multiple: true,
		},
		gold: { value: 'FILE', help: 'annotated papers, as in tests/gold', multiple: true },
		write: { help: `write ${WEIGHTS}` },
		quick: { help: 'skip the figures' },
	},
	async run({ values }) {
		if (values.keyphrases.length === 0 || values.gold.length === 0)
			throw new Misuse('Unexpected end, expected --keyphrases and --gold');
		const documents = await readAll(values.keyphrases, parseKeyphrases);
		const papers = await readAll(values.gold, parseGoldPapers);
		const { concepts } = await readContent(values.content ?? defaultContentDir());
		const keyPhrases = learnKeyPhrases(documents);
		const lessons = lessonsOf(papers, concepts);
		if (!values.quick) {
			const judged = crossValidate(lessons, (some) => learnConcepts(some.flat(), keyPhrases));
			for (const line of judged) console.log(line);
		}
		if (values.write) {
			const model = learnConcepts(lessons.flat(), keyPhrases);
			const stored = { concepts: storedModel(model), keyPhrases: storedModel(keyPhrases) };
			await writeFile(WEIGHTS, `${JSON.stringify(stored, null, '\t')}\n`);
		}
		return 0;
	},
});

async function readAll<T>(
	files: readonly string[],
	parse: (text: string, file: string) => T[],
): Promise<T[]> {
	const texts = await Promise.all(files.map((file) => readGiven(file, 'examples to learn from')));
	return texts.flatMap((text, i) => parse(text, files[i] ?? ''));
}
