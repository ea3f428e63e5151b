import type { Passage } from './passages.ts';
import { foldWord } from './spelling.ts';
import type { Span } from './text.ts';
import type { Label, TrieNode, Vocabulary } from './vocabulary.ts';

/** A place where a label of the vocabulary stands; whether the concept is meant is another question. */
export type Match = Span & {
	readonly label: Label;
	/** What had to be folded: nothing (`label`), a plural, or another spelling. */
	readonly rule: 'label' | 'plural' | 'spelling';
	/** Number of its sentence in the passage, from 0. */
	readonly sentence: number;
};

/** A place where a word of a sense stands. */
export type Cue = Span & { readonly text: string; readonly sentence: number };

/** Everything of the vocabulary that stands in one passage, overlaps included, in order of `start`. */
export type Matches = { readonly labels: readonly Match[]; readonly cues: readonly Cue[] };

/**
 * Finds every label and every word of a sense in `passage`: a walk through the trie from each word.
 *
 * Case, plural, hyphen, dash and British or American spelling are folded; capitals of names are not. A
 * label is not found inside a longer name (GPT in "GPT-2", SAE in "MP-SAE") nor across a full stop.
 */
export function findMatches(passage: Passage, vocabulary: Vocabulary): Matches {
	const units = readUnits(passage, vocabulary.classes);
	const found: Found = { units, labels: [], cues: [] };
	for (let first = 0; first < units.length; first += 1) {
		const unit = units[first];
		if (unit === undefined) continue;
		const node = unit.word < 0 ? undefined : vocabulary.first[unit.word];
		if (node !== undefined) arrive(found, node, { first, at: first, pair: -1 });
		const joined = unit.pair < 0 ? undefined : vocabulary.first[unit.pair];
		if (joined !== undefined) arrive(found, joined, { first, at: first + 1, pair: first });
	}
	return found;
}

/** A part of a token, with its class of words and how it hangs on the part before. */
type Unit = Span & {
	readonly text: string;
	/** -1 for a word that is in no label. */
	readonly word: number;
	/** Class of this and the next part written as one word: "auto-encoder". */
	readonly pair: number;
	readonly glue: 'none' | 'hyphen' | 'tight';
	readonly sentence: number;
};

function readUnits(passage: Passage, classes: ReadonlyMap<string, number>): Unit[] {
	const units: Unit[] = [];
	let sentence = 0;
	for (const token of passage.tokens) {
		while (token.start >= (passage.sentences[sentence]?.end ?? Infinity)) sentence += 1;
		const { parts, start, end, text } = token;
		if (parts === undefined) {
			const word = token.kind === 'url' ? -1 : classOf(classes, text);
			units.push({ start, end, text, word, pair: -1, glue: 'none', sentence });
			continue;
		}
		parts.forEach((part, i) => {
			const before = parts[i - 1];
			const after = parts[i + 1];
			const glue = before === undefined ? 'none' : before.end === part.start ? 'tight' : 'hyphen';
			const isPair = after !== undefined && after.start > part.end;
			const pair = isPair ? classOf(classes, part.text + after.text) : -1;
			const word = classOf(classes, part.text);
			units.push({ start: part.start, end: part.end, text: part.text, word, pair, glue, sentence });
		});
	}
	return units;
}

function classOf(classes: ReadonlyMap<string, number>, text: string): number {
	return classes.get(foldWord(text)) ?? -1;
}

type Found = { readonly units: readonly Unit[]; readonly labels: Match[]; readonly cues: Cue[] };

/** A walk: the units `first` to `at`, of which `pair` and the next, if any, count as one word. */
type Walk = { readonly first: number; readonly at: number; readonly pair: number };

function follow(found: Found, node: TrieNode, { first, at, pair }: Walk): void {
	const unit = found.units[at];
	if (unit === undefined || (unit.word < 0 && unit.pair < 0)) return;
	if (unit.sentence !== found.units[first]?.sentence) return;
	const next = unit.word < 0 ? undefined : node.next.get(unit.word);
	if (next !== undefined) arrive(found, next, { first, at, pair });
	const joined = unit.pair < 0 || pair >= 0 ? undefined : node.next.get(unit.pair);
	if (joined !== undefined) arrive(found, joined, { first, at: at + 1, pair: at });
}

function arrive(found: Found, node: TrieNode, walk: Walk): void {
	if (node.labels.length > 0 && standsAlone(found.units, walk)) {
		for (const label of node.labels) {
			const rule = ruleOf(label, found.units, walk);
			if (rule === undefined) continue;
			const { start, end, sentence } = placeOf(found.units, walk);
			found.labels.push({ start, end, sentence, label, rule });
		}
	}
	for (const text of node.cues) {
		const { start, end, sentence } = placeOf(found.units, walk);
		found.cues.push({ start, end, sentence, text });
	}
	const { first, at, pair } = walk;
	if (node.next.size > 0) follow(found, node, { first, at: at + 1, pair });
}

function placeOf(units: readonly Unit[], { first, at }: Walk): Span & { sentence: number } {
	const start = units[first]?.start ?? 0;
	return { start, end: units[at]?.end ?? start, sentence: units[first]?.sentence ?? 0 };
}

/** Is this the whole name, not a piece of a longer one? */
function standsAlone(units: readonly Unit[], { first, at }: Walk): boolean {
	if (units[first]?.glue !== 'none') return false;
	const after = units[at + 1];
	if (after === undefined || after.glue === 'none') return true;
	if (after.glue === 'tight') return false;
	// "-7B" tells the size of a model, "-2" which model it is.
	return !/^\d/.test(after.text) || /^\d+(?:\.\d+)?[KMBT]$/i.test(after.text);
}

function ruleOf(label: Label, units: readonly Unit[], walk: Walk): Match['rule'] | undefined {
	let isPlural = false;
	let isSpelling = walk.pair >= 0;
	let at = walk.first;
	for (let i = 0; i < label.folded.length; i += 1) {
		const own = units[at]?.text ?? '';
		const text = at === walk.pair ? own + (units[at + 1]?.text ?? '') : own;
		at += at === walk.pair ? 2 : 1;
		const exact = label.exact[i];
		if (exact !== undefined && !keepsCapitals(exact, text)) return undefined;
		const meant = label.folded[i] ?? '';
		if (text === meant) continue;
		const written = foldWord(text);
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
