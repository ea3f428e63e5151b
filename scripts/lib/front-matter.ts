import type { LocatedValue } from './located-value.ts';
import type { ContentProblem } from './rules.ts';
import { readYamlMap } from './yaml-value.ts';

/** A Markdown file in its two halves. */
export type FrontMatterFile = {
	/** The fields, or undefined when they could not be read. */
	fields: LocatedValue | undefined;
	/** The text under the front matter without blank lines around it. */
	body: string;
	problems: ContentProblem[];
};

/** Reads a Markdown file: YAML front matter between two lines `---`, and the body under it. */
export function readFrontMatter(text: string, file: string): FrontMatterFile {
	const parts = splitFrontMatter(text);
	if ('line' in parts) return withoutFields(file, parts.line, parts.message);
	const { located, problems } = readYamlMap(parts.yaml, { file, firstLine: 2 });
	return { fields: located, body: parts.body, problems };
}

/** Splits the text of a file; when it has no front matter, says what is wrong in which line. */
export function splitFrontMatter(
	text: string,
): { yaml: string; body: string } | { line: number; message: string } {
	const lines = text.split('\n');
	if (!isFence(lines[0]))
		return { line: 1, message: 'Unexpected start of the file, expected a line `---`' };
	const end = lines.findIndex((line, index) => index > 0 && isFence(line));
	if (end === -1) {
		const line = text.endsWith('\n') ? lines.length - 1 : lines.length;
		return { line, message: 'Unexpected end of the file, expected a second line `---`' };
	}
	return { yaml: lines.slice(1, end).join('\n'), body: trimBlankLines(lines.slice(end + 1)) };
}

function isFence(line: string | undefined): boolean {
	return line?.trimEnd() === '---';
}

function withoutFields(file: string, line: number, message: string): FrontMatterFile {
	const fix = 'start the file with `---`, its fields as `field: value` lines, and `---` again';
	const problem: ContentProblem = {
		file,
		line,
		rule: 'content/missing-front-matter',
		message,
		fix,
	};
	return { fields: undefined, body: '', problems: [problem] };
}

function trimBlankLines(lines: readonly string[]): string {
	const first = lines.findIndex((line) => line.trim() !== '');
	if (first === -1) return '';
	const last = lines.findLastIndex((line) => line.trim() !== '');
	return lines.slice(first, last + 1).join('\n');
}
