import type { Passage } from '../passages.ts';
import type { Token } from '../text.ts';
import { repairTags } from './repair.ts';
import { type Spelling, spellingOf } from './spelling-of.ts';
import { type Tag, tagTokens } from './tag.ts';

/** A token with what discovery asks about it; offsets are those of the passage. */
export type Word = {
	readonly text: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	readonly tag: Tag;
	/** Number of its sentence in the passage, from 0. */
	readonly sentence: number;
	readonly kind: Token['kind'];
	readonly spelling: Spelling;
};

/** A passage with its words tagged. */
export type TaggedPassage = Passage & { readonly words: readonly Word[] };

/**
 * Tags the words of a passage.
 *
 * Capitals that only a title or the start of a sentence gives are hidden from the tagger, which would
 * take "Sparse Autoencoders" for a proper name.
 */
export function tagPassage(passage: Passage): TaggedPassage {
	const { tokens, sentences } = passage;
	const tags = repairTags(tokens, tagTokens(rewrite(passage)));
	let sentence = 0;
	const words = tokens.map((token, index): Word => {
		while (token.start >= (sentences[sentence]?.end ?? Infinity)) sentence += 1;
		const spelling = spellingOf(token);
		return {
			text: token.text,
			lower: spelling.lower,
			start: token.start,
			end: token.end,
			tag: tags[index] ?? 'O',
			sentence,
			kind: token.kind,
			spelling,
		};
	});
	return { ...passage, words };
}

const LONGEST_WORD = 40;
const SIGNS = new Set('.,;:!?()[]"%/&-–—'.split(''));

/** Writes each token as the tagger should see it; what it would choke on becomes a plain word or nothing. */
function rewrite({ section, tokens, sentences }: Passage): string[] {
	const starts = new Set(sentences.map((sentence) => sentence.start));
	return tokens.map((token, index) => {
		const { kind, text, start } = token;
		if (kind === 'symbol') return SIGNS.has(text) && tokens[index - 1]?.text !== text ? text : '';
		if (kind === 'url' || text.length > LONGEST_WORD) return 'it';
		const { lower, hasNumberInside, isFormal } = spellingOf(token);
		// The tagger remembers a number that it cuts from a word as a word, for all papers to come.
		if (hasNumberInside) return text.replace(/[.,]/g, '');
		return isFormal && (section === 'title' || starts.has(start)) ? lower : text;
	});
}
