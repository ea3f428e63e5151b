import { whileBusy } from './busy.ts';

/**
 * The only script that comes with the page: it waits for a first sign of the reader, or an address
 * that says more than the page shows, and then fetches the explorer. What the reader does before is kept.
 */
const root = document.querySelector<HTMLElement>('[data-explorer]');
const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'paperloom:select'] as const;
let started: Promise<void> | undefined;
let isEntered = false;

const KEPT_KEYS = /^(?:Arrow(?:Down|Up)|[mwpf?+=0-])$/i;

function start(page: HTMLElement): Promise<void> {
	started ??= whileBusy(
		page,
		import('./explorer.ts').then(({ startExplorer }) => startExplorer(page)),
	);
	return started;
}

if (root) {
	// With a script a row shows what it stands for, beside the list; without one it is a link.
	for (const row of root.querySelectorAll('.row')) {
		row.setAttribute('role', 'button');
		row.setAttribute('aria-pressed', 'false');
	}
	const begin = () => {
		start(root).catch(() => {
			// Without the explorer every link on the page still leads to its page.
			started = undefined;
		});
	};
	if (location.search) begin();
	for (const sign of signs) addEventListener(sign, begin, { once: true, passive: true });
	keep(root, 'click', keptClick);
	keep(root, 'change', keptChange);
	keep(window, 'keydown', keptKey);
}

/** Holds back what cannot be answered yet, and lets it happen once the explorer is there. */
function keep<Kind extends keyof HTMLElementEventMap>(
	target: EventTarget,
	kind: Kind,
	again: (event: HTMLElementEventMap[Kind]) => (() => void) | undefined,
): void {
	const options = { capture: true };
	const listener = (event: Event) => {
		if (!root) return;
		if (root.hasAttribute('data-ready')) {
			target.removeEventListener(kind, listener, options);
			return;
		}
		const act = again(event as HTMLElementEventMap[Kind]);
		if (act) start(root).then(act, act);
	};
	target.addEventListener(kind, listener, options);
}

function keptClick(event: MouseEvent): (() => void) | undefined {
	const { target, detail } = event;
	const wanted =
		target instanceof Element ? target.closest('[data-id], [data-node], [data-do]') : null;
	// Enter on a row or mark opens its page, as the link in it does.
	const isLink = isEntered && wanted?.matches('[data-id], [data-node]');
	if (!wanted || isLink || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
	event.preventDefault();
	event.stopPropagation();
	const click = { bubbles: true, cancelable: true, detail };
	return () => wanted.dispatchEvent(new MouseEvent('click', click));
}

function keptChange({ target }: Event): (() => void) | undefined {
	if (!(target instanceof HTMLSelectElement)) return undefined;
	const { value } = target;
	return () => {
		target.value = value;
		target.dispatchEvent(new Event('change', { bubbles: true }));
	};
}

function keptKey(event: KeyboardEvent): (() => void) | undefined {
	const { key, ctrlKey, metaKey, altKey, target } = event;
	isEntered = key === 'Enter';
	const isPlain = !(ctrlKey || metaKey || altKey);
	if (!isPlain || !KEPT_KEYS.test(key) || !(target instanceof Element)) return undefined;
	const press = { key, bubbles: true, cancelable: true };
	return () => target.dispatchEvent(new KeyboardEvent('keydown', press));
}
