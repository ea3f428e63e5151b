import type { Concept } from '../schema/concept.ts';
import type { Abbreviation } from './abbreviations.ts';
import { formOf, isAcronym, type Lettered, NO_FORM } from './forms.ts';
import type { Match, Matches } from './matches.ts';
import type { Passage } from './passages.ts';
import { lemmaOf } from './spelling.ts';
import type { Part, Span } from './text.ts';
import { partsOf, tokenize } from './text.ts';

/** What the short forms that a paper defines mean there. */
export type ShortForms = {
	/** Concepts of the vocabulary by short form, as written, without plural s. */
	readonly conceptByShort: ReadonlyMap<string, string>;
	/** The long form of short forms that mean something outside the vocabulary. */
	readonly strangers: ReadonlyMap<string, string>;
};

/**
 * Short forms that also hold in papers that do not define them: acronyms of three letters or more for
 * which all papers that define them agree.
 */
export function sharedShortForms(papers: readonly ShortForms[]): ReadonlyMap<string, string> {
	const shared = new Map<string, string>();
	const disputed = new Set<string>();
	for (const { conceptByShort, strangers } of papers) {
		for (const short of strangers.keys()) disputed.add(short);
		for (const [short, concept] of conceptByShort) {
			if ((shared.get(short) ?? concept) !== concept) disputed.add(short);
			if (short.length > 2 && isAcronym({ text: short, form: NO_FORM })) shared.set(short, concept);
		}
	}
	for (const short of disputed) shared.delete(short);
	return shared;
}

/** A short form that stands for `concept` at a place. */
export type ShortUse = Span & { readonly concept: string };

/**
 * Links the abbreviations of a paper to the concepts that their long forms name.
 *
 * A long form counts when it is a label from its first to its last word. Single letters define nothing
 * that could be found again.
 */
export function linkShortForms(
	abbreviations: readonly (readonly Abbreviation[])[],
	matches: readonly Matches[],
): ShortForms {
	const conceptByShort = new Map<string, string>();
	const strangers = new Map<string, string>();
	abbreviations.forEach((definitions, passage) => {
		if (definitions.length === 0) return;
		const labels = matches[passage]?.labels ?? [];
		const byStart = Map.groupBy(labels, ({ start }) => start);
		for (const { short, long, longSpan } of definitions) {
			if (short.length < 2) continue;
			const named = (byStart.get(longSpan.start) ?? []).filter(({ end }) => end === longSpan.end);
			const concepts = new Set(named.map(({ label }) => label.concept));
			const [concept] = concepts;
			if (concept !== undefined && concepts.size === 1) conceptByShort.set(short, concept);
			else if (!conceptByShort.has(short)) strangers.set(short, long);
		}
	});
	for (const short of conceptByShort.keys()) strangers.delete(short);
	return { conceptByShort, strangers };
}

/**
 * The acronyms that a paper uses and does not define, each with the concept that the vocabulary takes it
 * for at all its places, or '' where it does not.
 */
export function findOpenAcronyms(
	passages: readonly Passage[],
	matches: readonly Matches[],
	own: ShortForms,
): Map<string, string> {
	const open = new Map<string, string>();
	passages.forEach(({ tokens }, passage) => {
		let labelsByStart: ReadonlyMap<number, readonly Match[]> | undefined;
		const note = ({ text, start, end }: Part): void => {
			const short = singular(text);
			if (own.conceptByShort.has(short) || own.strangers.has(short)) return;
			labelsByStart ??= Map.groupBy(matches[passage]?.labels ?? [], (match) => match.start);
			const here = labelsByStart.get(start)?.filter((match) => match.end === end) ?? [];
			const concept = here.length === 1 ? (here[0]?.label.concept ?? '') : '';
			open.set(short, (open.get(short) ?? concept) === concept ? concept : '');
		};
		for (const token of tokens) {
			if (isAcronym(token)) note(token);
			const first = token.parts === undefined ? undefined : firstWord(token.parts);
			if (first !== undefined && isAcronym(first)) note(first);
		}
	});
	return open;
}

/** Every place of `passage` where one of `conceptByShort` stands, alone or before a hyphen. */
export function findShortUses(
	passage: Passage,
	conceptByShort: ReadonlyMap<string, string>,
): ShortUse[] {
	if (conceptByShort.size === 0) return [];
	const conceptOf = lookUp(conceptByShort);
	const uses: ShortUse[] = [];
	for (const token of passage.tokens) {
		const whole = conceptOf(token);
		if (whole !== undefined) {
			uses.push({ start: token.start, end: token.end, concept: whole });
			continue;
		}
		const first = token.parts === undefined ? undefined : firstWord(token.parts);
		const concept = first && conceptOf(first);
		if (first !== undefined && concept !== undefined) {
			uses.push({ start: first.start, end: first.end, concept });
		}
	}
	return uses;
}

/** Looks short forms up, also with a plural s: by the number of their form, which costs least. */
function lookUp(
	conceptByShort: ReadonlyMap<string, string>,
): (word: Lettered) => string | undefined {
	const conceptByForm = new Map<number, string>();
	for (const [short, concept] of conceptByShort) conceptByForm.set(formOf(short), concept);
	for (const [short, concept] of conceptByShort) {
		const plural = formOf(`${short}s`);
		if (singular(`${short}s`) === short && !conceptByForm.has(plural)) {
			conceptByForm.set(plural, concept);
		}
	}
	return ({ text, form }) =>
		form >= 0
			? conceptByForm.get(form)
			: (conceptByShort.get(text) ?? conceptByShort.get(singular(text)));
}

/**
 * Does the paper use `short` for something else than the concept?
 *
 * "functional MRI (fMRI)" shares a word with functional magnetic resonance imaging, "mean average
 * precision (MAP)" shares none with maximum a posteriori.
 */
export function meansSomethingElse(
	{ conceptByShort, strangers }: ShortForms,
	short: string,
	{ id, prefLabel, altLabel, hiddenLabel }: Concept,
): boolean {
	const name = singular(short);
	const own = conceptByShort.get(name) ?? conceptByShort.get(short);
	if (own !== undefined) return own !== id;
	const long = strangers.get(name) ?? strangers.get(short);
	if (long === undefined) return false;
	const words = new Set(lemmas(long));
	const labels = [prefLabel, ...altLabel, ...hiddenLabel];
	return !labels.some((label) => lemmas(label).some((lemma) => words.has(lemma)));
}

/** The SAE of "SAE-based": what a hyphen ties to a word, not to a number that makes it a name. */
function firstWord([first, second]: readonly Part[]): Part | undefined {
	if (first === undefined || second === undefined) return undefined;
	return second.start > first.end && !/^\d/.test(second.text) ? first : undefined;
}

function singular(short: string): string {
	return short.endsWith('s') && /[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
}

function lemmas(text: string): string[] {
	return tokenize(text)
		.flatMap(partsOf)
		.map((part) => lemmaOf(part.text))
		.filter((lemma) => lemma.length > 2);
}
