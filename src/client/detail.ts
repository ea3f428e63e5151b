import { conceptPanel } from './concept-panel.ts';
import type { Explorer, Part } from './context.ts';
import { DataError, loadConcept, loadOverview, loadPaper } from './data.ts';
import { el, find } from './dom.ts';
import { createLegend, type Legend } from './legend.ts';
import { linkPanel } from './link-panel.ts';
import { paperPanel } from './paper-panel.ts';
import { hasSubject } from './transitions.ts';
import { type ExplorerState, slugOfId } from './url-state.ts';

const SLOW_MS = 250;

/** The panel that says what is selected and why: the latest choice wins, whatever arrives first. */
export function createDetail(explorer: Explorer): Part {
	const panel = find(explorer.root, '[data-panel]');
	const body = find(panel, '[data-panel-body]');
	let legend: Legend | undefined;
	let shown = '';
	panel.addEventListener('click', ({ target }) => onLinkButton(target, explorer));
	return {
		show: async (state) => {
			const subject = subjectOf(state);
			if (subject === shown) return;
			shown = subject;
			explorer.root.toggleAttribute('data-panel-open', hasSubject(state));
			panel.hidden = !hasSubject(state);
			if (panel.hidden) return;
			const patience = setTimeout(() => body.replaceChildren(waiting()), SLOW_MS);
			const content = await build(explorer, state, async () => {
				legend ??= createLegend(await loadOverview());
				return legend;
			}).catch((error: unknown) => onFault(error, explorer, () => retry()));
			clearTimeout(patience);
			if (shown !== subject || !content) return;
			const hadFocus = body.contains(document.activeElement);
			body.replaceChildren(...content);
			panel.scrollTop = 0;
			if (hadFocus) body.querySelector('h2')?.focus({ preventScroll: true });
		},
	};

	function retry(): void {
		shown = '';
		explorer.go({});
	}
}

function subjectOf(state: ExplorerState): string {
	const { selected, link, path, compare } = state;
	return hasSubject(state) ? JSON.stringify([selected, link, path, compare]) : '';
}

async function build(
	explorer: Explorer,
	state: ExplorerState,
	getLegend: () => Promise<Legend>,
): Promise<HTMLElement[]> {
	const legend = await getLegend();
	if (state.link) return linkPanel(state.link, legend);
	if (state.path) {
		const { pathPanel } = await import('./path-panel.ts');
		return pathPanel(explorer, state.path, legend);
	}
	if (state.compare.length > 0) {
		const { comparePanel } = await import('./compare-panel.ts');
		return comparePanel(explorer, state.compare, legend);
	}
	const [kind, id = ''] = (state.selected ?? '').split(/:(.*)/s);
	if (kind === 'paper') {
		const strip = rowOf(explorer, state.selected)?.querySelector('svg.strip');
		const shard = await loadPaper(id);
		explorer.say(`${shard.title} selected, ${shard.mentions.length} concepts.`);
		return paperPanel(shard, legend, strip?.cloneNode(true) as Element | undefined);
	}
	const shard = await loadConcept(id);
	const { label, papers, alongside } = shard;
	explorer.say(`${label} selected, in ${papers} papers, ${alongside.length} related concepts.`);
	return conceptPanel(shard, legend);
}

function rowOf({ root }: Explorer, id: string | undefined): Element | null {
	return root.querySelector(`.rows [data-id="${CSS.escape(id ?? '')}"]`);
}

function onFault(error: unknown, explorer: Explorer, retry: () => void): HTMLElement[] | undefined {
	if (error instanceof DataError && error.fault === 'missing') {
		const { selected, link, path } = explorer.state();
		const ids = [selected, ...(link ?? []), ...(path ?? [])].filter((id) => id !== undefined);
		explorer.notify(`Not in this collection: ${ids.map(slugOfId).join(', ')}`);
		explorer.go({ selected: undefined, link: undefined, path: undefined });
		return undefined;
	}
	if (!(error instanceof DataError)) throw error;
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
