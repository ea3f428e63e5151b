import type { Concept } from '../schema/concept.ts';

/** How the exports name pages: an address for each paper and each concept, absolute where one is known. */
export type Addresses = {
	readonly site: string;
	readonly paper: (id: string) => string;
	readonly concept: (id: string) => string;
};

/**
 * The vocabulary as SKOS (https://www.w3.org/TR/skos-reference/) in JSON-LD.
 *
 * Hidden labels are included, since they are part of how a concept is recognised. A discovered
 * concept says so in a note.
 */
export function skosJsonLd(concepts: readonly Concept[], title: string, at: Addresses): string {
	const known = new Set(concepts.map(({ id }) => id));
	const iris = (ids: readonly string[]) => ids.filter((id) => known.has(id)).map(at.concept);
	const graph = concepts.map((concept) => ({
		'@id': at.concept(concept.id),
		'@type': 'skos:Concept',
		prefLabel: concept.prefLabel,
		...unlessEmpty('altLabel', concept.altLabel),
		...unlessEmpty('hiddenLabel', concept.hiddenLabel),
		...(concept.definition === '' ? {} : { definition: concept.definition }),
		...unlessEmpty('broader', iris(concept.broader)),
		...unlessEmpty('related', iris(concept.related)),
		...unlessEmpty('exactMatch', concept.exactMatch),
		notation: concept.id,
		...(concept.curated ? {} : { note: 'Found by the extractor; not reviewed.' }),
		inScheme: at.site,
	}));
	const scheme = { '@id': at.site, '@type': 'skos:ConceptScheme', 'dct:title': title };
	const lines = [scheme, ...graph].map((item) => JSON.stringify(item));
	return `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${lines.join(',\n')}\n]}\n`;
}

const CONTEXT = {
	skos: 'http://www.w3.org/2004/02/skos/core#',
	dct: 'http://purl.org/dc/terms/',
	prefLabel: { '@id': 'skos:prefLabel', '@language': 'en' },
	altLabel: { '@id': 'skos:altLabel', '@language': 'en' },
	hiddenLabel: { '@id': 'skos:hiddenLabel', '@language': 'en' },
	definition: { '@id': 'skos:definition', '@language': 'en' },
	note: { '@id': 'skos:note', '@language': 'en' },
	notation: 'skos:notation',
	broader: { '@id': 'skos:broader', '@type': '@id' },
	related: { '@id': 'skos:related', '@type': '@id' },
	exactMatch: { '@id': 'skos:exactMatch', '@type': '@id' },
	inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
};

function unlessEmpty(name: string, values: readonly string[]): Record<string, readonly string[]> {
	return values.length === 0 ? {} : { [name]: values };
}
