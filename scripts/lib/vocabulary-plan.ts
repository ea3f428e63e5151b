import { kindOf } from '../../src/pipeline/discover/kinds.ts';
import { slugOf, uniqueSlug } from '../../src/pipeline/slug.ts';
import { lemmaOf, spellingsOf } from '../../src/pipeline/spelling.ts';
import { partsOf, tokenize } from '../../src/pipeline/text.ts';
import type { Entry } from '../../src/pipeline/vocabularies/entry.ts';
import type { Concept } from '../../src/schema/concept.ts';
import { ConceptSchema } from '../../src/schema/concept.ts';
import { IdSchema } from '../../src/schema/id.ts';
import type { ConceptChanges } from './concept-text.ts';

/** What importing one concept means. */
export type ConceptAction =
	| { kind: 'add'; concept: Concept }
	| { kind: 'update'; id: string; changes: ConceptChanges }
	| { kind: 'unchanged'; id: string };

/** A part of an entry that was left out, and why. */
export type LeftOut = { id: string; what: string; reason: string };

export type VocabularyPlan = { actions: ConceptAction[]; leftOut: LeftOut[] };

/** What is known before a vocabulary is imported. */
export type KnownConcepts = {
	concepts: readonly Concept[];
	/** All ids in use, also of files that could not be read. */
	ids: ReadonlySet<string>;
	/** Names of the kinds, in their order. */
	kinds: readonly string[];
	/** The entries of the vocabulary when it was last imported. */
	earlier: readonly Entry[];
};

/**
 * Decides what to do with each concept of a vocabulary.
 *
 * A concept is known by its address, its id or its label. Known ones get what they lack, and keep
 * what people wrote; what they had from the last import and lack now was taken out and stays out. A
 * label that another concept has, a concept that is not there and a cycle of `broader` are left out.
 */
export function planVocabulary(entries: readonly Entry[], known: KnownConcepts): VocabularyPlan {
	const state = new PlanState(known);
	const leftOut: LeftOut[] = [];
	const targets = entries.map((entry) => {
		const rival = state.rivalOf(entry);
		if (rival === undefined) return state.targetOf(entry);
		leftOut.push({ id: rival, what: entry.prefLabel, reason: 'a second concept of the same name' });
		return undefined;
	});
	const actions = new Map<string, ConceptAction>();
	entries.forEach((entry, index) => {
		const target = targets[index];
		if (target === undefined) return;
		const before = structuredClone(target.concept);
		leftOut.push(...state.merge(entry, target));
		actions.set(before.id, actionOf(target, actions.get(before.id)));
	});
	return { actions: [...actions.values()], leftOut };
}

type Target = { concept: Concept; original: Concept | undefined };

function actionOf({ concept, original }: Target, last: ConceptAction | undefined): ConceptAction {
	if (original === undefined) return { kind: 'add', concept };
	const changes: Record<string, unknown> = last?.kind === 'update' ? { ...last.changes } : {};
	for (const field of MERGED_FIELDS) {
		const [now, then] = [concept[field], original[field]];
		if (JSON.stringify(now) !== JSON.stringify(then)) changes[field] = now;
	}
	const { id } = concept;
	// Every key is a merged field with its value.
	const isChanged = Object.keys(changes).length > 0;
	return isChanged
		? { kind: 'update', id, changes: changes as ConceptChanges }
		: { kind: 'unchanged', id };
}

const MERGED_FIELDS = [
	'altLabel',
	'hiddenLabel',
	'broader',
	'related',
	'exactMatch',
	'definition',
] as const;

/** Who has which id and label; grows while entries are merged. */
class PlanState {
	readonly #targetById = new Map<string, Target>();
	readonly #idByMatch = new Map<string, string>();
	readonly #idByLabel = new Map<string, string>();
	readonly #idByKey = new Map<string, string>();
	readonly #claimed = new Set<string>();
	readonly #taken: Set<string>;
	readonly #kinds: readonly string[];
	readonly #earlierByKey: ReadonlyMap<string, Entry>;

	constructor({ concepts, ids, kinds, earlier }: KnownConcepts) {
		this.#taken = new Set(ids);
		this.#kinds = kinds;
		this.#earlierByKey = new Map(earlier.map((entry) => [entry.key, entry]));
		for (const original of concepts) {
			const { id, prefLabel, altLabel, hiddenLabel, exactMatch } = original;
			this.#targetById.set(id, { concept: structuredClone(original), original });
			for (const iri of exactMatch) this.#idByMatch.set(iri, id);
			for (const label of [prefLabel, ...altLabel, ...hiddenLabel]) this.#own(label, id);
		}
	}

	/**
	 * The concept that another entry of the same vocabulary already is and this one would be, too, by
	 * its name alone: "neuron (artificial)" after "neuron (biological)".
	 */
	rivalOf(entry: Entry): string | undefined {
		const id = this.#knownId(entry);
		const isKnownByName = id !== undefined && id !== this.#surelyKnownId(entry);
		const isClaimed = id !== undefined && this.#claimed.has(id);
		return isKnownByName && isClaimed && entry.key !== entry.prefLabel ? id : undefined;
	}

