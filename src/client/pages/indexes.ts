type Group = {
	readonly label: string;
	readonly items: readonly HTMLElement[];
	readonly hue?: string;
};

/** Wires the orders of the paper index: by theme (as built), by place in the list, A–Z. */
export function startPaperIndex(): void {
	startIndex((order, items) => {
		const sorted = [...items];
		if (order === 'list') sorted.sort((a, b) => Number(a.dataset.place) - Number(b.dataset.place));
		else sorted.sort(byName);
		return [{ label: order === 'list' ? 'In the order of the list' : 'A–Z', items: sorted }];
	});
}

/** Wires the orders of the concept index and the filter by kind. */
export function startConceptIndex(): void {
	startIndex((order, items) => {
		const sorted = [...items].sort(byName);
		if (order === 'most') sorted.sort((a, b) => Number(b.dataset.n) - Number(a.dataset.n));
		if (order !== 'kind') return [{ label: order === 'most' ? 'Most used' : 'A–Z', items: sorted }];
		return [...Map.groupBy(sorted, (item) => item.dataset.kind ?? '')]
			.map(([label, members]) => ({ label, items: members }))
			.sort((a, b) => (a.label < b.label ? -1 : 1));
	});
	const filter = document.querySelector<HTMLSelectElement>('[data-kind-filter]');
	filter?.addEventListener('change', () => filterByKind(filter.value));
}

function startIndex(regroup: (order: string, items: readonly HTMLElement[]) => Group[]): void {
	const root = document.querySelector<HTMLElement>('[data-sortable]');
	const picker = document.querySelector<HTMLSelectElement>('[data-order]');
	if (root === null || picker === null) return;
	const asBuilt = [...root.children].map((section) => ({
		section,
		items: [...section.querySelectorAll('li')],
	}));
	const listClass = root.querySelector('ul')?.className ?? '';
	const show = (order: string) => {
		if (order === 'theme') {
			for (const { section, items } of asBuilt)
				section.querySelector('ul')?.replaceChildren(...items);
			root.replaceChildren(...asBuilt.map(({ section }) => section));
			return;
		}
		const groups = regroup(
			order,
			asBuilt.flatMap(({ items }) => items),
		);
		root.replaceChildren(...groups.map((group) => sectionOf(group, listClass)));
	};
	const wanted = new URLSearchParams(location.search).get('sort');
	if (wanted !== null && [...picker.options].some(({ value }) => value === wanted)) {
		picker.value = wanted;
	}
	if (picker.value !== 'theme') show(picker.value);
	picker.addEventListener('change', () => {
		show(picker.value);
		const query = picker.value === 'theme' ? '' : `?sort=${picker.value}`;
		history.replaceState(null, '', location.pathname + query);
	});
}

function sectionOf({ label, items }: Group, listClass: string): HTMLElement {
	const section = document.createElement('section');
	const heading = document.createElement('h2');
	heading.className = 'group';
	heading.textContent = label;
	const list = document.createElement('ul');
	list.className = listClass;
	list.setAttribute('role', 'list');
	list.append(...items);
	section.append(heading, list);
	return section;
}

function filterByKind(kind: string): void {
	let shown = 0;
	for (const item of document.querySelectorAll<HTMLElement>('[data-kind-id]')) {
		item.hidden = kind !== '' && item.dataset.kindId !== kind;
		if (!item.hidden) shown += 1;
	}
	for (const section of document.querySelectorAll<HTMLElement>('[data-sortable] > section')) {
		section.hidden = section.querySelector('li:not([hidden])') === null;
	}
	const empty = document.querySelector<HTMLElement>('[data-empty]');
	if (empty) empty.hidden = shown > 0;
}

function byName(a: HTMLElement, b: HTMLElement): number {
	return nameOf(a).localeCompare(nameOf(b), 'en');
}

function nameOf(item: HTMLElement): string {
	return item.querySelector('bdi')?.textContent ?? '';
}
