import type { Evaluation } from '../schema/evaluation.ts';
import { count } from '../view/words.ts';

/** The figures of an evaluation as paragraphs that need no knowledge of the terms. */
export function evaluationInWords(evaluation: Evaluation): string[] {
	const { papers, links, precision, recall, f1, senses, wrongOffsets, note } = evaluation;
	const { subject } = evaluation.recallBySalience;
	const { curated, discovered } = evaluation.precisionBySource;
	const judged =
		senses.judged === 0
			? ''
			: `Of ${count(senses.judged, 'use')} of a word with several meanings, ${senses.right} ${senses.right === 1 ? 'was' : 'were'} taken in the right one. `;
	const places =
		wrongOffsets === 0
			? 'Every mention stands where it is said to.'
			: `${count(wrongOffsets, 'mention')} ${wrongOffsets === 1 ? 'does' : 'do'} not stand where said.`;
	return [
		`Checked by hand: ${count(papers, 'paper')}, ${count(links, 'link')}. Of the links that the program makes in these papers, ${percent(precision)} are among those that the reader marked (precision); of those marked, it finds ${percent(recall)} (recall), and of those to what a paper is about ${percent(subject)}. Both in one number, F1, is ${f1.toFixed(3)}.`,
		`Links to concepts that people wrote down are right in ${percent(curated)}, those to concepts found automatically in ${percent(discovered)}. ${judged}${places}`,
		...(note === undefined ? [] : [note]),
	];
}

function percent(share: number): string {
	return `${Math.round(share * 100)}%`;
}
