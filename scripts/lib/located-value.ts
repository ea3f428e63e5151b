/** A value read from a file that still knows where its parts stand. */
export type LocatedValue = {
	value: unknown;
	/** Line of the value at `path`, or of its nearest parent; counted from 1. */
	lineOf(path: readonly PropertyKey[]): number | undefined;
	/** Line of the key `key` of the map at `path`. */
	lineOfKey(path: readonly PropertyKey[], key: string): number | undefined;
	/** How the scalar at `path` is written, for `2408.06270`, which reads as 2408.0627. */
	sourceOf(path: readonly PropertyKey[]): string | undefined;
};

/** A value that stands as a whole on one line, as in NDJSON. */
export function valueOnLine(value: unknown, line: number): LocatedValue {
	return { value, lineOf: () => line, lineOfKey: () => line, sourceOf: () => undefined };
}
