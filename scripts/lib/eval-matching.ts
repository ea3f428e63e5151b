import { lemmaOf } from '../../src/pipeline/spelling.ts';
import type { Concept } from '../../src/schema/concept.ts';
import type { Mention } from '../../src/schema/mention.ts';
import type { GoldConcept } from './eval-gold.ts';

/** A concept that the extractor found in a paper. */
export type Found = { readonly concept: Concept; readonly mentions: readonly Mention[] };

/** The concepts that these mentions are of, in the order of their first mentions. */
export function foundIn(
	mentions: readonly Mention[],
	conceptById: ReadonlyMap<string, Concept>,
): Found[] {
	return [...Map.groupBy(mentions, ({ concept }) => concept)].flatMap(([id, own]) => {
		const concept = conceptById.get(id);
		return concept === undefined ? [] : [{ concept, mentions: own }];
	});
}

/** Which found concept is which gold concept, one to one; as many as can be. */
export type Pairing = ReadonlyMap<Found, GoldConcept>;

/**
 * Pairs the found concepts of a paper with those of its gold.
 *
 * They may be paired when the name of the found one, or the text of one of its mentions, equals a name
 * or a text of the gold one but for case, hyphens, plural and a qualifier in brackets.
 */
export function pairConcepts(found: readonly Found[], gold: readonly GoldConcept[]): Pairing {
	const goldForms = gold.map((one) => formsOf([one.prefLabel, ...one.altLabels, ...one.surfaces]));
	const options = found.map(({ concept, mentions }) => {
		const own = formsOf([concept.prefLabel]);
		const forms = formsOf([concept.prefLabel, ...mentions.map(({ exact }) => exact)]);
		const fits = gold.flatMap((_, g) => (overlap(forms, goldForms[g]) ? [g] : []));
		// The pair that has the name in common comes first.
		const named = (g: number) => Number(!overlap(own, formsOf([gold[g]?.prefLabel ?? ''])));
		return fits.sort((a, b) => named(a) - named(b));
	});
	const partnerOf = matchAll(options);
	const pairing = new Map<Found, GoldConcept>();
	for (const [g, f] of partnerOf) {
		const [one, other] = [found[f], gold[g]];
		if (one !== undefined && other !== undefined) pairing.set(one, other);
	}
	return pairing;
}

/** A label or text without what does not count: "Sparse Auto-Encoders (SAE)" is "sparse auto encoder". */
export function formOf(text: string): string {
	const name = text.replace(/\s*\([^()]*\)\s*$/, '') || text;
	const words = name.replace(/[-\u2010-\u2015\u2212]/g, ' ').split(/\s+/);
	return words.map(lemmaOf).join(' ').trim();
}

function formsOf(texts: readonly string[]): ReadonlySet<string> {
	return new Set(texts.map(formOf));
}

function overlap(some: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
	return others !== undefined && !some.isDisjointFrom(others);
}

/** The largest one-to-one matching (Kuhn 1955): partner of each gold index. */
function matchAll(options: readonly (readonly number[])[]): Map<number, number> {
	const partnerOf = new Map<number, number>();
	const findPlace = (f: number, tried: Set<number>): boolean => {
		for (const g of options[f] ?? []) {
			if (tried.has(g)) continue;
			tried.add(g);
			const holder = partnerOf.get(g);
			if (holder === undefined || findPlace(holder, tried)) {
				partnerOf.set(g, f);
				return true;
			}
		}
		return false;
	};
	for (const f of options.keys()) findPlace(f, new Set());
	return partnerOf;
}
