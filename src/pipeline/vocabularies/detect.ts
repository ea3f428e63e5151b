import type { VocabularyFormat } from './entry.ts';
import { skosJsonLd, skosTurtle } from './skos.ts';
import { vosviewerThesaurus } from './vosviewer.ts';

/** Every vocabulary that can be imported. Add a new one here. */
export const VOCABULARY_FORMATS: readonly VocabularyFormat[] = [
	vosviewerThesaurus,
	skosJsonLd,
	skosTurtle,
];

/** Finds the format of a vocabulary by its content, or undefined when none knows it. */
export function detectVocabulary(text: string): VocabularyFormat | undefined {
	return VOCABULARY_FORMATS.find((format) => format.detects(text));
}
