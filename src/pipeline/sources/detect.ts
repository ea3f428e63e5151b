import { hfDailyPapers } from './hf-daily-papers.ts';
import type { SourceFormat } from './source.ts';

/** Every list that can be imported; the first that detects a text reads it. Add a new one here. */
export const FORMATS: readonly SourceFormat[] = [hfDailyPapers];

/** Finds the format of a list by its content, or undefined when none knows it. */
export function detectFormat(text: string): SourceFormat | undefined {
	return FORMATS.find((format) => format.detects(text));
}
