/** A whole number as it is read: "54", "7,741". */
export function figure(number: number): string {
	return String(number).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count with its noun: "1 paper", "8 papers". */
export function count(number: number, noun: string): string {
	return `${figure(number)} ${number === 1 ? noun : `${noun}s`}`;
}

/** "in 1 paper", "in 8 papers". */
export function inPapers(number: number): string {
	return `in ${count(number, 'paper')}`;
}

/** A series in words: "a", "a and b", "a, b and c". */
export function series(items: readonly string[]): string {
	const last = items.at(-1) ?? '';
	return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** Fills `{name}` in a text of the publisher; names that are not known stay as they are. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name] ?? whole;
		return typeof value === 'number' ? figure(value) : value;
	});
}

/** A text cut at a word to at most `length` characters, for descriptions. */
export function clip(text: string, length: number): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= length) return line;
	const cut = line.lastIndexOf(' ', length - 1);
	return `${line.slice(0, cut > length / 2 ? cut : length - 1).toWellFormed()}…`;
}
