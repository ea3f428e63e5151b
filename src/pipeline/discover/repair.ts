import type { Token } from '../text.ts';
import type { Tag } from './tag.ts';

const determiners = new Set(
	'a an the this these its their our his her your my each every no some'.split(' '),
);

/**
 * Tags with the mistakes mended that a tagger trained on news makes in abstracts.
 *
 * "deep" and "prior" before a noun are adjectives; a verb right after "the" or after "the" and an adjective is a noun ("the spike counts"); a name keeps the version number behind it ("Llama 3.1 8B").
 */
export function repairTags(tokens: readonly Token[], tags: readonly Tag[]): Tag[] {
	const result = [...tags];
	for (let i = 0; i < result.length; i += 1) {
		const token = tokens[i];
		const tag = result[i];
		if (token === undefined || tag === undefined) continue;
		const before = result[i - 1];
		const lower = token.text.toLowerCase();
		if (tag === 'O' && (lower === 'deep' || lower === 'prior')) {
			const next = tags[i + 1];
			result[i] =
				next === 'N' || next === 'P' || next === 'J' || (lower === 'deep' && next === 'G')
					? 'J'
					: before === 'T' || before === 'J' || before === 'P' || before === 'N'
						? 'N'
						: 'O';
		} else if (tag === 'V') {
			if (/^\p{Lu}[\p{Lu}\d]+s?$/u.test(token.text)) result[i] = 'P';
			else if (afterDeterminer(tokens, result, i)) result[i] = 'N';
		} else if (
			tag === 'M' &&
			before === 'P' &&
			isVersion(token.text) &&
			isName(tokens[i - 1]?.text ?? '')
		) {
			result[i] = 'P';
		}
	}
	return result;
}

function afterDeterminer(tokens: readonly Token[], tags: readonly Tag[], index: number): boolean {
	let at = index - 1;
	while (at >= 0 && index - at < 4 && 'JNP'.includes(tags[at] ?? 'O')) {
		if (tags[at] !== 'J' && tags[at + 1] === 'V') return false;
		at -= 1;
	}
	return determiners.has(tokens[at]?.text.toLowerCase() ?? '');
}

function isVersion(text: string): boolean {
	return /^(?:\d|\d{1,2}\.\d{1,2}|\d{1,3}(?:\.\d)?[BbMm])$/.test(text);
}

function isName(text: string): boolean {
	return /^\p{Lu}/u.test(text) || /\d/.test(text);
}
