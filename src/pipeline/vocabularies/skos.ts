import { cleanText } from '../sources/clean-text.ts';
import { toMarkdown } from '../sources/to-markdown.ts';
import type { Entry, VocabularyFormat, VocabularyList } from './entry.ts';
import { readJsonLd, readTurtle, type Subject } from './rdf.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

/** SKOS (https://www.w3.org/TR/skos-reference/) in Turtle, TriG, N-Triples or N-Quads. */
export const skosTurtle: VocabularyFormat = {
	id: 'skos-turtle',
	name: 'SKOS vocabulary (Turtle)',
	detects: (text) =>
		text.includes(SKOS) && !/^\s*[[{<]\s*["?!{\w]/.test(text.replace(/<http/g, '')),
	read: async (text) => readSkos(readTurtle(text)),
};

/** SKOS in JSON-LD, with its context in the file. */
export const skosJsonLd: VocabularyFormat = {
	id: 'skos-json-ld',
	name: 'SKOS vocabulary (JSON-LD)',
	detects: (text) => text.includes('skos/core') && /^\uFEFF?\s*[[{]\s*["{[]/.test(text),
	read: async (text) => readSkos(await readJsonLd(text)),
};

/** English labels and those without a language are taken; a concept with neither gives its first. */
function readSkos(subjects: readonly Subject[]): VocabularyList {
	const entries: Entry[] = [];
	const skipped: VocabularyList['skipped'] = [];
	const narrower = new Map<string, string[]>();
	for (const subject of subjects) {
		for (const child of iris(subject, 'narrower'))
			narrower.set(child, [...(narrower.get(child) ?? []), subject.iri]);
		if (!isConcept(subject)) continue;
		const entry = readConcept(subject);
		if (entry !== undefined) entries.push(entry);
		else skipped.push({ text: subject.iri, reason: 'a concept without a prefLabel' });
	}
	for (const entry of entries)
		entry.broader = unique([...entry.broader, ...(narrower.get(entry.key) ?? [])]);
	return { entries, ignored: [], skipped };
}

function isConcept(subject: Subject): boolean {
	const types = subject.values.get('http://www.w3.org/1999/02/22-rdf-syntax-ns#type') ?? [];
	return types.some((type) => 'iri' in type && type.iri === `${SKOS}Concept`);
}

function readConcept(subject: Subject): Entry | undefined {
	const [prefLabel, ...otherLabels] = texts(subject, 'prefLabel');
	if (prefLabel === undefined) return undefined;
	const [definition = ''] = [...texts(subject, 'definition'), ...texts(subject, 'scopeNote')];
	const [notation] = texts(subject, 'notation');
	return {
		key: subject.iri,
		id: notation,
		prefLabel,
		altLabel: unique([...otherLabels, ...texts(subject, 'altLabel')]),
		hiddenLabel: texts(subject, 'hiddenLabel'),
		definition: toMarkdown(definition),
		broader: iris(subject, 'broader'),
		related: iris(subject, 'related'),
		exactMatch: iris(subject, 'exactMatch').filter((iri) => /^https?:/.test(iri)),
	};
}

/** The texts in English or in no language; else those in the first language, by code. */
function texts(subject: Subject, property: string): string[] {
	const values = (subject.values.get(SKOS + property) ?? []).flatMap((value) =>
		'text' in value ? [value] : [],
	);
	const readable = values.filter(({ language }) => /^(?:en\b|$)/.test(language));
	const first = values.map(({ language }) => language).sort()[0];
	const chosen =
		readable.length > 0 ? readable : values.filter(({ language }) => language === first);
	return unique(chosen.map(({ text }) => cleanText(text).replace(/\s+/g, ' ').trim())).filter(
		(text) => text !== '',
	);
}

function iris(subject: Subject, property: string): string[] {
	const values = subject.values.get(SKOS + property) ?? [];
	return unique(values.flatMap((value) => ('iri' in value ? [value.iri] : [])));
}

function unique(values: readonly string[]): string[] {
	return [...new Set(values)];
}
