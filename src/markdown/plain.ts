import type { Nodes, Paragraph, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** A run of plain text and the node that holds it; `start` is its UTF-16 offset in the plain text. */
export type TextPiece = {
	readonly node: Nodes;
	readonly value: string;
	readonly start: number;
};

// A single tilde means "about" in an abstract ("~5 and ~10 layers"), never a strike-through.
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze();

/** Between two blocks of plain text; no mention and no sentence reaches across it. */
const BLOCK_GAP = '\n\n';

// The Markdown parser takes a fifth of a millisecond a line, and quadratic time on marks that never close,
// on underlined headings and on nested lists. No abstract has this many; such a text is shown as it was
// typed.
const MAX_MARKS = 2000;
const MAX_LINES = 1000;

/**
 * Parses Markdown (CommonMark and GFM) into the one tree that both the plain text and the HTML of a
 * page are made from.
 *
 * Text without any mark is recognised first and costs a hundredth of a full parse; the tree has the
 * same shape, without `position`.
 */
export function parseMarkdown(markdown: string): Root {
	if (isPlain(markdown) && !/https?:|www\.|@/i.test(markdown)) return unmarkedTree(markdown);
	if (isEndless(markdown)) return unmarkedTree(markdown);
	return processor.parse(markdown);
}

/** The text a reader sees, which all offsets of mentions count in. Same as `textPieces`, joined. */
export function plainText(tree: Root): string {
	let text = '';
	for (const piece of textPieces(tree)) text += piece.value;
	return text;
}

/** `plainText(parseMarkdown(markdown))`, without making the tree where none is needed. */
export function markdownText(markdown: string): string {
	return isPlain(markdown) ? markdown : plainText(parseMarkdown(markdown));
}

/**
 * All plain text of `tree` in reading order, piece by piece, with offsets.
 *
 * Text, code, link texts, alternative texts and HTML (as typed, since it is shown and not obeyed)
 * are kept; marks, footnote signs and rules are not. Line ends inside a block stay `\n`; blocks are
 * parted by a blank line, which belongs to a piece of its own whose node is the block that follows.
 */
export function textPieces(tree: Root): TextPiece[] {
	const pieces: TextPiece[] = [];
	let end = 0;
	const add = (node: Nodes, value: string) => {
		if (value === '') return;
		pieces.push({ node, value, start: end });
		end += value.length;
	};
	const visit = (node: Nodes, inBlock: boolean) => {
		const startsBlock = !inBlock && BLOCKS.has(node.type);
		if (startsBlock && end > 0) add(node, BLOCK_GAP);
		add(node, ownText(node));
		if ('children' in node) {
			for (const child of node.children) visit(child, inBlock || startsBlock);
		}
	};
	visit(tree, false);
	return pieces;
}

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'html', 'tableCell']);

function ownText(node: Nodes): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'code':
		case 'html':
			return node.value;
		case 'break':
			return '\n';
		case 'image':
		case 'imageReference':
			return node.alt ?? '';
		default:
			return '';
	}
}

// Anything that could be a mark: an escape, an entity, a tag, code, emphasis, a link, a definition,
// a footnote, two tildes, a line that starts or ends in a way that makes or ends a block.
const MARKS =
	/[\\`\0\t\r]|&[#A-Za-z]|<[A-Za-z!?/]|\](?=[(:])|\[\^|~~|\*[\s\S]*\*|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^ | $|^\d{1,9}[.)](?: |$)|^[^\p{L}\p{N}("'“‘\n]|\n{3,}/mu;

function isPlain(markdown: string): boolean {
	return !MARKS.test(markdown) && !markdown.startsWith('\n') && !markdown.endsWith('\n');
}

function unmarkedTree(markdown: string): Root {
	const children: Paragraph[] = markdown
		.split(BLOCK_GAP)
		.filter((value) => value !== '')
		.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] }));
	return { type: 'root', children };
}

function isEndless(markdown: string): boolean {
	let lines = 1;
	let marks = 0;
	let isMargin = true;
	for (const character of markdown) {
		if (character === '\n') {
			lines += 1;
			isMargin = true;
			continue;
		}
		isMargin &&= MARGIN.includes(character);
		if (isMargin || INLINE_MARKS.includes(character)) marks += 1;
	}
	return lines > MAX_LINES || marks > MAX_MARKS;
}

const INLINE_MARKS = '*_[]>`<&~|';
/** What nests blocks at the start of a line. */
const MARGIN = ' \t>*+-#.)0123456789';
