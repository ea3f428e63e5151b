import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { LocatedValue } from './located-value.ts';

/** A JSON value whose parts know their lines, or where the text stops being JSON and why. */
export type JsonRead = { located: LocatedValue } | { line: number; reason: string };

/** Reads a text of JSON that may be long: lines are looked for only when one is asked for. */
export function readJson(text: string): JsonRead {
	try {
		return { located: locate(JSON.parse(text), text) };
	} catch (error) {
		const errors: ParseError[] = [];
		parseTree(text, errors);
		// Two parsers: the runtime's for speed, the other for the place, which the runtime often leaves out.
		const reason = (error as Error).message.replace(/ (?:at|after JSON at) position .*$/s, '');
		return { line: lineAt(text, errors[0]?.offset ?? text.length), reason: oneLine(reason) };
	}
}

function locate(value: unknown, text: string): LocatedValue {
	let root: Node | undefined;
	const nodeAt = (path: readonly PropertyKey[]): Node | undefined => {
		root ??= parseTree(text);
		return root && findNodeAtLocation(root, path.map(segment));
	};
	const lineOf = (path: readonly PropertyKey[]): number => {
		for (let depth = path.length; depth >= 0; depth -= 1) {
			const node = nodeAt(path.slice(0, depth));
			if (node !== undefined) return lineAt(text, node.offset);
		}
		return 1;
	};
	return {
		value,
		lineOf,
		lineOfKey(path, key) {
			const pair = nodeAt([...path, key])?.parent;
			return pair === undefined ? lineOf(path) : lineAt(text, pair.offset);
		},
		sourceOf(path) {
			const node = nodeAt(path);
			const isScalar = node !== undefined && node.children === undefined;
			return isScalar ? text.slice(node.offset, node.offset + node.length) : undefined;
		},
	};
}

function segment(part: PropertyKey): string | number {
	return typeof part === 'number' ? part : String(part);
}

function lineAt(text: string, offset: number): number {
	return text.slice(0, offset).split('\n').length;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}
