import type { Concept, ConceptFrontMatter } from '../../src/schema/concept.ts';
import { changeFrontMatter, frontMatterText } from './front-matter-text.ts';

/** Fields of a concept to set; `definition` is the body. */
export type ConceptChanges = Partial<ConceptFrontMatter> & { definition?: string };

/** Writes a concept as the text of `content/concepts/<id>.md`; empty lists are left out. */
export function conceptText(concept: Omit<Concept, 'id' | 'curated'>): string {
	const fields = FIELD_ORDER.map((name) => {
		const value = concept[name];
		return [name, Array.isArray(value) && value.length === 0 ? undefined : value];
	});
	return frontMatterText(Object.fromEntries(fields), concept.definition);
}

/** Sets some fields in the text of a concept file; everything else stays as it is. */
export function changeConceptText(text: string, { definition, ...fields }: ConceptChanges): string {
	return changeFrontMatter(text, fields, definition);
}

const FIELD_ORDER = [
	'prefLabel',
	'altLabel',
	'hiddenLabel',
	'kind',
	'broader',
	'related',
	'exactMatch',
	'sense',
] as const satisfies readonly (keyof ConceptFrontMatter)[];
