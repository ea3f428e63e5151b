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
 * A trie that grows no more: nodes are numbers, 0 the root, and the children of a node follow each other in
 * order of their words. A walk over a text goes through thousands of nodes; what lies together in memory is
 * read at once.
 */
export type FlatTrie<Value> = {
	/** Where a word leads from the root, by word; 0 for nowhere. */
	readonly first: Int32Array;
	/** The number of the first child, by node; those of node `n` end before `children[n + 1]`. */
	readonly children: Int32Array;
	/** The word that leads to a node. */
	readonly words: Int32Array;
	/** What ends at a node. */
	readonly values: readonly (Value | undefined)[];
	/** The number that a node has got. */
	readonly numbers: ReadonlyMap<TrieNode<Value>, number>;
};

/**
 * Lays the trie at `root` flat, level by level.
 *
 * @param size - Count of words; each is a number from 0.
 */
export function flatten<Value>(root: TrieNode<Value>, size: number): FlatTrie<Value> {
	const nodes: TrieNode<Value>[] = [root];
	const words = [-1];
	const children: number[] = [];
	for (const { next } of nodes) {
		children.push(nodes.length);
		for (const [word, node] of [...next].sort(([a], [b]) => a - b)) {
			words.push(word);
			nodes.push(node);
		}
	}
	children.push(nodes.length);
	const first = new Int32Array(size);
	for (const [node, word] of words.entries()) {
		if (node > 0 && node < (children[1] ?? 0)) first[word] = node;
	}
	return {
		first,
		children: Int32Array.from(children),
		words: Int32Array.from(words),
		values: nodes.map(({ value }) => value),
		numbers: new Map(nodes.map((node, number) => [node, number])),
	};
}

/** Where `word` leads from `node`, found by halving; 0 for nowhere. */
export function step<Value>(trie: FlatTrie<Value>, node: number, word: number): number {
	const { children, words } = trie;
	const end = children[node + 1] ?? 0;
	let low = children[node] ?? 0;
	let high = end;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((words[middle] ?? 0) < word) low = middle + 1;
		else high = middle;
	}
	return low < end && words[low] === word ? low : 0;
}
