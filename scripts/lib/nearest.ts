import { distance } from 'fastest-levenshtein';

/**
 * Finds the candidate that `value` was most likely meant to be, or undefined when none is close:
 * equal but for case, or at most a third of the letters away, or two of four or five. Ties go to the first candidate.
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
	const folded = value.toLowerCase();
	let best: string | undefined;
	const most = Math.max(value.length > 3 ? 2 : 1, Math.floor(value.length / 3));
	let bestDistance = most + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - value.length) >= bestDistance) continue;
		const steps = distance(folded, candidate.toLowerCase());
		if (steps < bestDistance) {
			best = candidate;
			bestDistance = steps;
		}
	}
	return best;
}
