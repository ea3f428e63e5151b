import type { Graph } from '../schema/graph.ts';

/** The graph as JSON without blanks, one node, edge, theme or concept a piece. */
export function* graphJson(graph: Graph): Generator<string> {
	let before = '{';
	for (const [key, value] of Object.entries(graph)) {
		yield `${before}${JSON.stringify(key)}:`;
		if (Array.isArray(value)) yield* listJson(value);
		else yield JSON.stringify(value);
		before = ',';
	}
	yield '}';
}

function* listJson(list: readonly unknown[]): Generator<string> {
	let before = '[';
	for (const item of list) {
		yield before + JSON.stringify(item);
		before = ',';
	}
	yield list.length === 0 ? '[]' : ']';
}
