import type { Concept } from '../schema/concept.ts';
import type { Problem } from '../schema/problem.ts';
import { foldedOf, grow, type Lettered } from './forms.ts';
import { foldWord, lemmaOf, spellingsOf } from './spelling.ts';
import { partsOf, tokenize } from './text.ts';
import { type FlatTrie, flatten, growTo, newNode, type TrieNode } from './trie.ts';

/** How a concept may be written: one of its labels, ready to be compared with a text. */
export type Label = {
	readonly concept: string;
	/** As the vocabulary has it, without a qualifier in brackets. */
	readonly text: string;
	/** The parts of the label that the text must have in the same capitals; see `mustKeepCapitals`. */
	readonly exact: readonly (string | undefined)[];
	/** Small-letter form of each part: tells a plural or another spelling from the label itself. */
	readonly folded: readonly string[];
	/** Its concept has a `sense`. */
	readonly hasSense: boolean;
	/** Too short to say by itself which sense is meant, so that the `sense` of its concept decides. */
	readonly vague: boolean;
};

/** The words of the sense of a concept. */
export type SenseCues = { readonly with: readonly CueWord[]; readonly without: readonly CueWord[] };

/** A word of a sense, as written, and the node of the trie where it ends. */
export type CueWord = { readonly word: string; readonly node: number };

/** A label ends at a node of the trie; see `Vocabulary.signs`. */
const IS_LABEL = 1;
/** A word of a sense ends there. */
export const IS_CUE = 2;

/** A vocabulary compiled for matching; make it once, use it for any number of papers. */
export type Vocabulary = {
	readonly conceptById: ReadonlyMap<string, Concept>;
	/** The class that a word belongs to, shared by all spellings of one word; -1 for none. */
	readonly classOf: (word: Lettered) => number;
	/** The same of a folded word. */
	readonly classes: ReadonlyMap<string, number>;
	/** Labels and words of senses, over classes of words; the values are the labels. */
	readonly trie: FlatTrie<readonly Label[]>;
	/** What ends at a node: `IS_LABEL`, `IS_CUE`, both or 0. */
	readonly signs: Uint8Array;
	/** By concept, of those that have a `sense`. */
	readonly senses: ReadonlyMap<string, SenseCues>;
	/** Labels that several concepts claim without saying when they are meant. */
	readonly problems: readonly Problem[];
};

/**
 * Compiles concepts into a trie over words, with every spelling of every word looked up in one step.
 *
 * A label claimed by two concepts is a problem, unless all that claim it say by `sense` when they are
 * meant.
 */
export function compileVocabulary(concepts: readonly Concept[]): Vocabulary {
	const builder = new Builder();
	for (const { id, sense, prefLabel, altLabel, hiddenLabel } of concepts) {
		const texts = labelTexts([prefLabel, ...altLabel, ...hiddenLabel]);
		const single = texts.filter(isSingleWord);
		for (const text of texts) {
			// "hidden unit" tells its sense, "neuron" does not; where no label is a single word, none does.
			const vague = sense !== undefined && (single.length === 0 || single.includes(text));
			builder.addLabel(text, { concept: id, hasSense: sense !== undefined, vague });
		}
	}
	const cues = new Map<string, TrieNode<Label[]>>();
	for (const { sense } of concepts) {
		for (const word of [...(sense?.with ?? []), ...(sense?.without ?? [])]) {
			cues.set(word, builder.nodeOf(word));
		}
	}
	const trie = flatten(builder.root, builder.size);
	const signs = Uint8Array.from(trie.values, (labels) => (labels === undefined ? 0 : IS_LABEL));
	for (const node of cues.values()) {
		const number = trie.numbers.get(node) ?? 0;
		signs[number] = (signs[number] ?? 0) | IS_CUE;
	}
	const toCue = (word: string): CueWord => {
		const node = cues.get(word);
		return { word, node: (node && trie.numbers.get(node)) ?? 0 };
	};
	const senses = new Map<string, SenseCues>();
	for (const { id, sense } of concepts) {
		if (sense === undefined) continue;
		senses.set(id, { with: sense.with.map(toCue), without: sense.without.map(toCue) });
	}
	const conceptById = new Map(concepts.map((concept) => [concept.id, concept]));
	return {
		conceptById,
		classOf: createClassOf(builder.classes),
		classes: builder.classes,
		trie,
		signs,
		senses,
		problems: findClashes(builder.root, conceptById),
	};
}

/** Remembers the class of each form by its number. */
function createClassOf(classes: ReadonlyMap<string, number>): (word: Lettered) => number {
	/** Classes from 1 on, -1 for none; 0 where nothing is known yet. */
	let known = new Int32Array(2 ** 12);
	return (word) => {
		const { form } = word;
		const found = known[form] ?? 0;
		if (found !== 0) return found > 0 ? found - 1 : -1;
		const own = classes.get(foldedOf(word)) ?? -1;
		while (form >= known.length) known = grow(known, Int32Array);
		if (form >= 0) known[form] = own < 0 ? -1 : own + 1;
		return own;
	};
}

