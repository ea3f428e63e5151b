import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Token } from '../text.ts';

/**
 * The part of speech of a word, as far as a noun phrase asks: `N` noun, `P` proper noun, `J` adjective,
 * `G` verb in -ing, `D` participle in -ed, `V` other verb, `M` number, `I` preposition, `T` determiner,
 * `O` anything else.
 */
export type Tag = 'N' | 'P' | 'J' | 'G' | 'D' | 'V' | 'M' | 'I' | 'T' | 'O';

const nlp = winkNLP(model, ['pos']);

const simple: Readonly<Record<string, Tag>> = {
	NOUN: 'N',
	PROPN: 'P',
	ADJ: 'J',
	VERB: 'V',
	NUM: 'M',
	ADP: 'I',
	DET: 'T',
	PRON: 'T',
};

/**
 * The tag of each token, found by wink-nlp on its own tokens and carried over by offset.
 *
 * Its tokenizer cuts "weights-based" and "Llama-3.1-8B" into pieces; a token of ours takes the tag of
 * its last piece that is a word. Deterministic; linear in the length of the text.
 *
 * @param tokens - In text order, without overlap; words in UTF-16 offsets.
 */
export function tagTokens(text: string, tokens: readonly Token[]): Tag[] {
	const pieces = nlp.readDoc(text).tokens();
	const values = pieces.out();
	const tags = pieces.out(nlp.its.pos);
	const result: Tag[] = [];
	let piece = 0;
	let offset = find(text, values[0] ?? '', 0);
	for (const token of tokens) {
		let tag: Tag = 'O';
		while (piece < values.length && offset < token.end) {
			const value = values[piece] ?? '';
			if (offset + value.length > token.start && isWord(value)) {
				tag = refine(simple[tags[piece] ?? ''] ?? 'O', value);
			}
			if (offset + value.length > token.end) break;
			piece += 1;
			offset = find(text, values[piece] ?? '', offset + value.length);
		}
		result.push(settle(tag, token));
	}
	return result;
}

function find(text: string, value: string, from: number): number {
	let at = from;
	while (at < text.length && !text.startsWith(value, at) && at - from < 200) at += 1;
	return text.startsWith(value, at) ? at : from;
}

function isWord(value: string): boolean {
	return /[\p{L}\p{N}]/u.test(value);
}

function refine(tag: Tag, value: string): Tag {
	if (tag !== 'V') return tag;
	if (value.endsWith('ing') && value.length > 5) return 'G';
	if (value.endsWith('ed') && value.length > 3) return 'D';
	return 'V';
}

/** "weights-based" is an adjective whatever its last piece; "GPT-2" and "CIFAR-10" are names. */
function settle(tag: Tag, token: Token): Tag {
	if (token.kind === 'number') return 'M';
	if (token.kind !== 'word') return 'O';
	if (token.parts === undefined) return tag;
	if (/^\p{Lu}.*\d/u.test(token.text) || /-\p{Lu}[\p{L}\d]*$/u.test(token.text)) return 'P';
	return tag === 'N' || tag === 'P' || tag === 'G' ? tag : 'J';
}
