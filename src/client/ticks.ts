import { pageOf } from './addresses.ts';
import { forgetTrail, readTrail } from './trail-store.ts';

/** The links of lists, on the map's page and on all others; quotations lead elsewhere. */
const LISTED = '.rows a, main.page :is(li, .title) > a';

/** Ticks what the reader has seen in the lists of the page, and says what the tick means where there is room. */
export function tickSeen(): void {
	const seen = new Set(readTrail().map((id) => pageOf(id)));
	let ticked = 0;
	for (const link of document.querySelectorAll(LISTED)) {
		const isSeen = seen.has(link.getAttribute('href') ?? '');
		link.classList.toggle('was-here', isSeen);
		if (isSeen) ticked += 1;
	}
	const note = document.querySelector<HTMLElement>('[data-seen]');
	if (note) note.hidden = ticked === 0;
}

/** Ticks what was seen, keeps the ticks true, and lets the reader have them forgotten. */
export function startTicks(): void {
	tickSeen();
	// A page that the back button brings back knows nothing of those seen since.
	addEventListener('pageshow', ({ persisted }) => {
		if (persisted) tickSeen();
	});
	document.querySelector('[data-seen] button')?.addEventListener('click', () => {
		forgetTrail();
		tickSeen();
	});
}
