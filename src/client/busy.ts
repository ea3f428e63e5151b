const SLOW_MS = 300;
let waiting = 0;

/** Says on the page that something is on its way, as soon as a reader could begin to wonder. */
export function whileBusy<Item>(root: HTMLElement, promise: Promise<Item>): Promise<Item> {
	let counted = 0;
	const count = (by: number) => {
		counted += by;
		waiting += by;
		root.toggleAttribute('data-busy', waiting > 0);
	};
	const patience = setTimeout(() => count(1), SLOW_MS);
	return promise.finally(() => {
		clearTimeout(patience);
		count(-counted);
	});
}
