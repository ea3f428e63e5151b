/** Compares by a text, code unit by code unit: the same on every machine, whatever its language. */
export function byKey<Item>(key: (item: Item) => string): (a: Item, b: Item) => number {
	return (a, b) => {
		const [left, right] = [key(a), key(b)];
		if (left === right) return 0;
		return left < right ? -1 : 1;
	};
}
