import type { PaperText } from '../../src/pipeline/passages.ts';
import {
	createReader,
	type PaperReading,
	type Reader,
	type ShortMeanings,
	type Survey,
} from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';

/** Gives readers that read a paper only when its text is new. */
export type CachingReaders = {
	/** The reader for one more extraction; with other concepts than last time it begins anew. */
	readerOf(concepts: readonly Concept[]): Reader;
};

/** Keeps what the last extraction has read. */
export function createCachingReaders(): CachingReaders {
	let vocabulary = '';
	let reader: Reader | undefined;
	let surveys = createMemo<Survey>();
	let readings = createMemo<PaperReading>();
	return {
		readerOf(concepts) {
			const now = JSON.stringify(concepts);
			const isSame = now === vocabulary && reader !== undefined;
			vocabulary = now;
			const own = isSame && reader !== undefined ? reader : createReader(concepts, true);
			reader = own;
			surveys = createMemo(isSame ? surveys.kept : undefined);
			readings = createMemo(isSame ? readings.kept : undefined);
			return {
				...own,
				survey: (text) => surveys.get(keyOf(text), () => own.survey(text)),
				read: (text, survey, shorts) =>
					readings.get(keyOf(text, shorts), () => own.read(text, survey, shorts)),
			};
		},
	};
}

type Memo<Value> = {
	readonly kept: ReadonlyMap<string, Value>;
	get(key: string, make: () => Value): Value;
};

/** Keeps what is asked for, and takes what it can from what another kept. */
function createMemo<Value>(last?: ReadonlyMap<string, Value>): Memo<Value> {
	const kept = new Map<string, Value>();
	return {
		kept,
		get(key, make) {
			const value = kept.get(key) ?? last?.get(key) ?? make();
			kept.set(key, value);
			return value;
		},
	};
}

function keyOf({ title, abstract }: PaperText, shorts?: ShortMeanings): string {
	return JSON.stringify([title, abstract, [...(shorts ?? [])]]);
}
