import { announcesName, chromeReason } from './page-chrome.ts';
import { abstractScore } from './title-or-abstract.ts';

/** A paragraph of a copied page. */
export type Paragraph = {
	/** Line it starts at, from 1. */
	line: number;
	text: string;
	/** Follows "Submitted by": the name of an account. */
	isName: boolean;
};

/**
 * Splits clean text into paragraphs: at blank lines, around lines of page chrome, and between a
 * title and the abstract right under it. Hard-wrapped lines are joined.
 */
export function pageParagraphs(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let block: Paragraph[] = [];
	let nameNext = false;
	const endBlock = () => {
		paragraphs.push(...joinWrapped(block));
		block = [];
	};
	text.split('\n').forEach((raw, index) => {
		const line = raw.trim().replace(/ {2,}/g, ' ');
		if (line === '') {
			endBlock();
			return;
		}
		const isName = nameNext && line.length <= 60 && !/[.:?!]/.test(line);
		nameNext = announcesName(line);
		const paragraph = { line: index + 1, text: line, isName };
		if (isName || (block.length === 0 && chromeReason(line) !== undefined)) {
			endBlock();
			paragraphs.push(paragraph);
		} else block.push(paragraph);
	});
	endBlock();
	return paragraphs;
}

// Nobody wraps wider: with a longer line in it, every line of a block is a paragraph.
const LONGEST_WRAPPED_LINE = 250;

function joinWrapped(block: readonly Paragraph[]): Paragraph[] {
	const [first, ...rest] = block;
	if (first === undefined) return [];
	const body = joined(rest);
	if (body === undefined) return [first];
	if (block.some((line) => line.text.length > LONGEST_WRAPPED_LINE)) return [...block];
	const startsWithTitle = abstractScore(first.text) < 0 && abstractScore(body.text) > 0;
	if (startsWithTitle && !continues(first.text, body.text)) return [first, body];
	return [{ ...first, text: `${first.text} ${body.text}` }];
}

function joined(lines: readonly Paragraph[]): Paragraph | undefined {
	const [first] = lines;
	return first && { ...first, text: lines.map((line) => line.text).join(' ') };
}

/** A wrapped line is about as long as a line gets, or the next one starts in lower case. */
function continues(line: string, next: string): boolean {
	return /^\p{Ll}/u.test(next) || /[,;-]$/.test(line);
}
