import { pageOf } from './addresses.ts';
import { el } from './dom.ts';

/** What a reader can do with the concept or paper that a panel shows. */
export function actions(id: string): HTMLElement {
	const button = (name: string, does: string, label?: string) =>
		el('button', { class: 'btn', type: 'button', 'data-do': does, 'aria-label': label }, name);
	return el(
		'div',
		{ class: 'acts' },
		el('a', { class: 'btn pri', href: pageOf(id) }, 'Open page'),
		button('Focus', 'focus'),
		button('Path', 'path', 'Path from here'),
		button('Compare', 'compare'),
	);
}

/** The name of a concept or paper; a click selects it, without a script it leads to its page. */
export function nodeLink(id: string, text: string, style?: string): HTMLElement {
	return el('a', { class: style, href: pageOf(id), 'data-id': id }, text);
}

/** The names of concepts, joined by commas. */
export function nodeLinks(nodes: readonly { id: string; label: string }[]): (Node | string)[] {
	return nodes.flatMap(({ id, label }, index) => [
		...(index > 0 ? [', '] : []),
		nodeLink(id, label),
	]);
}
