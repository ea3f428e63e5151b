import type { Nodes, Root } from 'mdast';
import { textPieces } from './plain.ts';

/**
 * An element to put around a stretch of the plain text, `end` excluded.
 *
 * Attributes are escaped, `undefined` ones left out. Elements of one stretch nest in the order they
 * are given; where two cross, the later one is closed and opened again, without its `id`.
 */
export type Wrap = {
	readonly start: number;
	readonly end: number;
	readonly tag: 'a' | 'span' | 'mark';
	readonly attributes: Readonly<Record<string, string | undefined>>;
};

/**
 * Renders the tree that `plainText` reads as HTML, with `wraps` around stretches of that text.
 *
 * Safe by construction: every text and attribute is escaped, HTML in the source is shown and not
 * obeyed, images become their alternative text, links lead to http, https and mailto only. Inside a
 * link of the source a wrap with the tag `a` becomes a `span`. Headings start at `h3`.
 */
export function renderHtml(tree: Root, wraps: readonly Wrap[] = []): string {
	const parts = partsByText(tree, wraps);
	return renderChildren(tree, { parts, usedIds: new Set(), inLink: false, inBlock: false });
}

/** A part of a text with the wraps around all of it, in the order they were given. */
type Part = { readonly text: string; readonly wraps: readonly Wrap[] };

/** Cuts every text where a wrap starts or ends. One walk, since a long text may have many wraps. */
function partsByText(tree: Root, wraps: readonly Wrap[]): ReadonlyMap<Nodes, readonly Part[]> {
	const rank = new Map(wraps.map((wrap, index) => [wrap, index]));
	const byRank = (a: Wrap, b: Wrap) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0);
	const starting = wraps.toSorted((a, b) => b.start - a.start);
	const cuts = wraps.flatMap(({ start, end }) => [start, end]).sort((a, b) => b - a);
	const parts = new Map<Nodes, readonly Part[]>();
	let open: readonly Wrap[] = [];
	for (const { node, value, start } of textPieces(tree)) {
		const end = start + value.length;
		const own: Part[] = [];
		for (let from = start, to = from; from < end; from = to) {
			const started = takeUpTo(starting, from, (wrap) => wrap.start);
			open = [...open, ...started].filter((wrap) => wrap.end > from).sort(byRank);
			takeUpTo(cuts, from, (cut) => cut);
			to = Math.min(end, cuts.at(-1) ?? end);
			own.push({ text: value.slice(from - start, to - start), wraps: open });
		}
		parts.set(node, own);
	}
	return parts;
}

/** Takes from the end of `rest` what is at most `limit`. */
function takeUpTo<T>(rest: T[], limit: number, placeOf: (item: T) => number): T[] {
	const taken: T[] = [];
	for (let last = rest.at(-1); last !== undefined && placeOf(last) <= limit; last = rest.at(-1)) {
		taken.push(last);
		rest.pop();
	}
	return taken;
}

/** Escapes text for HTML content and for attributes in double quotes. */
export function escapeHtml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

type Context = {
	readonly parts: ReadonlyMap<Nodes, readonly Part[]>;
	readonly usedIds: Set<Wrap>;
	readonly inLink: boolean;
	/** Inside a paragraph or its like; HTML of the source outside of one is a block of its own. */
	readonly inBlock: boolean;
};

function renderChildren(node: { readonly children: readonly Nodes[] }, context: Context): string {
	return node.children.map((child) => renderNode(child, context)).join('');
}

function renderNode(node: Nodes, context: Context): string {
	const element = ELEMENTS[node.type];
	if (element !== undefined && 'children' in node) {
		const inBlock = context.inBlock || node.type === 'paragraph' || node.type === 'tableCell';
		return `<${element}>${renderChildren(node, { ...context, inBlock })}</${element}>`;
	}
	switch (node.type) {
		case 'text':
			return renderText(node, context);
		case 'inlineCode':
			return `<code>${renderText(node, context)}</code>`;
		case 'code':
			return `<pre><code>${renderText(node, context)}</code></pre>`;
		case 'html':
			return context.inBlock ? renderText(node, context) : `<p>${renderText(node, context)}</p>`;
		case 'image':
		case 'imageReference':
			return renderText(node, context);
		case 'break':
			return '<br>';
		case 'thematicBreak':
			return '<hr>';
		case 'heading': {
			const tag = `h${Math.min(6, node.depth + 2)}`;
			return `<${tag}>${renderChildren(node, { ...context, inBlock: true })}</${tag}>`;
		}
		case 'list': {
			const tag = node.ordered ? 'ol' : 'ul';
			return `<${tag}>${renderChildren(node, context)}</${tag}>`;
		}
		case 'link':
			return renderLink(node.url, node, context);
		default:
			return 'children' in node ? renderChildren(node, context) : '';
	}
}

const ELEMENTS: Readonly<Record<string, string>> = {
	paragraph: 'p',
	emphasis: 'em',
	strong: 'strong',
	delete: 'del',
	blockquote: 'blockquote',
	listItem: 'li',
	table: 'table',
	tableRow: 'tr',
	tableCell: 'td',
};

function renderLink(
	url: string,
	node: { readonly children: readonly Nodes[] },
	context: Context,
): string {
	if (!/^(?:https?:|mailto:)/i.test(url)) return renderChildren(node, context);
	const content = renderChildren(node, { ...context, inLink: true });
	return `<a href="${escapeHtml(url)}" rel="noopener">${content}</a>`;
}

function renderText(node: Nodes, context: Context): string {
	let html = '';
	let open: readonly Wrap[] = [];
	for (const { text, wraps } of context.parts.get(node) ?? []) {
		html += changeOpen(open, wraps, context) + escapeHtml(text);
		open = wraps;
	}
	return html + changeOpen(open, [], context);
}

/** Closes and opens elements so that exactly `wanted` are open, keeping the outer ones they share. */
function changeOpen(open: readonly Wrap[], wanted: readonly Wrap[], context: Context): string {
	let shared = 0;
	while (shared < open.length && open[shared] === wanted[shared]) shared += 1;
	const closed = open.slice(shared).reverse();
	return (
		closed.map((wrap) => `</${tagOf(wrap, context)}>`).join('') +
		wanted
			.slice(shared)
			.map((wrap) => openTag(wrap, context))
			.join('')
	);
}

function tagOf(wrap: Wrap, context: Context): string {
	return context.inLink && wrap.tag === 'a' ? 'span' : wrap.tag;
}

function openTag(wrap: Wrap, context: Context): string {
	const isFirst = !context.usedIds.has(wrap);
	context.usedIds.add(wrap);
	const attributes = Object.entries(wrap.attributes).flatMap(([name, value]) => {
		if (value === undefined || (name === 'id' && !isFirst)) return [];
		if (name === 'href' && tagOf(wrap, context) !== 'a') return [];
		return [` ${name}="${escapeHtml(value)}"`];
	});
	return `<${tagOf(wrap, context)}${attributes.join('')}>`;
}
