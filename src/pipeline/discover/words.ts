import type { Passage } from '../passages.ts';
import type { Token } from '../text.ts';
import { repairTags } from './repair.ts';
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
	const tags = repairTags(tokens, tagTokens(withoutFormalCapitals(passage), tokens));
	let sentence = 0;
	const words = tokens.map((token, index): Word => {
		while (token.start >= (sentences[sentence]?.end ?? Infinity)) sentence += 1;
		return {
			text: token.text,
			lower: token.text.toLowerCase(),
			start: token.start,
			end: token.end,
			tag: tags[index] ?? 'O',
			sentence,
			kind: token.kind,
		};
	});
	return { ...passage, words };
}

function withoutFormalCapitals({ section, text, tokens, sentences }: Passage): string {
	const starts = new Set(sentences.map((sentence) => sentence.start));
	let result = '';
	let done = 0;
	for (const token of tokens) {
		if (section !== 'title' && !starts.has(token.start)) continue;
		if (token.text === 'I' || !FORMAL.test(token.text)) continue;
		result += text.slice(done, token.start) + token.text.toLowerCase();
		done = token.end;
	}
	return result + text.slice(done);
}

const FORMAL = /^[A-Z](?:[a-z]+(?:-[A-Z]?[a-z]+)*)?$/;
