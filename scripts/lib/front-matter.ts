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

/** Splits a Markdown file into its YAML front matter (between two lines `---`) and its body. */
export function readFrontMatter(text: string, file: string): FrontMatterFile {
	const lines = text.split('\n');
	if (!isFence(lines[0])) {
		return withoutFields(file, 1, 'Unexpected start of the file, expected a line `---`');
	}
	const end = lines.findIndex((line, index) => index > 0 && isFence(line));
	if (end === -1) {
		const last = text.endsWith('\n') ? lines.length - 1 : lines.length;
		return withoutFields(file, last, 'Unexpected end of the file, expected a second line `---`');
	}
	const yaml = lines.slice(1, end).join('\n');
	const { located, problems } = readYamlMap(yaml, { file, firstLine: 2 });
	return { fields: located, body: trimBlankLines(lines.slice(end + 1)), problems };
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
