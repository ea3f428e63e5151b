/**
 * Says how much a paragraph looks like an abstract (above 0) or like a title (below 0).
 *
 * Looks at what each is by nature: length, ends of sentences, capitals inside, words of reporting.
 */
export function abstractScore(paragraph: string): number {
	const words = paragraph.split(/\s+/).filter((word) => /\p{L}/u.test(word));
	const capitals = titleCaseShare(words);
	let score = lengthScore(words.length);
	if (INNER_SENTENCE_END.test(paragraph)) score += 2;
	if (/[^.]\.["')\]]*$/.test(paragraph)) score += 2;
	else if (!/https?:\/\/\S+$/.test(paragraph)) score -= words.length < 40 ? 4 : 1;
	if (capitals >= 0.6) score -= 3;
	else if (capitals <= 0.3) score += 1;
	if (REPORTING.test(paragraph)) score += 2;
	return score;
}

function lengthScore(words: number): number {
	if (words >= 60) return 5;
	if (words >= 40) return 3;
	if (words >= 18) return 1;
	return words < 12 ? -2 : 0;
}

// "Looks Like That, Because ... Explaining" and "You Are Looking for? An" are titles.
const INNER_SENTENCE_END = /[\p{L}\p{N})\]%][.]["')\]]* \p{Lu}/u;

const REPORTING =
	/(?:^|[.,] )(?:we|this (?:paper|work|article|study|survey)|in this (?:paper|work|article|study|survey)|here,?|our) |\b(?:we|our|is|are|was|were|have|has|propose|present|introduce)\b/i;

/** Share of the longer words after the first that start with a capital. */
function titleCaseShare(words: readonly string[]): number {
	const longer = words.slice(1).filter((word) => word.replace(/[^\p{L}]/gu, '').length > 3);
	if (longer.length === 0) return 0.5;
	return longer.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length / longer.length;
}
