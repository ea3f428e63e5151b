import type { SearchData } from '../../view/explorer-data.ts';
import { shortTitle } from '../../view/short-title.ts';
import { count } from '../../view/words.ts';
import { pageOf, searchPageOf } from '../addresses.ts';
import { loadSearch } from '../data.ts';
import { el } from '../dom.ts';
import { FILTER_EVENT, SELECT_EVENT } from '../events.ts';
import { createSearch, type Found } from './engine.ts';
import { hueOf, marked, sentencePage } from './results.ts';
import { around } from './text.ts';

const MOST = { concepts: 5, titles: 4, sentences: 3 } as const;
const FEWEST_CHARACTERS = 2;
const PASSAGE = 112;

/** Puts suggestions under a search box: a combobox with a list of options. */
export function startBox(form: HTMLFormElement, input: HTMLInputElement): void {
	const list = el('div', {
		class: 'pop',
		role: 'listbox',
		id: 'suggestions',
		hidden: true,
	});
	list.setAttribute('aria-label', 'Suggestions');
	const status = el('p', { class: 'vh', role: 'status' });
	form.append(list, status);
	const attributes = {
		role: 'combobox',
		'aria-controls': 'suggestions',
		'aria-autocomplete': 'list',
	};
	for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
	const box: Box = { form, input, list, status, themes: [] };
	const search = loadSearch().then((data) => {
		box.themes = data.themes;
		return createSearch(data);
	});
	search.catch(() => undefined);

	async function suggest(): Promise<void> {
		const query = input.value.trim();
		if (query.length < FEWEST_CHARACTERS) {
			close(box);
			return;
		}
		try {
			const find = await search;
			if (input.value.trim() === query) open(box, query, shortened(find(query)));
		} catch {
			list.replaceChildren(el('p', { class: 'none' }, 'No suggestions now; Enter still searches.'));
			list.hidden = false;
		}
	}

	input.addEventListener('input', () => void suggest());
	input.addEventListener('focus', () => void suggest());
	input.addEventListener('keydown', (event) => onKey(event, box));
	list.addEventListener('click', (event) => onChoice(event, box));
	form.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) {
			close(box);
		}
	});
	// A press on an option must not take the focus, or the list would close before the click.
	list.addEventListener('pointerdown', (event) => event.preventDefault());
	void suggest();
}

type Box = {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	themes: SearchData['themes'];
};

function close({ input, list }: Box): void {
	list.hidden = true;
	list.replaceChildren();
	input.setAttribute('aria-expanded', 'false');
	input.removeAttribute('aria-activedescendant');
}

function shortened(found: Found): Found {
	const titles = found.titles.slice(0, MOST.titles);
	const titled = new Set(titles.map(({ paper }) => paper));
	const papers = new Set();
	const sentences = found.sentences.filter(
		({ paper }) => !titled.has(paper) && !papers.has(paper) && papers.add(paper),
	);
	return {
		concepts: found.concepts.slice(0, MOST.concepts),
		titles,
		sentences: sentences.slice(0, MOST.sentences),
	};
}

