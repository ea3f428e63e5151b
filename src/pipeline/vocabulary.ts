import type { Concept } from '../schema/concept.ts';
import type { Problem } from '../schema/problem.ts';
import { foldWord, lemmaOf, spellingsOf } from './spelling.ts';
import { partsOf, tokenize } from './text.ts';

/** How a concept may be written: one of its labels, ready to be compared with a text. */
export type Label = {
	readonly concept: string;
	/** As the vocabulary has it, without a qualifier in brackets. */
	readonly text: string;
	/** The parts of the label that the text must have in the same capitals; see `mustKeepCapitals`. */
	readonly exact: readonly (string | undefined)[];
	/** Small-letter form of each part: tells a plural or another spelling from the label itself. */
	readonly folded: readonly string[];
	/** Too short to say by itself which sense is meant, so that the `sense` of its concept decides. */
	readonly vague: boolean;
};

/** A state of the trie: which words may follow, and what ends here. */
export type TrieNode = {
	readonly next: Map<number, TrieNode>;
	readonly labels: Label[];
	/** Words of senses that end here, as written. */
	readonly cues: string[];
};

/** A vocabulary compiled for matching; make it once, use it for any number of papers. */
export type Vocabulary = {
	readonly conceptById: ReadonlyMap<string, Concept>;
	/** Word classes by folded spelling: all spellings of one word share a number. */
	readonly classes: ReadonlyMap<string, number>;
	/** What may begin with a word, by its class. */
	readonly first: readonly (TrieNode | undefined)[];
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
	for (const concept of concepts) {
		const texts = labelTexts(concept);
		const single = texts.filter(isSingleWord);
		for (const text of texts) {
			// "hidden unit" tells its sense, "neuron" does not; where no label is a single word, none does.
			const vague = concept.sense !== undefined && (single.length === 0 || single.includes(text));
			builder.addLabel(concept.id, text, vague);
		}
	}
	for (const { sense } of concepts) {
		for (const cue of [...(sense?.with ?? []), ...(sense?.without ?? [])]) builder.addCue(cue);
	}
	const conceptById = new Map(concepts.map((concept) => [concept.id, concept]));
	return {
		conceptById,
		classes: builder.classes,
		first: Array.from({ length: builder.size }, (_, word) => builder.root.next.get(word)),
		problems: findClashes(builder.root, conceptById),
	};
}

/** An empty state of a trie. */
function newNode(): TrieNode {
	return { next: new Map(), labels: [], cues: [] };
}

/** Grows the trie and the classes of words; state lives while a vocabulary is compiled. */
class Builder {
	readonly root = newNode();
	readonly classes = new Map<string, number>();
	readonly #classByLemma = new Map<string, number>();

	/** Number of classes of words. */
	get size(): number {
		return this.#classByLemma.size;
	}

	addLabel(concept: string, text: string, vague: boolean): void {
		const parts = tokenize(text)
			.flatMap(partsOf)
			.map((part) => part.text);
		const known = this.#walk(parts).labels;
		if (parts.length === 0 || known.some((label) => label.concept === concept)) return;
		const exact = parts.map((part) => (mustKeepCapitals(part, parts.length) ? part : undefined));
		const folded = parts.map(foldWord);
		const label = { concept, text, exact, folded, vague };
		known.push(label);
		for (let i = 0; i + 1 < parts.length; i += 1) this.#addJoined(label, parts, i);
	}

	addCue(text: string): void {
		const parts = tokenize(text).flatMap(partsOf);
		const { cues } = this.#walk(parts.map((part) => part.text));
		if (parts.length > 0 && !cues.includes(text)) cues.push(text);
	}

	/** "fine-tuning" is also written "finetuning"; the parts of a name ("GPT-2") already match "GPT2". */
	#addJoined(label: Label, parts: readonly string[], i: number): void {
		const [left = '', right = ''] = parts.slice(i, i + 2);
		if (!/^\p{Ll}{2,}$/u.test(left) || !/^\p{Ll}{2,}$/u.test(right)) return;
		const joined = parts.toSpliced(i, 2, left + right);
		const labels = this.#walk(joined).labels;
		if (labels.some(({ concept }) => concept === label.concept)) return;
		const exact = label.exact.toSpliced(i, 2, undefined);
		labels.push({ ...label, exact, folded: joined.map(foldWord) });
	}

	#walk(parts: readonly string[]): TrieNode {
		let node = this.root;
		for (const part of parts) {
			const word = this.#classOf(part);
			let next = node.next.get(word);
			if (next === undefined) {
				next = newNode();
				node.next.set(word, next);
			}
			node = next;
		}
		return node;
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

function isSingleWord(text: string): boolean {
	return tokenize(text).length === 1;
}

/** All labels of a concept; a qualifier in brackets ("neuron (artificial)") is not part of the name. */
function labelTexts(concept: Concept): string[] {
	const written = [concept.prefLabel, ...concept.altLabel, ...concept.hiddenLabel];
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

function findClashes(root: TrieNode, conceptById: ReadonlyMap<string, Concept>): Problem[] {
	const problems = new Map<string, Problem>();
	const visit = (node: TrieNode) => {
		const claims = [...new Set(node.labels.map((label) => label.concept))].sort();
		const [first, ...others] = claims.filter((id) => conceptById.get(id)?.sense === undefined);
		const other = others[0] ?? claims.find((id) => id !== first);
		const text = node.labels.find((label) => label.concept === first)?.text;
		if (first !== undefined && other !== undefined && text !== undefined) {
			problems.set(`${first} ${text}`, {
				file: `content/concepts/${first}.md`,
				rule: 'concept/duplicate-label',
				message: `Unexpected label \`${text}\`, expected one that \`${other}\` does not have`,
				fix: 'give both concepts a `sense` if the word means both',
			});
		}
		for (const next of node.next.values()) visit(next);
	};
	visit(root);
	return [...problems].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, problem]) => problem);
}
