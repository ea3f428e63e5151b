import {
	type Document,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type YAMLError,
} from 'yaml';
import type { LocatedValue } from './located-value.ts';
import type { ContentProblem } from './rules.ts';

/** Where a piece of YAML stands: the file and the line that its first line has there. */
export type YamlPlace = { file: string; firstLine: number };

/**
 * Reads a YAML 1.2 map with the line of every part. An empty text is an empty map.
 *
 * Syntax errors, repeated keys, `__proto__` and lone surrogates are problems; the value is then
 * what could be read, or undefined when that is not a map.
 */
export function readYamlMap(
	text: string,
	place: YamlPlace,
): { located: LocatedValue | undefined; problems: ContentProblem[] } {
	const counter = new LineCounter();
	const lineAt = (offset: number) => counter.linePos(offset).line + place.firstLine - 1;
	const doc = parseDocument(text, { lineCounter: counter, prettyErrors: false, stringKeys: true });
	const problems = [...doc.errors, ...doc.warnings].map((error) =>
		syntaxProblem(error, place.file, lineAt(error.pos[0])),
	);
	problems.push(...forbiddenParts(doc, place.file, lineAt));
	const value = problems.length === 0 ? plainValue(doc) : undefined;
	if (problems.length > 0) return { located: undefined, problems };
	if (typeof value === 'object' && value !== null && !Array.isArray(value))
		return { located: locate(doc, value, lineAt), problems };
	const message = 'Unexpected YAML that is not a map, expected lines of `field: value`';
	const line = place.firstLine;
	return {
		located: undefined,
		problems: [{ file: place.file, line, rule: 'content/bad-yaml', message }],
	};
}

function plainValue(doc: Document.Parsed): unknown {
	if (doc.contents === null) return {};
	try {
		return doc.toJS({ maxAliasCount: 20 });
	} catch {
		// Only reached by aliases that multiply into something huge.
		return undefined;
	}
}

function syntaxProblem(error: YAMLError, file: string, line: number): ContentProblem {
	if (error.code === 'DUPLICATE_KEY') {
		const message = 'Unexpected second field of the same name, expected each field once';
		return { file, line, rule: 'content/duplicate-key', message };
	}
	const reason = error.message.replace(/\s+/g, ' ').replace(/[.:\s]+$/, '');
	const message = `Unexpected YAML (${reason}), expected lines of \`field: value\``;
	const fix = 'put quotes around text that contains `: `, `#` or starts with a special character';
	return { file, line, rule: 'content/bad-yaml', message, fix };
}

function forbiddenParts(
	doc: Document.Parsed,
	file: string,
	lineAt: (offset: number) => number,
): ContentProblem[] {
	const problems: ContentProblem[] = [];
	visit(doc, {
		Scalar(key, node) {
			if (typeof node.value !== 'string') return;
			const line = lineAt(node.range?.[0] ?? 0);
			if (key === 'key' && node.value === '__proto__') {
				const message = 'Unexpected field `__proto__`, expected a field of the schema';
				problems.push({ file, line, rule: 'content/forbidden-key', message });
			}
			if (!node.value.isWellFormed()) {
				const message = 'Unexpected half of a surrogate pair, expected whole characters';
				problems.push({ file, line, rule: 'content/bad-encoding', message });
			}
		},
	});
	return problems;
}

function locate(
	doc: Document.Parsed,
	value: object,
	lineAt: (offset: number) => number,
): LocatedValue {
	const nodeAt = (path: readonly PropertyKey[]) => doc.getIn(path, true);
	const lineOf = (path: readonly PropertyKey[]): number | undefined => {
		for (let depth = path.length; depth > 0; depth -= 1) {
			const node = nodeAt(path.slice(0, depth));
			if (isNode(node) && node.range) return lineAt(node.range[0]);
		}
		return lineAt(0);
	};
	return {
		value,
		lineOf,
		lineOfKey(path, key) {
			const map = path.length === 0 ? doc.contents : nodeAt(path);
			const pair = isMap(map)
				? map.items.find((item) => isScalar(item.key) && item.key.value === key)
				: undefined;
			return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : lineOf(path);
		},
		sourceOf(path) {
			const node = nodeAt(path);
			return isScalar(node) ? node.source : undefined;
		},
	};
}
