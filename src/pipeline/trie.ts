/** A trie as it grows: `Value` is what ends at a node. */
export type TrieNode<Value> = {
	readonly next: Map<number, TrieNode<Value>>;
	value?: Value;
};

/** An empty node. */
export function newNode<Value>(): TrieNode<Value> {
	return { next: new Map() };
}

/** The node that `words` lead to from `root`; it is made if it is not there. */
export function growTo<Value>(root: TrieNode<Value>, words: readonly number[]): TrieNode<Value> {
	let node = root;
	for (const word of words) {
		let next = node.next.get(word);
		if (next === undefined) {
			next = newNode();
			node.next.set(word, next);
		}
		node = next;
	}
	return node;
}

/**
 * A trie that grows no more: nodes are numbers from 1, and where a word leads from one is a look-up in one
 * array. A walk over a text goes through thousands of nodes, and what lies together in memory is read at once.
 */
export type FlatTrie<Value> = {
	/** Where a word leads from the root, by word; 0 for nowhere. */
	readonly first: Int32Array;
	/** Where `word` leads from `node`; 0 for nowhere. */
	readonly step: (node: number, word: number) => number;
	/** Does any word lead on, by node. */
	readonly goesOn: Uint8Array;
	/** What ends at a node. */
	readonly values: readonly (Value | undefined)[];
	/** The number that a node has got. */
	readonly numbers: ReadonlyMap<TrieNode<Value>, number>;
};

/**
 * Lays the trie at `root` flat.
 *
 * @param words - Count of words; each is a number from 0.
 */
export function flatten<Value>(root: TrieNode<Value>, words: number): FlatTrie<Value> {
	const nodes: TrieNode<Value>[] = [root];
	const edges: [from: number, word: number, to: number][] = [];
	for (let from = 0; from < nodes.length; from += 1) {
		for (const [word, node] of nodes[from]?.next ?? []) {
			edges.push([from, word, nodes.length]);
			nodes.push(node);
		}
	}
	const first = new Int32Array(words);
	for (const [from, word, to] of edges) if (from === 0) first[word] = to;
	return {
		first,
		step: createStep(edges),
		goesOn: Uint8Array.from(nodes, ({ next }) => Number(next.size > 0)),
		values: nodes.map(({ value }) => value),
		numbers: new Map(nodes.map((node, number) => [node, number])),
	};
}

/** A hash table with open addressing, at most half full, of three numbers an edge. */
function createStep(
	edges: readonly (readonly [from: number, word: number, to: number])[],
): (node: number, word: number) => number {
	const bits = Math.ceil(Math.log2(edges.length * 2 + 2));
	const mask = 2 ** bits - 1;
	const table = new Int32Array(3 * (mask + 1));
	for (const [from, word, to] of edges) {
		let at = hash(from, word) & mask;
		while (table[3 * at + 2] !== 0) at = (at + 1) & mask;
		table.set([from, word, to], 3 * at);
	}
	return (node, word) => {
		let at = hash(node, word) & mask;
		for (;;) {
			const to = table[3 * at + 2] ?? 0;
			if (to === 0 || (table[3 * at] === node && table[3 * at + 1] === word)) return to;
			at = (at + 1) & mask;
		}
	};
}

/** Multiplicative hashing by the golden ratio (Knuth, The Art of Computer Programming 3, 6.4). */
function hash(node: number, word: number): number {
	const mixed = Math.imul(Math.imul(node, 0x9e3779b1) ^ word, 0x85ebca6b);
	return mixed ^ (mixed >>> 15);
}
