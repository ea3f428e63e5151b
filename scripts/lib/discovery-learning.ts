import { type Feature, indexOf, WIDTH } from '../../src/pipeline/discover/feature-names.ts';
import { stemsOf } from '../../src/pipeline/discover/key-phrases.ts';
import { type Model, scoreOf } from '../../src/pipeline/discover/model.ts';
import { type Lesson, readText, type Sample, samplesOf } from './discovery-examples.ts';
import type { GoldConcept, KeyphraseGold } from './eval-gold.ts';
import { formOf } from './eval-matching.ts';
import { type Example, learn, type Restraint } from './logistic.ts';

const NO_WORDS: Pick<Model, 'last' | 'first' | 'only'> = {
	last: new Map(),
	first: new Map(),
	only: new Map(),
};

/** Learns what an indexer lists as key phrases. Words themselves have no say, so that it fits any field. */
export function learnKeyPhrases(documents: readonly KeyphraseGold[]): Model {
	const examples = documents.flatMap(({ id, title, text, gold }): Example[] => {
		const stems = new Set(gold.map(stemsOf));
		return samplesOf(readText({ id, title, abstract: text })).map(({ values, texts }) => {
			const isListed = texts.some((text) => stems.has(stemsOf(text)));
			return { values, words: [], answer: isListed ? 1 : 0, weight: 1 };
		});
	});
	const features = learn(examples, 0, RESTRAINT).values;
	raise(features, 'inTitle', TITLE.part);
	raise(features, 'wholeInTitle', TITLE.whole);
	return { features, ...NO_WORDS };
}

const RESTRAINT: Restraint = { values: 30, words: 2 };

/** SciERC has no titles. These serve the training part of SemEval-2010 best. */
const TITLE = { part: 0.3, whole: 0.6 };

function raise(weights: Float64Array, feature: Feature, amount: number): void {
	weights[indexOf(feature)] = (weights[indexOf(feature)] ?? 0) + amount;
}

/** How much more a concept counts that its paper is about. */
const CENTRAL = 2;

/** A word has a say if so many candidates have it. */
const SEEN_OFTEN = 3;

/**
 * How far the line is moved, in log-odds, from where most decisions are right: beside a vocabulary
 * towards finding what papers are about, above all what stands in a title, the less the more of a
 * paper the vocabulary knows (per curated concept in a hundred words). Chosen by cross-validation.
 */
export const LENIENCE = { always: 0.4, besideVocabulary: 0.9, inTitle: 1, density: -0.17 };

/**
 * Learns which phrases a reader marks as concepts and the vocabulary lacks.
 *
 * What `keyPhrases` says is one measure more; as both are linear, the result is one model again.
 */
export function learnConcepts(lessons: readonly Lesson[], keyPhrases: Model): Model {
	const wordIndex = indexWords(lessons);
	const examples = lessons.flatMap((lesson) => {
		const open = openConcepts(lesson);
		return lesson.samples.map((sample): Example => {
			const values = new Float64Array(WIDTH + 1);
			values.set(sample.values);
			values[WIDTH] = scoreOf(keyPhrases, sample.values, []);
			const hits = open.filter(({ forms }) => !forms.isDisjointFrom(sample.forms));
			const isCentral = hits.some(({ concept }) => concept.salience === 3);
			const words = wordFeatures(sample).flatMap((name) => wordIndex.get(name) ?? []);
			return { values, words, answer: hits.length > 0 ? 1 : 0, weight: isCentral ? CENTRAL : 1 };
		});
	});
	const learnt = learn(examples, wordIndex.size, RESTRAINT);
	const share = learnt.values[WIDTH] ?? 0;
	const features = learnt.values
		.slice(0, WIDTH)
		.map((weight, i) => weight + share * (keyPhrases.features[i] ?? 0));
	raise(features, 'constant', LENIENCE.always);
	raise(features, 'vocabularyUsed', LENIENCE.besideVocabulary);
	raise(features, 'titleBesideCurated', LENIENCE.inTitle);
	raise(features, 'curatedDensity', LENIENCE.density);
	const weightsOf = (place: string) =>
		new Map(
			[...wordIndex].flatMap(([name, index]) =>
				name.startsWith(place)
					? [[name.slice(place.length), learnt.words[index] ?? 0] as const]
					: [],
			),
		);
	return {
		features,
		last: weightsOf('last '),
		first: weightsOf('first '),
		only: weightsOf('only '),
	};
}

type Open = { readonly concept: GoldConcept; readonly forms: ReadonlySet<string> };

/** The gold concepts that the vocabulary has not found. */
export function openConcepts({ gold, curated = [], vocabulary }: Lesson): Open[] {
	const found = new Set<string>();
	for (const { concept, exact } of curated) {
		found.add(formOf(exact));
		found.add(formOf(vocabulary.conceptById.get(concept)?.prefLabel ?? ''));
	}
	return gold.concepts
		.map((concept) => {
			const { prefLabel, altLabels, surfaces } = concept;
			return { concept, forms: new Set([prefLabel, ...altLabels, ...surfaces].map(formOf)) };
		})
		.filter(({ forms }) => forms.isDisjointFrom(found));
}

function indexWords(lessons: readonly Lesson[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { samples, curated } of lessons) {
		if (curated !== undefined) continue;
		for (const sample of samples) {
			for (const name of wordFeatures(sample)) counts.set(name, (counts.get(name) ?? 0) + 1);
		}
	}
	const often = [...counts].filter(([, count]) => count >= SEEN_OFTEN).map(([name]) => name);
	return new Map(often.sort().map((name, index) => [name, index]));
}

function wordFeatures({ candidate: { words } }: Sample): string[] {
	const last = words.at(-1) ?? '';
	return words.length === 1
		? [`last ${last}`, `only ${last}`]
		: [`last ${last}`, `first ${words[0]}`];
}
