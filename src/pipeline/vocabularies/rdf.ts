import jsonld from 'jsonld';
import { Parser } from 'n3';

/** What RDF says of one subject: values by predicate. */
export type Subject = { iri: string; values: ReadonlyMap<string, readonly Value[]> };

/** An IRI, or a text with its language (`''` for none). */
export type Value = { iri: string } | { text: string; language: string };

/** The parts of a term that matter here; both parsers give more. */
type Term = { termType: string; value: string; language?: string };

type Quad = { subject: Term; predicate: Term; object: Term };

/**
 * Reads Turtle, TriG, N-Triples or N-Quads; subjects in the order of the text.
 *
 * @throws SyntaxError with the line, if the text is broken.
 */
export function readTurtle(text: string): Subject[] {
	try {
		return bySubject(new Parser({ baseIRI: BASE }).parse(text));
	} catch (error) {
		throw new SyntaxError(messageOf(error));
	}
}

/**
 * Reads JSON-LD; subjects sorted by address. Contexts at other addresses are not fetched.
 *
 * @throws SyntaxError if the text is broken or needs such a context.
 */
export async function readJsonLd(text: string): Promise<Subject[]> {
	try {
		const quads = await jsonld.toRDF(JSON.parse(text), { base: BASE, documentLoader: refuse });
		// Without `format` the answer is a list of quads.
		return bySubject(quads as Quad[]);
	} catch (error) {
		throw new SyntaxError(messageOf(error));
	}
}

async function refuse(address: string): Promise<never> {
	throw new Error(`it needs the context ${address}: copy that into the file`);
}

// Only names things inside the file; nothing is ever looked up there.
const BASE = 'urn:vocabulary/';

function messageOf(error: unknown): string {
	const cause = errorCause(error);
	const text = cause instanceof Error ? cause.message : String(cause);
	return text.replace(/\s+/g, ' ').trim();
}

/** jsonld wraps what a document loader throws in an error of its own. */
function errorCause(error: unknown): unknown {
	const details = error instanceof Error && 'details' in error ? error.details : undefined;
	const hasCause = typeof details === 'object' && details !== null && 'cause' in details;
	return hasCause ? details.cause : error;
}

function bySubject(quads: readonly Quad[]): Subject[] {
	const subjects = new Map<string, Map<string, Value[]>>();
	for (const { subject, predicate, object } of quads) {
		const values = subjects.get(subject.value) ?? new Map<string, Value[]>();
		subjects.set(subject.value, values);
		const value =
			object.termType === 'Literal'
				? { text: object.value, language: (object.language ?? '').toLowerCase() }
				: { iri: object.value };
		values.set(predicate.value, [...(values.get(predicate.value) ?? []), value]);
	}
	return [...subjects].map(([iri, values]) => ({ iri, values }));
}
