import { extractTexts } from '../src/pipeline/extract.ts';
import type { Concept } from '../src/schema/concept.ts';
import type { Evaluation } from '../src/schema/evaluation.ts';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors, readVocabulary } from './lib/content.ts';
import { scoreAbbreviations } from './lib/eval-abbreviations.ts';
import { scoreConcepts } from './lib/eval-concepts.ts';
import { goldText, parseAbbreviations, parseGoldPapers, parseKeyphrases } from './lib/eval-gold.ts';
import { scoreKeyphrases } from './lib/eval-keyphrases.ts';
import { scoreRelations } from './lib/eval-relations.ts';
import {
	abbreviationReport,
	conceptReport,
	keyphraseReport,
	relationReport,
} from './lib/eval-report.ts';
import { evaluationOf, saveEvaluation } from './lib/evaluation-file.ts';
import { readGiven } from './lib/given-file.ts';
import { counted, reportErrors } from './lib/report-problems.ts';
import { shownPath } from './lib/text-file.ts';

const OWN_GOLD = 'tests/gold/papers.json';

await runCommand({
	usage: 'npm run eval -- [options] [keyphrases | abbreviations] [GOLD…]',
	about: `Compares the extractor with what readers found: precision, recall and F1, with the worst
mistakes. Without a file it takes ${OWN_GOLD}.

  npm run eval -- GOLD.json…             annotated papers, as in tests/gold
  npm run eval -- GOLD.json --save       the same, and keeps the figures for the about page
  npm run eval -- keyphrases FILE…       one document with its key phrases per line
  npm run eval -- abbreviations FILE…    one document with its abbreviations per line, or JSON with
                                         {id, tokens, labels} as of SDU@AAAI-21`,
	options: {
		...CONTENT_OPTION,
		vocabulary: {
			value: 'DIR',
			help: 'folder of concept files, or none (default: content/concepts)',
		},
		'no-discover': { help: 'find only what the vocabulary has' },
		worst: { value: 'N', help: 'how many mistakes of each sort to show (default: 15)' },
		save: { help: 'write the figures to evaluation.json in the content folder' },
		note: { value: 'TEXT', help: 'what to know of the papers, shown with saved figures' },
	},
	async run({ values, positionals }) {
		const [mode, ...rest] = positionals;
		const isOther = mode === 'abbreviations' || mode === 'keyphrases';
		if (values.save && (isOther || rest.length > 0 || values['no-discover'] || values.vocabulary)) {
			throw new Misuse('Unexpected `--save`, expected it with one file of papers and all concepts');
		}
		if (values.note !== undefined && !values.save) {
			throw new Misuse('Unexpected `--note`, expected it with `--save`');
		}
		if (isOther) {
			if (rest.length === 0) throw new Misuse('Unexpected end, expected a file');
			const evalFile = mode === 'keyphrases' ? evalKeyphrases : evalAbbreviations;
			for (const file of rest) await evalFile(file);
			return 0;
		}
		const dir = values.content ?? defaultContentDir();
		const { concepts, problems } = await readVocabulary(dir, { vocabulary: values.vocabulary });
		if (hasErrors(problems)) {
			reportErrors(problems);
			return 1;
		}
		const worst = Number(values.worst ?? 15);
		if (!Number.isInteger(worst) || worst < 0)
			throw new Misuse('Unexpected `--worst`, expected a number');
		for (const file of positionals.length === 0 ? [OWN_GOLD] : positionals) {
			const options = { worst, discover: !values['no-discover'] };
			const evaluation = await evalConcepts(file, concepts, options);
			if (!values.save) continue;
			const path = await saveEvaluation(dir, { ...evaluation, ...noteOf(values.note) });
			console.log(`Saved the figures in ${shownPath(path)}`);
		}
		return 0;
	},
});

async function evalConcepts(
	file: string,
	concepts: readonly Concept[],
	{ worst, discover }: { worst: number; discover: boolean },
): Promise<Evaluation> {
	const gold = parseGoldPapers(await readGiven(file, 'annotated papers'), file);
	const extraction = extractTexts(gold.map(goldText), concepts, { discover });
	const papers = counted(gold.length, 'paper');
	console.log(`${file}: ${papers}, ${concepts.length} curated concepts`);
	const score = scoreConcepts(gold, extraction, concepts);
	console.log(conceptReport(score, worst));
	const relations = scoreRelations(gold, extraction, concepts);
	if (relations !== undefined) console.log(relationReport(relations, worst));
	return evaluationOf(score, { file, gold });
}

function noteOf(note: string | undefined): { note?: string } {
	return note === undefined ? {} : { note };
}

async function evalAbbreviations(file: string): Promise<void> {
	const gold = parseAbbreviations(await readGiven(file, 'documents with abbreviations'), file);
	console.log(`${file}: ${counted(gold.length, 'document')}`);
	console.log(abbreviationReport(scoreAbbreviations(gold)));
}

async function evalKeyphrases(file: string): Promise<void> {
	const gold = parseKeyphrases(await readGiven(file, 'documents with key phrases'), file);
	console.log(`${file}: ${counted(gold.length, 'document')}`);
	console.log(keyphraseReport(scoreKeyphrases(gold)));
}
