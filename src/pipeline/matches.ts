import { foldedOf } from './forms.ts';
import type { Passage } from './passages.ts';
import { foldWord } from './spelling.ts';
import { type Part, partsOf, type Span, type Token } from './text.ts';
import { step } from './trie.ts';
import { IS_CUE, type Label, type Vocabulary } from './vocabulary.ts';

/** A place where a label of the vocabulary stands; whether the concept is meant is another question. */
export type Match = Span & {
	readonly label: Label;
	/** What had to be folded: nothing (`label`), a plural, or another spelling. */
	readonly rule: 'label' | 'plural' | 'spelling';
	/** Number of its sentence in the passage, from 0. */
	readonly sentence: number;
};

/** A place where a word of a sense stands; `node` is where the word ends in the trie. */
export type Cue = Span & { readonly node: number; readonly sentence: number };

/** Everything of the vocabulary that stands in one passage, overlaps included, in order of `start`. */
export type Matches = { readonly labels: readonly Match[]; readonly cues: readonly Cue[] };

/**
 * Finds every label and every word of a sense in `passage`: a walk through the trie from each word.
 *
 * Case, plural, hyphen, dash and British or American spelling are folded; capitals of names are not. A
 * label is not found inside a longer name (GPT in "GPT-2", SAE in "MP-SAE") nor across a full stop.
 */
export function findMatches(passage: Passage, vocabulary: Vocabulary): Matches {
	const { trie, signs } = vocabulary;
	const units = readUnits(passage, vocabulary);
	const found: Found = { units, trie, signs, labels: [], cues: [] };
	const { words, pairs } = units;
	for (let first = 0; first < words.length; first += 1) {
		const node = trie.first[words[first] ?? -1] ?? 0;
		if (node > 0) arrive(found, node, first, first, -1);
		const joined = trie.first[pairs[first] ?? -1] ?? 0;
		if (joined > 0) arrive(found, joined, first, first + 1, first);
	}
	return found;
}

/** The parts of the tokens of a passage, column by column. */
type Units = {
	readonly parts: readonly Part[];
	/** Class of words of each; -1 for a word that is in no label. */
	readonly words: Int32Array;
	/** Class of this and the next part written as one word: "auto-encoder". */
	readonly pairs: Int32Array;
	/** How it hangs on the part before. */
	readonly glue: Uint8Array;
	readonly sentences: Int32Array;
};

const LOOSE = 0;
const HYPHEN = 1;
const TIGHT = 2;

function readUnits({ tokens, sentences: spans }: Passage, { classOf, classes }: Vocabulary): Units {
	const parts = partsOfAll(tokens);
	const words = new Int32Array(parts.length);
	const pairs = new Int32Array(parts.length).fill(-1);
	const glue = new Uint8Array(parts.length);
	const sentences = new Int32Array(parts.length);
	let sentence = 0;
	let end = spans[0]?.end ?? Infinity;
	let at = 0;
	for (const token of tokens) {
		while (token.start >= end) {
			sentence += 1;
			end = spans[sentence]?.end ?? Infinity;
		}
		const own = token.parts;
		if (own === undefined) {
			words[at] = token.kind === 'url' ? -1 : classOf(token);
			sentences[at] = sentence;
			at += 1;
			continue;
		}
		let before: Part | undefined;
		for (const part of own) {
			words[at] = classOf(part);
			sentences[at] = sentence;
			if (before !== undefined) {
				glue[at] = before.end === part.start ? TIGHT : HYPHEN;
				const isPair = part.start > before.end;
				if (isPair) pairs[at - 1] = classes.get(foldWord(before.text + part.text)) ?? -1;
			}
			before = part;
			at += 1;
		}
	}
	return { parts, words, pairs, glue, sentences };
}

function partsOfAll(tokens: readonly Token[]): Part[] {
	const all: Part[] = [];
	for (const token of tokens) {
		// One by one: as arguments of one call, very many would not fit on the stack.
		for (const part of partsOf(token)) all.push(part);
	}
	return all;
}

