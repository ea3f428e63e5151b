import { distance } from 'fastest-levenshtein';
import { keyOfLabel, withoutPhrases } from '../../src/pipeline/discover/discover.ts';
import { extractCollection } from '../../src/pipeline/extract.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Content } from './content.ts';

/** A discovered concept with what helps to decide about it. */
export type ListedCandidate = {
	readonly concept: Concept;
	/** Ids of the papers that mention it. */
	readonly papers: readonly string[];
	/** The first sentence of up to three papers. */
	readonly sentences: readonly string[];
	/** Labels of the vocabulary that may mean the same. */
	readonly alike: readonly { readonly label: string; readonly concept: string }[];
};

/** The discovered concepts of a collection: in most papers first, then by summed salience, then by name. */
export function findCandidates({ papers, concepts, site }: Content): ListedCandidate[] {
	const extraction = withoutPhrases(extractCollection(papers, concepts), site.ignoredPhrases);
	const places = new Map<string, { papers: string[]; sentences: string[]; salience: number }>();
	for (const { paper, mentions } of extraction.mentions) {
		const seen = new Set<string>();
		for (const { concept, sentence } of mentions) {
			if (seen.has(concept)) continue;
			seen.add(concept);
			const place = places.get(concept) ?? { papers: [], sentences: [], salience: 0 };
			place.papers.push(paper);
			place.sentences.push(sentence);
			place.salience += extraction.salience.get(paper)?.get(concept) ?? 0;
			places.set(concept, place);
		}
	}
	const labels = concepts.flatMap(({ id, prefLabel, altLabel, hiddenLabel }) =>
		[prefLabel, ...altLabel, ...hiddenLabel].map((label) => ({ label, concept: id })),
	);
	const salience = (id: string) => places.get(id)?.salience ?? 0;
	return extraction.discovered
		.map((concept) => ({
			concept,
			papers: places.get(concept.id)?.papers ?? [],
			sentences: places.get(concept.id)?.sentences.slice(0, 3) ?? [],
			alike: labels.filter(({ label }) => isAlike(label, concept.prefLabel)).slice(0, 3),
		}))
		.sort(
			(a, b) =>
				b.papers.length - a.papers.length ||
				salience(b.concept.id) - salience(a.concept.id) ||
				(a.concept.id < b.concept.id ? -1 : 1),
		);
}

/** A candidate as the list shows it. */
export function reportCandidate({ concept, papers, sentences, alike }: ListedCandidate): string {
	const also = concept.altLabel.length === 0 ? '' : ` (${concept.altLabel.join(', ')})`;
	const count = papers.length === 1 ? '1 paper' : `${papers.length} papers`;
	return [
		`${concept.prefLabel}${also}: ${concept.kind}, ${count}`,
		...sentences.map((sentence, i) => `  ${papers[i]}: ${sentence.replaceAll(/\s+/g, ' ')}`),
		...alike.map((one) => `  like "${one.label}" of ${one.concept}`),
	].join('\n');
}

/** A letter or two apart, or the same words but for one of three or more. */
function isAlike(label: string, name: string): boolean {
	const [a, b] = [keyOfLabel(label), keyOfLabel(name)];
	if (a.length > 5 && b.length > 5 && Math.abs(a.length - b.length) < 3 && distance(a, b) < 3)
		return true;
	const [left, right] = [wordsOf(label), wordsOf(name)];
	const [fewer, more] = left.size < right.size ? [left, right] : [right, left];
	return fewer.size > 1 && more.size - fewer.size <= 1 && fewer.isSubsetOf(more);
}

function wordsOf(label: string): Set<string> {
	return new Set(
		label
			.toLowerCase()
			.split(/[\s-]+/)
			.map(keyOfLabel),
	);
}