function open(box: Box, query: string, found: Found): void {
	const { input, list, status } = box;
	const groups = [
		group('Concepts', conceptOptions(box, found)),
		group('Papers', paperOptions(box, found)),
		group('In the text', passageOptions(box, found)),
	];
	const total = found.concepts.length + found.titles.length + found.sentences.length;
	const none = `Nothing matches “${query}”. Try a shorter word or an abbreviation.`;
	list.replaceChildren(
		...groups.filter((part) => part !== undefined),
		...(total === 0 ? [el('p', { class: 'none' }, none)] : lastOptions(query)),
	);
	for (const [index, option] of optionsOf(list).entries()) option.id = `suggestion-${index}`;
	list.hidden = false;
	input.setAttribute('aria-expanded', 'true');
	input.removeAttribute('aria-activedescendant');
	status.textContent = total === 0 ? none : count(total, 'suggestion');
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement | undefined {
	if (options.length === 0) return undefined;
	const heading = el('div', { class: 'part', 'aria-hidden': 'true' }, label);
	return el('div', { role: 'group', 'aria-label': label }, heading, ...options);
}

function conceptOptions({ themes }: Box, { concepts }: Found): HTMLElement[] {
	return concepts.map(({ concept, places, written }) =>
		option(
			nodeLink(`concept:${concept.id}`, hueOf(themes, concept.theme)),
			el('i', { class: 'sw' }),
			el(
				'span',
				{},
				marked(concept.label, places),
				written && el('span', { class: 'muted' }, ` written ${written}`),
			),
			el('span', { class: 'n' }, count(concept.papers, 'paper')),
		),
	);
}

function paperOptions({ themes }: Box, { titles }: Found): HTMLElement[] {
	return titles.map(({ paper, places }) =>
		option(
			nodeLink(`paper:${paper.id}`, hueOf(themes, paper.theme)),
			el('i', { class: 'sw sheet' }),
			el('span', { class: 'serif' }, marked(paper.title, places)),
		),
	);
}

function passageOptions({ themes }: Box, { sentences }: Found): HTMLElement[] {
	return sentences.map((hit) => {
		const { text, places } = around(hit.text, hit.places, PASSAGE);
		return option(
			{
				...nodeLink(`paper:${hit.paper.id}`, hueOf(themes, hit.paper.theme)),
				href: sentencePage(hit),
			},
			el('i', { class: 'sw sheet' }),
			el(
				'span',
				{ class: 'serif soft' },
				marked(text, places),
				el('small', {}, shortTitle(hit.paper)),
			),
		);
	});
}

function nodeLink(id: string, hue: string) {
	return { href: pageOf(id), 'data-node': id, class: hue };
}

function lastOptions(query: string): HTMLElement[] {
	const all = option({ href: searchPageOf(query), class: 'all' }, `All results for “${query}”`);
	if (!document.querySelector('[data-explorer]')) return [all];
	const only = option(
		{ href: searchPageOf(query), class: 'all', 'data-words': query },
		`Show only names with “${query}” in the list and on the map`,
	);
	return [all, only];
}

function option(
	attributes: Record<string, string>,
	...children: (Node | string | undefined)[]
): HTMLElement {
	return el('a', { role: 'option', tabindex: -1, ...attributes }, ...children);
}

function optionsOf(list: HTMLElement): HTMLElement[] {
	return [...list.querySelectorAll<HTMLElement>('[role=option]')];
}

function onKey(event: KeyboardEvent, box: Box): void {
	const { input, list } = box;
	if (event.key === 'Escape') {
		if (list.hidden) input.blur();
		close(box);
		event.preventDefault();
	}
	if (list.hidden) return;
	const options = optionsOf(list);
	const at = options.findIndex((item) => item.id === input.getAttribute('aria-activedescendant'));
	if (event.key === 'ArrowDown') activate(box, options[(at + 1) % options.length]);
	else if (event.key === 'ArrowUp') activate(box, options.at(at < 0 ? -1 : at - 1));
	else if (event.key === 'Enter' && at >= 0) options[at]?.click();
	else return;
	event.preventDefault();
}

function activate({ input, list }: Box, option: HTMLElement | undefined): void {
	if (!option) return;
	for (const other of optionsOf(list)) {
		other.setAttribute('aria-selected', String(other === option));
	}
	input.setAttribute('aria-activedescendant', option.id);
	option.scrollIntoView({ block: 'nearest' });
}

/** On the explorer a choice selects; anywhere else, and with a modifier, it is a link. */
function onChoice(event: MouseEvent, box: Box): void {
	const target = event.target instanceof Element ? event.target.closest('[role=option]') : null;
	if (!(target instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
	const { node, words } = target.dataset;
	const detail = node ?? words;
	if (!detail) return;
	const type = node ? SELECT_EVENT : FILTER_EVENT;
	const isOpen = document.dispatchEvent(new CustomEvent(type, { detail, cancelable: true }));
	if (isOpen) return;
	event.preventDefault();
	close(box);
	box.input.blur();
}
