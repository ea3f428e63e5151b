import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Evaluation, EvaluationSchema } from '../../src/schema/evaluation.ts';
import { writeIfChanged } from './atomic-write.ts';
import { type ConceptScore, ratesOf, type Tally } from './eval-concepts.ts';
import type { GoldPaper } from './eval-gold.ts';
import { readJson } from './json-value.ts';
import type { ContentProblem } from './rules.ts';
import { checkShape, type Shape } from './schema-problems.ts';
import { readTextFile } from './text-file.ts';

/** Reads `evaluation.json` of a content folder; undefined when it is not there or not valid. */
export async function readEvaluation(
	dir: string,
): Promise<{ evaluation: Evaluation | undefined; problems: ContentProblem[] }> {
	const read = await readTextFile(evaluationPath(dir)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return undefined;
		throw error;
	});
	if (read === undefined) return { evaluation: undefined, problems: [] };
	const { file, text } = read;
	const json = readJson(text);
	if ('reason' in json) {
		const message = `Unexpected text (${json.reason}), expected saved figures as JSON`;
		const fix = 'run `npm run eval -- GOLD --save`';
		const bad: ContentProblem = { file, line: json.line, rule: 'content/bad-json', message, fix };
		return { evaluation: undefined, problems: [...read.problems, bad] };
	}
	const { data, problems: shape } = checkShape(SHAPE, json.located, file);
	return { evaluation: data, problems: [...read.problems, ...shape] };
}

/**
 * Writes the figures of `score` as `evaluation.json`. The note of an earlier file stays unless there is
 * another; nothing tells when or where they were measured, so that equal figures are equal files.
 */
export async function saveEvaluation(dir: string, evaluation: Evaluation): Promise<string> {
	const path = evaluationPath(dir);
	const note = evaluation.note ?? (await noteIn(path));
	const whole = note === undefined ? evaluation : { ...evaluation, note };
	await writeIfChanged(path, `${JSON.stringify(EvaluationSchema.parse(whole), undefined, '\t')}\n`);
	return path;
}

/** The figures of a score on the papers of the file `gold`. */
export function evaluationOf(
	score: ConceptScore,
	{ file, gold }: { readonly file: string; readonly gold: readonly GoldPaper[] },
): Evaluation {
	const { p, r, f } = ratesOf(score.all);
	const recall = (salience: number) => rounded(ratesOf(score.bySalience.get(salience) ?? NONE).r);
	const precision = (tally: Tally) => rounded(ratesOf(tally).p);
	const { right, wrong } = score.senses;
	return {
		gold: basename(file),
		papers: gold.length,
		links: score.all.gold,
		precision: rounded(p),
		recall: rounded(r),
		f1: rounded(f),
		recallBySalience: { subject: recall(3), used: recall(2), named: recall(1) },
		precisionBySource: {
			curated: precision(score.curated),
			discovered: precision(score.discovered),
		},
		senses: { right, judged: right + wrong.length },
		wrongOffsets: score.wrongOffsets,
	};
}

const NONE: Tally = { hits: 0, found: 0, gold: 0 };

const SHAPE: Shape<Evaluation> = { room: 'evaluation', schema: EvaluationSchema, otherNames: {} };

function evaluationPath(dir: string): string {
	return join(dir, 'evaluation.json');
}

/** The note of a file that may be missing, of another form, or no JSON at all. */
async function noteIn(path: string): Promise<string | undefined> {
	const text = await readFile(path, 'utf8').catch(() => '');
	const json = readJson(text);
	if ('reason' in json) return undefined;
	return EvaluationSchema.pick({ note: true }).strip().safeParse(json.located.value).data?.note;
}

function rounded(share: number): number {
	return Math.round(share * 1000) / 1000;
}
