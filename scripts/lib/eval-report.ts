import type { AbbreviationScore } from './eval-abbreviations.ts';
import { type ConceptScore, ratesOf, type Tally } from './eval-concepts.ts';
import type { KeyphraseScore } from './eval-keyphrases.ts';
import type { RelationScore } from './eval-relations.ts';

/** The lines that `npm run eval` prints for a gold file of concepts. */
export function conceptReport(score: ConceptScore, worst: number): string {
	const { all, bySalience, byKind, curated, discovered, senses } = score;
	const judged = senses.right + senses.wrong.length;
	return [
		`all edges          ${rates(all)}   (${all.hits} right of ${all.found} found, ${all.gold} in the gold)`,
		...[...bySalience].map(
			([salience, { hits, gold }]) =>
				`salience ${salience}         recall ${percent(hits, gold)} of ${gold}`,
		),
		`curated            precision ${percent(curated.hits, curated.found)} of ${curated.found}`,
		`discovered         precision ${percent(discovered.hits, discovered.found)} of ${discovered.found}`,
		`senses             ${percent(senses.right, judged)} right of ${judged}`,
		`offsets            ${score.wrongOffsets} wrong`,
		'',
		'by kind',
		...[...byKind].sort(([, a], [, b]) => b.gold - a.gold).map(kindLine),
		...section('wrong senses', [...senses.wrong], worst),
		...section('missed, most salient first', missLines(score), worst),
		...section('false alarms, by salience', alarmLines(score), worst),
		'',
	].join('\n');
}

/** The lines for relations, after those for concepts. */
export function relationReport({ byName, strays }: RelationScore, worst: number): string {
	return [
		'relations',
		...[...byName]
			.sort(([, a], [, b]) => b.gold - a.gold)
			.map(
				([name, { hits, found, gold }]) =>
					`  ${name.padEnd(16)} ${hits} right of ${found} found, ${gold} in the gold`,
			),
		...section('relations that the gold does not have', strays, worst),
		'',
	].join('\n');
}

/** The lines that `npm run eval -- abbreviations` prints. */
export function abbreviationReport(score: AbbreviationScore): string {
	if ('pairs' in score) return `pairs              ${rates(score.pairs)}\n`;
	const [shorts, longs] = [ratesOf(score.shorts), ratesOf(score.longs)];
	const p = (shorts.p + longs.p) / 2;
	const r = (shorts.r + longs.r) / 2;
	const f = p + r === 0 ? 0 : (2 * p * r) / (p + r);
	return [
		`short forms        ${rates(score.shorts)}`,
		`long forms         ${rates(score.longs)}`,
		`macro              ${triple({ p, r, f })}`,
		'',
	].join('\n');
}

/** The lines that `npm run eval -- keyphrases` prints. */
export function keyphraseReport({ atRank, atThreshold }: KeyphraseScore): string {
	const ranks = [...atRank].map(([rank, f]) => `F1@${rank} ${fixed(f)}`).join('  ');
	return `${ranks}\nbest threshold     F1 ${fixed(atThreshold)} (pooled)\n`;
}

function rates(tally: Tally): string {
	return triple(ratesOf(tally));
}

function triple({ p, r, f }: { p: number; r: number; f: number }): string {
	return `precision ${fixed(p)}  recall ${fixed(r)}  F1 ${fixed(f)}`;
}

function fixed(share: number): string {
	return (100 * share).toFixed(1);
}

function percent(part: number, whole: number): string {
	return whole === 0 ? '-' : `${fixed(part / whole)} %`;
}

function kindLine([kind, tally]: [string, Tally]): string {
	return `  ${kind.padEnd(16)} ${rates(tally)}`;
}

function missLines({ misses }: ConceptScore): string[] {
	return misses.map(
		({ paper, concept }) =>
			`${concept.salience} ${concept.prefLabel} (${concept.surfaces.join('; ')}) in ${paper}`,
	);
}

function alarmLines({ falseAlarms }: ConceptScore): string[] {
	return falseAlarms.map(({ paper, found }) => {
		const [first] = found.mentions;
		return `${found.concept.prefLabel} ("${first?.exact}", ${first?.rule}) in ${paper}`;
	});
}

function section(title: string, lines: readonly string[], worst: number): string[] {
	if (lines.length === 0) return [];
	const shown = lines.slice(0, worst).map((line) => `  ${line}`);
	const rest =
		lines.length > worst ? [`  … and ${lines.length - worst} more (--worst N shows more)`] : [];
	return ['', title, ...shown, ...rest];
}