	/** The concept that an entry is, made if there is none. */
	targetOf(entry: Entry): Target | undefined {
		const id = this.#knownId(entry) ?? this.#newConcept(entry);
		if (id === undefined) return undefined;
		this.#idByKey.set(entry.key, id);
		this.#claimed.add(id);
		return this.#targetById.get(id);
	}

	/** Adds to a concept what the entry has and it lacks. */
	merge(entry: Entry, { concept }: Target): LeftOut[] {
		const earlier = this.#earlierByKey.get(entry.key);
		const isNew = (field: 'altLabel' | 'hiddenLabel' | 'broader' | 'related' | 'exactMatch') => {
			const before = new Set(earlier?.[field]);
			return entry[field].filter((value) => !before.has(value));
		};
		const others = entry.prefLabel === earlier?.prefLabel ? [] : [entry.prefLabel];
		const leftOut = [
			...this.#addLabels(concept, 'altLabel', [...others, ...isNew('altLabel')]),
			...this.#addLabels(concept, 'hiddenLabel', isNew('hiddenLabel')),
			...this.#addLinks(concept, 'broader', isNew('broader')),
			...this.#addLinks(concept, 'related', isNew('related')),
		];
		const ownAddress = /^https?:/.test(entry.key) && entry.id !== concept.id ? [entry.key] : [];
		const matches = [...isNew('exactMatch'), ...(earlier === undefined ? ownAddress : [])];
		concept.exactMatch = [...new Set([...concept.exactMatch, ...matches])];
		if (concept.definition === '' && earlier?.definition !== entry.definition)
			concept.definition = entry.definition;
		return leftOut;
	}

	#knownId(entry: Entry): string | undefined {
		return this.#surelyKnownId(entry) ?? this.#idByLabel.get(labelKey(entry.prefLabel));
	}

	#surelyKnownId({ key, id }: Entry): string | undefined {
		const byId = id !== undefined && this.#targetById.get(id)?.original ? id : undefined;
		return this.#idByMatch.get(key) ?? byId;
	}

	#newConcept(entry: Entry): string | undefined {
		const proposed = IdSchema.safeParse(entry.id).data;
		const id = uniqueSlug(proposed ?? slugOf(entry.prefLabel, 'concept'), this.#taken);
		const concept = ConceptSchema.safeParse({
			id,
			prefLabel: entry.prefLabel,
			kind: this.#guessKind(entry.prefLabel),
			definition: entry.definition,
		}).data;
		if (concept === undefined) return undefined;
		this.#taken.add(id);
		this.#own(entry.prefLabel, id);
		this.#targetById.set(id, { concept, original: undefined });
		return id;
	}

	#guessKind(label: string): string {
		const words = label
			.toLowerCase()
			.replace(/\s*\(.*\)$/, '')
			.split(/\s+/);
		const kind = kindOf(words, undefined);
		return this.#kinds.includes(kind) ? kind : (this.#kinds[0] ?? kind);
	}

	#own(label: string, id: string): void {
		const key = labelKey(label);
		if (!this.#idByLabel.has(key)) this.#idByLabel.set(key, id);
	}

	#addLabels(
		concept: Concept,
		field: 'altLabel' | 'hiddenLabel',
		labels: readonly string[],
	): LeftOut[] {
		return labels.flatMap((label) => {
			const owner = this.#idByLabel.get(labelKey(label));
			if (owner === concept.id) return [];
			if (owner !== undefined)
				return [{ id: concept.id, what: label, reason: `a label of ${owner}` }];
			this.#own(label, concept.id);
			concept[field].push(label);
			return [];
		});
	}

	#addLinks(concept: Concept, field: 'broader' | 'related', keys: readonly string[]): LeftOut[] {
		return keys.flatMap((key) => {
			const id = this.#idByKey.get(key);
			const reason = this.#reasonAgainst(concept, field, id);
			if (id === undefined || reason !== undefined)
				return [{ id: concept.id, what: `${field} ${key}`, reason: reason ?? 'not there' }];
			if (!concept[field].includes(id)) concept[field].push(id);
			return [];
		});
	}

	#reasonAgainst(concept: Concept, field: string, id: string | undefined): string | undefined {
		if (id === undefined) return 'a concept that is not there';
		if (id === concept.id) return 'the concept itself';
		return field === 'broader' && this.#isBelow(id, concept.id) ? 'a cycle' : undefined;
	}

	/** Whether `id` is, by way of others, a kind of `ancestor`. */
	#isBelow(id: string, ancestor: string): boolean {
		const seen = new Set([id]);
		for (const one of seen) {
			if (one === ancestor) return true;
			for (const up of this.#targetById.get(one)?.concept.broader ?? []) seen.add(up);
		}
		return false;
	}
}

/** Equal for labels that the matcher takes for the same: plural, hyphen, spelling, capitals. */
function labelKey(label: string): string {
	const parts = tokenize(label.replace(/\s*\([^()]*\)$/, '')).flatMap(partsOf);
	const lemmas = parts.map(({ text }) => lemmaOf(text));
	return lemmas.map((lemma) => spellingsOf(lemma).sort()[0] ?? lemma).join('') || label;
}
