import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

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
 * The tag of each of `tokens`, as they follow each other in a text; an empty one is no word.
 *
 * wink-nlp cuts "weights-based" and "Llama-3.1-8B" into pieces of its own; a token takes the tag of its
 * last piece that is a word. Deterministic; linear in the length of the text.
 */
export function tagTokens(tokens: readonly string[]): Tag[] {
	const pieces = nlp.readDoc(tokens.join(' ')).tokens();
	const values = pieces.out();
	const tags = pieces.out(nlp.its.pos);
	const result: Tag[] = [];
	let piece = 0;
	for (const token of tokens) {
		let tag: Tag = 'O';
		let length = 0;
		while (length < token.length && piece < values.length) {
			const value = values[piece] ?? '';
			if (isWord(value)) tag = refine(simple[tags[piece] ?? ''] ?? 'O', value);
			length += value.length;
			piece += 1;
		}
		result.push(settle(tag, token));
	}
	return result;
}

function isWord(value: string): boolean {
	return /^[a-z]/i.test(value) || /[\p{L}\p{N}]/u.test(value);
}

function refine(tag: Tag, value: string): Tag {
	if (tag !== 'V') return tag;
	if (value.endsWith('ing') && value.length > 5) return 'G';
	if (value.endsWith('ed') && value.length > 3) return 'D';
	return 'V';
}

/** "weights-based" is an adjective whatever its last piece; "GPT-2" and "CIFAR-10" are names. */
function settle(tag: Tag, token: string): Tag {
	if (/^[a-z]+$/i.test(token)) return tag;
	if (/^\d[\d.,\u2010-\u2013-]*$/.test(token)) return 'M';
	if (!/^[\p{L}\p{N}]/u.test(token)) return 'O';
	if (!/.[-\u2010-\u2013]|\p{L}\d/u.test(token)) return tag;
	if (/^\p{Lu}.*\d/u.test(token) || /-\p{Lu}[\p{L}\d]*$/u.test(token)) return 'P';
	return tag === 'N' || tag === 'P' || tag === 'G' ? tag : 'J';
}
