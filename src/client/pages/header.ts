import { startTicks } from '../ticks.ts';
import { addStep } from '../trail-store.ts';

const STORAGE_KEY = 'paperloom-theme';

/** Wires what every page has: the switch between light and dark, the reader's trail, and the keys `/` and `t`. */
export function startHeader(): void {
	const toggle = document.querySelector<HTMLButtonElement>('[data-theme-toggle]');
	toggle?.addEventListener('click', switchTheme);
	const form = document.querySelector<HTMLFormElement>('[data-search]');
	const input = form?.querySelector('input');
	if (form && input) {
		answerOnceFocused(form, input);
		openOnPhone(form, input);
	}
	const { subject } = document.body.dataset;
	if (subject) addStep(subject);
	startTicks();
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
		if (event.key === '/') focusSearch(event);
		else if (event.key === 't') switchTheme();
	});
}

/** The index of everything is loaded by the first reader's touch of the box, not with the page. */
function answerOnceFocused(form: HTMLFormElement, input: HTMLInputElement): void {
	const start = () => {
		input.removeEventListener('focus', start);
		void import('../search/box.ts')
			.then(({ startBox }) => startBox(form, input))
			// Without answers the form still leads to the search page.
			.catch(() => undefined);
	};
	if (document.activeElement === input) start();
	else input.addEventListener('focus', start);
}

/** On a phone the box lies over the header while it is in use; without a script the link leads to the search page. */
function openOnPhone(form: HTMLFormElement, input: HTMLInputElement): void {
	document.querySelector('[data-search-link]')?.addEventListener('click', (event) => {
		if (!(event instanceof MouseEvent) || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		form.classList.add('is-open');
		input.focus();
	});
	form.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape' && input.value === '') input.blur();
	});
	form.addEventListener('focusout', ({ relatedTarget }) => {
		if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) {
			form.classList.remove('is-open');
		}
	});
}

/** Turns light into dark and back; other parts of the page hear a `paperloom:theme` event. */
function switchTheme(): void {
	const root = document.documentElement;
	const theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
	root.dataset.theme = theme;
	try {
		localStorage.setItem(STORAGE_KEY, theme);
	} catch {
		// Storage may be refused; the choice then lasts as long as the page.
	}
	document.dispatchEvent(new CustomEvent('paperloom:theme', { detail: theme }));
}

function focusSearch(event: KeyboardEvent): void {
	const fields = document.querySelectorAll<HTMLInputElement>('input[type="search"]');
	const visible = [...fields].find((field) => field.checkVisibility());
	if (visible === undefined) return;
	event.preventDefault();
	visible.focus();
	visible.select();
}

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
	);
}