type Found = {
	readonly units: Units;
	readonly trie: Vocabulary['trie'];
	readonly signs: Uint8Array;
	readonly labels: Match[];
	readonly cues: Cue[];
};

/** A walk: the units `first` to `at`, of which `pair` and the next, if any, count as one word. */
type Walk = { readonly first: number; readonly at: number; readonly pair: number };

/** Notes what ends at `node`, where a `Walk` has come to, and walks on. */
function arrive(found: Found, node: number, first: number, at: number, pair: number): void {
	const { trie, units } = found;
	if (found.signs[node] !== 0) note(found, node, { first, at, pair });
	const next = at + 1;
	if (units.sentences[next] !== units.sentences[first]) return;
	const word = units.words[next] ?? -1;
	const after = word < 0 ? 0 : step(trie, node, word);
	if (after > 0) arrive(found, after, first, next, pair);
	const joined = pair >= 0 ? -1 : (units.pairs[next] ?? -1);
	const afterJoined = joined < 0 ? 0 : step(trie, node, joined);
	if (afterJoined > 0) arrive(found, afterJoined, first, next + 1, next);
}

function note(found: Found, node: number, walk: Walk): void {
	const { units, signs, trie } = found;
	const { parts, sentences } = units;
	const start = parts[walk.first]?.start ?? 0;
	const end = parts[walk.at]?.end ?? start;
	const sentence = sentences[walk.first] ?? 0;
	if (((signs[node] ?? 0) & IS_CUE) !== 0) found.cues.push({ start, end, sentence, node });
	const labels = trie.values[node];
	if (labels === undefined || !standsAlone(units, walk)) return;
	for (const label of labels) {
		const rule = ruleOf(label, parts, walk);
		if (rule !== undefined) found.labels.push({ start, end, sentence, label, rule });
	}
}

/** Is this the whole name, not a piece of a longer one? */
function standsAlone({ glue, parts }: Units, { first, at }: Walk): boolean {
	if (glue[first] !== LOOSE) return false;
	const after = glue[at + 1] ?? LOOSE;
	if (after === LOOSE) return true;
	if (after === TIGHT) return false;
	// "-7B" tells the size of a model, "-2" which model it is.
	const text = parts[at + 1]?.text ?? '';
	return !/^\d/.test(text) || /^\d+(?:\.\d+)?[KMBT]$/i.test(text);
}

function ruleOf(label: Label, parts: readonly Part[], walk: Walk): Match['rule'] | undefined {
	let isPlural = false;
	let isSpelling = walk.pair >= 0;
	let at = walk.first;
	for (let i = 0; i < label.folded.length; i += 1) {
		const part = parts[at];
		if (part === undefined) return undefined;
		const text = at === walk.pair ? part.text + (parts[at + 1]?.text ?? '') : part.text;
		const exact = label.exact[i];
		if (exact !== undefined && !keepsCapitals(exact, text)) return undefined;
		const meant = label.folded[i] ?? '';
		const written = at === walk.pair ? foldWord(text) : foldedOf(part);
		at += at === walk.pair ? 2 : 1;
		if (written === meant) continue;
		if (written[0] === meant[0] && written.endsWith('s') !== meant.endsWith('s')) isPlural = true;
		else isSpelling = true;
	}
	if (isSpelling) return 'spelling';
	return isPlural ? 'plural' : 'label';
}

/** SAE and SAEs are SAE, "sae" is not; MONET is Monet, "monet" is not. */
function keepsCapitals(exact: string, text: string): boolean {
	if (text === exact) return true;
	const [single, wanted] = [withoutPlural(text), withoutPlural(exact)];
	if (single === wanted) return true;
	return single.toUpperCase() === single && single === wanted.toUpperCase();
}

function withoutPlural(name: string): string {
	return /\p{Lu}s$/u.test(name) || /^\p{Lu}\p{Ll}{2,}s$/u.test(name) ? name.slice(0, -1) : name;
}
