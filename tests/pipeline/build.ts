import type { PaperText } from '../../src/pipeline/passages.ts';
import { type Concept, ConceptSchema } from '../../src/schema/concept.ts';

/** A concept with only what a test is about. */
export function concept(id: string, fields: Partial<Omit<Concept, 'id'>> = {}): Concept {
	const prefLabel = id.replace(/-/g, ' ');
	return ConceptSchema.parse({ id, prefLabel, kind: 'method', ...fields });
}

/** A paper with an abstract and, where it matters, a title. */
export function paper(abstract: string, title = 'A title'): PaperText {
	return { id: 'paper', title, abstract };
}
