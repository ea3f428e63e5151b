import { count, inPapers } from '../view/words.ts';
import { conceptPanel } from './concept-panel.ts';
import type { Explorer, Part } from './context.ts';
import { DataError, loadConcept, loadOverview, loadPaper } from './data.ts';
import { el, find } from './dom.ts';
import { createLegend, type Legend } from './legend.ts';
import { linkPanel } from './link-panel.ts';
import { nodeAt } from './node-at.ts';
import { paperPanel } from './paper-panel.ts';
import { hasSubject } from './transitions.ts';
import { dropUnknown, type ExplorerState } from './url-state.ts';

const SLOW_MS = 250;

/** The panel that says what is selected and why: the latest choice wins, whatever arrives first. */
export function createDetail(explorer: Explorer): Part {
	const { root } = explorer;
	const panel = find(root, '[data-panel]');
	const body = find(panel, '[data-panel-body]');
	const siteTitle = document.title;
	const keyboard = keepKeyboard(root, panel);
	let legend: Legend | undefined;
	let shown = '';
	panel.addEventListener('click', ({ target }) => onLinkButton(target, explorer));
	return {
		show: async (state, before) => {
			const subject = subjectOf(state);
			if (subject === shown) return;
			shown = subject;
			root.toggleAttribute('data-panel-open', hasSubject(state));
			if (!hasSubject(state)) {
				document.title = siteTitle;
				keyboard.leave(before.selected);
				panel.hidden = true;
				return;
			}
			panel.hidden = false;
			const patience = setTimeout(() => body.replaceChildren(waiting()), SLOW_MS);
			const content = await build(explorer, state, async () => {
				legend ??= createLegend(await loadOverview());
				return legend;
			}).catch((error: unknown) => onFault(error, explorer, () => retry()));
			clearTimeout(patience);
			if (shown !== subject || !content) return;
			keyboard.replace(body, content);
			const name = body.querySelector('h2')?.textContent;
			document.title = name ? `${name} · ${siteTitle}` : siteTitle;
		},
	};

	function retry(): void {
		shown = '';
		explorer.go({});
	}
}

/** Keeps the keyboard in the panel while it changes, and brings it back to where it came from. */
function keepKeyboard(root: HTMLElement, panel: HTMLElement) {
	let origin: HTMLElement | SVGElement | undefined;
	root.addEventListener('focusin', ({ target }) => {
		const isOutside = target instanceof Node && !panel.contains(target);
		if (isOutside && (target instanceof HTMLElement || target instanceof SVGElement))
			origin = target;
	});
	return {
		leave: (selected: string | undefined) => {
			if (!panel.contains(document.activeElement)) return;
			const row = root.querySelector<HTMLElement>(
				`.rows [data-id="${CSS.escape(selected ?? '')}"]`,
			);
			const isBack = nodeAt(origin ?? null) === selected || !row;
			(isBack ? origin : row)?.focus({ preventScroll: true });
		},
		replace: (body: HTMLElement, content: readonly HTMLElement[]) => {
			const isHere = body.contains(document.activeElement);
			body.replaceChildren(...content);
			panel.scrollTop = 0;
			const field = [...body.querySelectorAll('input')].find(({ value }) => value === '');
			// On a touch screen a keyboard that opens unasked would cover what there is to see.
			const isAsked = body.querySelector('.ends') && matchMedia('(pointer: fine)').matches;
			if (field && isAsked) field.focus({ preventScroll: true });
			else if (isHere) body.querySelector('h2')?.focus({ preventScroll: true });
		},
	};
}

function subjectOf(state: ExplorerState): string {
	const { selected, link, path, route, compare } = state;
	return hasSubject(state) ? JSON.stringify([selected, link, path, route, compare]) : '';
}

async function build(
	explorer: Explorer,
	state: ExplorerState,
	getLegend: () => Promise<Legend>,
): Promise<HTMLElement[]> {
	const legend = await getLegend();
	if (state.link) {
		const content = await linkPanel(state.link, legend);
		const heading = content.find(({ localName }) => localName === 'h2');
		explorer.say(`Line selected: ${heading?.textContent}.`);
		return content;
	}
	if (state.path) {
		const { pathPanel } = await import('./path-panel.ts');
		return pathPanel(explorer, { path: state.path, route: state.route }, legend);
	}
	if (state.compare.length > 0) {
		const { comparePanel } = await import('./compare-panel.ts');
		return comparePanel(explorer, state.compare, legend);
	}
	const [kind, id = ''] = (state.selected ?? '').split(/:(.*)/s);
	if (kind === 'paper') {
		const strip = rowOf(explorer, state.selected)?.querySelector('svg.strip');
		const shard = await loadPaper(id);
		explorer.say(`${shard.title} selected, ${count(shard.mentions.length, 'concept')}.`);
		return paperPanel(shard, legend, strip?.cloneNode(true) as Element | undefined);
	}
	const shard = await loadConcept(id);
	const { label, papers, alongside } = shard;
	const related = count(alongside.length, 'related concept');
	explorer.say(`${label} selected, ${inPapers(papers)}, ${related}.`);
	return conceptPanel(shard, legend);
}

function rowOf({ root }: Explorer, id: string | undefined): Element | null {
	return root.querySelector(`.rows [data-id="${CSS.escape(id ?? '')}"]`);
}

function onFault(error: unknown, explorer: Explorer, retry: () => void): HTMLElement[] | undefined {
	if (error instanceof DataError && error.fault === 'missing') {
		const missing = error.file.replace(/^(concept|paper)s\/(.*)\.json$/s, '$1:$2');
		const { state, dropped } = dropUnknown(explorer.state(), (id) => id !== missing);
		if (dropped.length > 0) {
			explorer.notify(`Not in this collection: ${dropped.join(', ')}`);
			explorer.go(state, 'instead');
			return undefined;
		}
	}
	// What no file is to blame for is told to the console too.
	if (!(error instanceof DataError)) reportError(error);
	const button = el('button', { class: 'btn', type: 'button' }, 'Try again');
	button.addEventListener('click', retry);
	const text = 'The details could not be loaded. The list and every page still work.';
	return [el('div', { class: 'fault', role: 'alert' }, el('p', {}, text), button)];
}

function waiting(): HTMLElement {
	return el('p', { class: 'waiting muted' }, 'Loading …');
}

function onLinkButton(target: EventTarget | null, { go }: Explorer): void {
	const button = target instanceof Element ? target.closest<HTMLElement>('[data-link]') : undefined;
	const [from, to] = button?.dataset.link?.split(' ') ?? [];
	if (from && to) go({ link: [from, to] });
}
