/**
 * The only script that comes with the page: it waits for a first sign of the reader, or an address
 * that says more than the page shows, and then fetches the explorer. A click or a key that comes before is kept.
 */
const root = document.querySelector<HTMLElement>('[data-explorer]');
const signs = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'paperloom:select'] as const;
let started: Promise<void> | undefined;

const KEPT_KEYS = /^(?:Arrow(?:Down|Up)|[mwpf?+=0-])$/i;

function start(): Promise<void> {
	started ??= import('./explorer.ts').then(({ startExplorer }) => {
		if (root) startExplorer(root);
	});
	return started;
}

if (root) {
	// With a script a row shows what it stands for, beside the list; without one it is a link.
	for (const row of root.querySelectorAll('.row')) {
		row.setAttribute('role', 'button');
		row.setAttribute('aria-pressed', 'false');
	}
	const begin = () => {
		start().catch(() => {
			// Without the explorer every link on the page still leads to its page.
			started = undefined;
		});
	};
	if (location.search) begin();
	for (const sign of signs) addEventListener(sign, begin, { once: true, passive: true });
	root.addEventListener('click', keepClick, { capture: true });
	addEventListener('keydown', keepKey);
}

function keepClick(event: MouseEvent): void {
	if (root?.hasAttribute('data-ready')) {
		root.removeEventListener('click', keepClick, { capture: true });
		return;
	}
	const target =
		event.target instanceof Element
			? event.target.closest('[data-id], [data-node], [data-do]')
			: null;
	if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
	event.preventDefault();
	event.stopPropagation();
	const again = () =>
		target.dispatchEvent(
			new MouseEvent('click', { bubbles: true, cancelable: true, detail: event.detail }),
		);
	start().then(again, again);
}

function keepKey({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
	if (root?.hasAttribute('data-ready')) {
		removeEventListener('keydown', keepKey);
		return;
	}
	if (ctrlKey || metaKey || altKey || !KEPT_KEYS.test(key) || !(target instanceof Element)) return;
	const again = () =>
		target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	start().then(again, () => undefined);
}
