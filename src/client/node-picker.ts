import { loadSearch } from './data.ts';
import { el } from './dom.ts';
import { createSearch } from './search/engine.ts';
import type { Tab } from './url-state.ts';

const MOST = { concepts: 6, papers: 3 } as const;
const PLACEHOLDERS = {
	concepts: 'A concept',
	papers: 'A paper',
	all: 'A concept or paper',
} as const;
let made = 0;

/** What a picker needs; `choose` gets a node id. */
export type PickerOptions = {
	readonly label: string;
	readonly value: string;
	/** Offers only concepts or only papers. */
	readonly only?: Tab;
	readonly choose: (id: string) => void;
};

type Picker = PickerOptions & { readonly input: HTMLInputElement; readonly list: HTMLElement };

/** A field to choose a concept or paper by name: a combobox with a list of options. */
export function nodePicker(options: PickerOptions): HTMLElement {
	made += 1;
	const input = el('input', {
		type: 'text',
		value: options.value,
		role: 'combobox',
		autocomplete: 'off',
		'aria-expanded': 'false',
		'aria-controls': `picker-${made}`,
		'aria-autocomplete': 'list',
		placeholder: PLACEHOLDERS[options.only ?? 'all'],
	});
	const { label } = options;
	const list = el('ul', {
		id: `picker-${made}`,
		role: 'listbox',
		'aria-label': label,
		hidden: true,
	});
	const picker = { ...options, input, list };
	input.addEventListener('input', () => void suggest(picker));
	input.addEventListener('focus', () => input.select());
	input.addEventListener('blur', () => show(picker, false));
	input.addEventListener('keydown', (event) => onKey(event, picker));
	list.addEventListener('pointerdown', (event) => {
		event.preventDefault();
		pick(picker, event.target instanceof Element ? event.target.closest('[role=option]') : null);
	});
	return el('label', { class: 'picker' }, el('span', {}, label), input, list);
}

async function suggest(picker: Picker): Promise<void> {
	const { input, list } = picker;
	const query = input.value.trim();
	const find = await loadSearch()
		.then(createSearch)
		.catch(() => undefined);
	if (!find || query !== input.value.trim()) return;
	const found = find(query);
	const concepts = found.concepts.map(
		({ concept }) => [`concept:${concept.id}`, concept.label] as const,
	);
	const papers = found.titles.map(({ paper }) => [`paper:${paper.id}`, paper.title] as const);
	const names = [
		...(picker.only === 'papers' ? [] : concepts.slice(0, MOST.concepts)),
		...(picker.only === 'concepts' ? [] : papers.slice(0, MOST.papers)),
	];
	list.replaceChildren(
		...names.map(([id, name], at) => {
			const place = { id: `${list.id}-${at}`, 'aria-selected': 'false', 'data-value': id };
			return el('li', { role: 'option', ...place }, name);
		}),
	);
	show(picker, names.length > 0);
}

function show({ input, list }: Picker, isOpen: boolean): void {
	list.hidden = !isOpen;
	input.setAttribute('aria-expanded', String(isOpen));
	if (!isOpen) input.removeAttribute('aria-activedescendant');
}

function pick({ choose }: Picker, option: Element | null | undefined): void {
	const id = option instanceof HTMLElement ? option.dataset.value : undefined;
	if (id) choose(id);
}

function onKey(event: KeyboardEvent, picker: Picker): void {
	const options = [...picker.list.children];
	const at = options.findIndex((option) => option.ariaSelected === 'true');
	if (event.key === 'Escape') {
		if (picker.list.hidden) picker.input.blur();
		else show(picker, false);
	} else if (event.key === 'Enter') pick(picker, options[Math.max(0, at)]);
	else if (!/^Arrow(Up|Down)$/.test(event.key) || options.length === 0) return;
	else {
		const next = options.at((event.key === 'ArrowDown' ? at + 1 : at - 1) % options.length);
		for (const option of options) option.setAttribute('aria-selected', String(option === next));
		picker.input.setAttribute('aria-activedescendant', next?.id ?? '');
	}
	event.preventDefault();
	event.stopPropagation();
}