/** Grows the trie and the classes of words; state lives while a vocabulary is compiled. */
class Builder {
	readonly root: TrieNode<Label[]> = newNode();
	readonly classes = new Map<string, number>();
	readonly #classByLemma = new Map<string, number>();

	/** Number of classes of words. */
	get size(): number {
		return this.#classByLemma.size;
	}

	addLabel(text: string, of: Pick<Label, 'concept' | 'hasSense' | 'vague'>): void {
		const parts = partsIn(text);
		const known = this.#labelsOf(parts);
		if (parts.length === 0 || known.some(({ concept }) => concept === of.concept)) return;
		const exact = parts.map((part) => (mustKeepCapitals(part, parts.length) ? part : undefined));
		const folded = parts.map(foldWord);
		const label = { ...of, text, exact, folded };
		known.push(label);
		for (let i = 0; i + 1 < parts.length; i += 1) this.#addJoined(label, parts, i);
	}

	/** Where `text` ends, whether or not a label does. */
	nodeOf(text: string): TrieNode<Label[]> {
		return this.#grow(partsIn(text));
	}

	/** "fine-tuning" is also written "finetuning"; the parts of a name ("GPT-2") already match "GPT2". */
	#addJoined(label: Label, parts: readonly string[], i: number): void {
		const [left = '', right = ''] = parts.slice(i, i + 2);
		if (!/^\p{Ll}{2,}$/u.test(left) || !/^\p{Ll}{2,}$/u.test(right)) return;
		const joined = parts.toSpliced(i, 2, left + right);
		const labels = this.#labelsOf(joined);
		if (labels.some(({ concept }) => concept === label.concept)) return;
		const exact = label.exact.toSpliced(i, 2, undefined);
		labels.push({ ...label, exact, folded: joined.map(foldWord) });
	}

	#labelsOf(parts: readonly string[]): Label[] {
		const node = this.#grow(parts);
		node.value ??= [];
		return node.value;
	}

	#grow(parts: readonly string[]): TrieNode<Label[]> {
		return growTo(
			this.root,
			parts.map((part) => this.#classOf(part)),
		);
	}

	#classOf(word: string): number {
		const folded = foldWord(word);
		const own = this.classes.get(folded);
		if (own !== undefined) return own;
		const lemma = lemmaOf(word);
		const number = this.#classByLemma.get(lemma) ?? this.#classByLemma.size;
		this.#classByLemma.set(lemma, number);
		const spellings = /\p{L}/u.test(lemma) ? spellingsOf(lemma) : [lemma];
		for (const spelling of [folded, ...spellings]) {
			if (!this.classes.has(spelling)) this.classes.set(spelling, number);
		}
		return number;
	}
}

function partsIn(text: string): string[] {
	return tokenize(text)
		.flatMap(partsOf)
		.map((part) => part.text);
}

function isSingleWord(text: string): boolean {
	return tokenize(text).length === 1;
}

/** The names in what is written; a qualifier in brackets ("neuron (artificial)") is not part of the name. */
function labelTexts(written: readonly string[]): string[] {
	return written.flatMap((label) => {
		const match = /^(?<name>.*\S)\s*\((?<bracket>[^()]+)\)$/.exec(label);
		const { name, bracket } = match?.groups ?? {};
		if (name === undefined || bracket === undefined) return [label];
		return isInitialsOf(bracket, name) ? [name, bracket] : [name];
	});
}

function isInitialsOf(bracket: string, name: string): boolean {
	const initials = name.split(/[\s-]+/).map((word) => word.charAt(0));
	return bracket.replace(/s$/, '').toLowerCase() === initials.join('').toLowerCase();
}

/**
 * Capitals tell a name from a word: SAE, MAP, FIND, MoE, Monet. They must be written so; only a long
 * name with capitals inside (ImageNet, BrainMAE) is known however it is written, and so is an ordinary
 * capital in a label of several words ("Gaussian prior").
 */
function mustKeepCapitals(part: string, parts: number): boolean {
	if (part === foldWord(part)) return false;
	const hasInner = /\p{Lu}/u.test(part.slice(1));
	if (!hasInner) return parts === 1 || part.length === 1;
	return part.length < 6 || part === part.toUpperCase();
}

function findClashes(
	root: TrieNode<readonly Label[]>,
	conceptById: ReadonlyMap<string, Concept>,
): Problem[] {
	const problems = new Map<string, Problem>();
	const visit = ({ value: labels = [], next }: TrieNode<readonly Label[]>) => {
		const claims = [...new Set(labels.map((label) => label.concept))].sort();
		const [first, ...others] = claims.filter((id) => conceptById.get(id)?.sense === undefined);
		const other = others[0] ?? claims.find((id) => id !== first);
		const text = labels.find((label) => label.concept === first)?.text;
		if (first !== undefined && other !== undefined && text !== undefined) {
			problems.set(`${first} ${text}`, {
				file: `content/concepts/${first}.md`,
				rule: 'concept/duplicate-label',
				message: `Unexpected label \`${text}\`, expected one that \`${other}\` does not have`,
				fix: 'give both concepts a `sense` if the word means both',
			});
		}
		for (const node of next.values()) visit(node);
	};
	visit(root);
	return [...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem);
}
