import type { PaperText } from '../../src/pipeline/passages.ts';
import { createReader, type PaperReading, type Reader } from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';

/** Gives readers that read a paper only when its text is new. */
export type CachingReaders = {
	/** The reader for one more extraction; with other concepts than last time it begins anew. */
	readerOf(concepts: readonly Concept[]): Reader;
};

/** Keeps the readings of the last extraction. */
export function createCachingReaders(): CachingReaders {
	let vocabulary = '';
	let reader: Reader | undefined;
	let last = new Map<string, PaperReading>();
	let kept = new Map<string, PaperReading>();
	return {
		readerOf(concepts) {
			const now = JSON.stringify(concepts);
			const isSame = now === vocabulary;
			vocabulary = now;
			last = isSame ? kept : new Map();
			kept = new Map();
			reader = isSame && reader !== undefined ? reader : createReader(concepts, true);
			const { read, reserved, problems } = reader;
			return {
				reserved,
				problems,
				read(text, shorts) {
					const key = keyOf(text, shorts);
					const reading = last.get(key) ?? read(text, shorts);
					kept.set(key, reading);
					return reading;
				},
			};
		},
	};
}

function keyOf({ title, abstract }: PaperText, shorts?: ReadonlyMap<string, string>): string {
	return JSON.stringify([title, abstract, [...(shorts ?? [])]]);
}
