import type { Occurrence } from './candidates.ts';

/** A phrase, what speaks for it in log-odds, and where it stands. */
type Judged = { readonly score: number; readonly places: readonly Occurrence[] };

/** How much more the end of a phrase must say than the whole, in log-odds; found by trying on marked papers. */
const SAYS_MORE = 1;

/**
 * Doubts phrases that are said once and end in another one that says clearly more: readers mark "adrenal
 * cortex", not "adult mammalian adrenal cortex". Their score becomes 0. Linear in the number of places.
 */
export function doubtOverlong<One extends Judged>(judged: readonly One[]): One[] {
	const byEnd = new Map<number, { first: number; score: number }[]>();
	for (const { score, places } of judged) {
		if (score <= SAYS_MORE) continue;
		for (const place of places) {
			const key = endOf(place);
			const ends = byEnd.get(key);
			if (ends === undefined) byEnd.set(key, [{ first: place.first, score }]);
			else ends.push({ first: place.first, score });
		}
	}
	return judged.map((one) => {
		const [place, ...others] = one.places;
		if (one.score <= 0 || place === undefined || others.length > 0) return one;
		const isOverlong = byEnd
			.get(endOf(place))
			?.some(({ first, score }) => first > place.first && score > one.score + SAYS_MORE);
		return isOverlong ? { ...one, score: 0 } : one;
	});
}

/** Names the last word of a place in a paper of two passages. */
function endOf({ passage, last }: Occurrence): number {
	return 2 * last + passage;
}
