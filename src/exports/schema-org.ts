import type { Concept } from '../schema/concept.ts';
import type { Paper } from '../schema/paper.ts';
import { arxivUrl, doiUrl } from './identifiers.ts';
import { nameInWords } from './plain-citation.ts';

/** A paper as a schema.org ScholarlyArticle; `about` are the names of its concepts. */
export function scholarlyArticle(paper: Paper, about: readonly string[], page?: string): object {
	const sameAs = [paper.URL, doiUrl(paper), arxivUrl(paper)].filter((url) => url !== undefined);
	return {
		'@context': 'https://schema.org',
		'@type': 'ScholarlyArticle',
		...(page === undefined ? {} : { url: page }),
		headline: paper.title,
		...(paper.abstract === '' ? {} : { abstract: paper.abstract }),
		...(paper.author === undefined ? {} : { author: paper.author.map(agent) }),
		...(paper.issued === undefined ? {} : { datePublished: paper.issued }),
		...(paper['container-title'] === undefined
			? {}
			: { isPartOf: { '@type': 'Periodical', name: paper['container-title'] } }),
		...(sameAs.length === 0 ? {} : { sameAs }),
		...(about.length === 0 ? {} : { about: about.map((name) => ({ '@type': 'Thing', name })) }),
	};
}

/** A concept as a schema.org DefinedTerm of the set that the site is. */
export function definedTerm(concept: Concept, set: { name: string; url?: string }): object {
	return {
		'@context': 'https://schema.org',
		'@type': 'DefinedTerm',
		name: concept.prefLabel,
		...(concept.altLabel.length === 0 ? {} : { alternateName: concept.altLabel }),
		...(concept.definition === '' ? {} : { description: concept.definition }),
		termCode: concept.id,
		...(concept.exactMatch.length === 0 ? {} : { sameAs: concept.exactMatch }),
		inDefinedTermSet: { '@type': 'DefinedTermSet', ...set },
	};
}

/** The vocabulary as a schema.org DefinedTermSet. */
export function definedTermSet(name: string, description: string): object {
	return { '@context': 'https://schema.org', '@type': 'DefinedTermSet', name, description };
}

/** JSON that can stand inside a `<script>`: no `<` can close it. */
export function scriptJson(value: object): string {
	return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function agent(name: NonNullable<Paper['author']>[number]): object {
	return 'literal' in name
		? { '@type': 'Organization', name: name.literal }
		: { '@type': 'Person', name: nameInWords(name) };
}
