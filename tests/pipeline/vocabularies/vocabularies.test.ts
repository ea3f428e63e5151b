import { describe, expect, test } from 'vitest';
import { skosJsonLd } from '../../../src/exports/skos.ts';
import { detectVocabulary } from '../../../src/pipeline/vocabularies/detect.ts';
import { ConceptSchema } from '../../../src/schema/concept.ts';

const TURTLE = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix ex: <https://example.org/> .
ex:net a skos:Concept ;
	skos:prefLabel "neural net"@en, "Neuronales Netz"@de ;
	skos:altLabel "NN"@en-GB ; skos:hiddenLabel "nueral net" ;
	skos:definition "A *thing* of units."@en ; skos:narrower ex:sae .
ex:sae a skos:Concept ; skos:prefLabel "Spärlicher Autoencoder"@de ;
	skos:notation "sae" ; skos:exactMatch <https://www.wikidata.org/entity/Q1>, <urn:x> .
ex:nameless a skos:Concept .
ex:scheme a skos:ConceptScheme ; skos:prefLabel "All" .
`;

async function read(text: string) {
	const format = detectVocabulary(text);
	const list = await format?.read(text);
	const { entries = [], ignored = [], skipped = [] } = list ?? {};
	return { id: format?.id, entries, ignored, skipped };
}

describe('SKOS in Turtle', () => {
	test('gives English labels, or those of its only language, and the links of both ends', async () => {
		const { id, entries } = await read(TURTLE);
		expect(id).toBe('skos-turtle');
		expect(entries).toEqual([
			{
				key: 'https://example.org/net',
				id: undefined,
				prefLabel: 'neural net',
				altLabel: ['NN'],
				hiddenLabel: ['nueral net'],
				definition: 'A \\*thing\\* of units.',
				broader: [],
				related: [],
				exactMatch: [],
			},
			{
				key: 'https://example.org/sae',
				id: 'sae',
				prefLabel: 'Spärlicher Autoencoder',
				altLabel: [],
				hiddenLabel: [],
				definition: '',
				broader: ['https://example.org/net'],
				related: [],
				exactMatch: ['https://www.wikidata.org/entity/Q1'],
			},
		]);
	});

	test('says which concept has no name', async () => {
		const { skipped } = await read(TURTLE);
		expect(skipped.map(({ text }) => text)).toEqual(['https://example.org/nameless']);
	});

	test('that is broken says where', async () => {
		await expect(read(TURTLE.replace('a skos:Concept ;', 'a ;'))).rejects.toThrow(
			/SyntaxError|line 3/,
		);
	});
});

describe('SKOS in JSON-LD', () => {
	test('reads what the site itself offers', async () => {
		const concepts = ['neuron', 'circuit'].map((id) =>
			ConceptSchema.parse({
				id,
				prefLabel: `the ${id}`,
				altLabel: [`${id} x`],
				kind: 'unit',
				definition: 'D',
				related: id === 'neuron' ? ['circuit'] : [],
			}),
		);
		const at = (id: string) => `https://example.org/${id}/`;
		const text = skosJsonLd(concepts, 'T', { site: at(''), paper: at, concept: at });
		const { id, entries } = await read(text);
		expect(id).toBe('skos-json-ld');
		expect(entries.toSorted((a, b) => (a.key > b.key ? -1 : 1))).toMatchObject([
			{
				id: 'neuron',
				prefLabel: 'the neuron',
				altLabel: ['neuron x'],
				definition: 'D',
				related: [at('circuit')],
			},
			{ id: 'circuit', prefLabel: 'the circuit' },
		]);
	});

	test('fetches no context', async () => {
		const text = '{"@context": "http://www.w3.org/2004/02/skos/core.jsonld", "@graph": []}';
		await expect(read(text)).rejects.toThrow('copy that into the file');
	});
});

test('a VOSviewer thesaurus gives a concept for each replacement', async () => {
	const { id, entries, ignored } = await read(
		'\uFEFFlabel\treplace by\r\nsae\tsparse autoencoder\r\nSAEs\tsparse autoencoder\r\nstudy\t\r\n',
	);
	expect(id).toBe('vosviewer');
	expect(entries).toMatchObject([
		{ prefLabel: 'sparse autoencoder', hiddenLabel: ['sae', 'SAEs'] },
	]);
	expect(ignored).toEqual(['study']);
});

test.each([
	['tabs', 'label\treplace by\n"nets, deep"\tnet\nthe 5" screen\tscreen\n\tlost\n'],
	['commas', 'label,replace by\n"nets, deep",net\n"the 5"" screen" , screen\n,lost\n'],
])('a VOSviewer thesaurus with %s may have quotes', async (_, text) => {
	const { entries, skipped } = await read(text);
	expect(entries).toMatchObject([
		{ prefLabel: 'net', hiddenLabel: ['nets, deep'] },
		{ prefLabel: 'screen', hiddenLabel: ['the 5" screen'] },
	]);
	expect(skipped).toMatchObject([{ line: 4, reason: 'a line without a label' }]);
});

test.each([
	['a web page', '<html xmlns:skos="http://www.w3.org/2004/02/skos/core#">'],
	['a list of papers', 'Daily Papers\n\nA title\n\nAn abstract.'],
	['a table', 'label\tcount\nsae\t3\n'],
])('%s is no vocabulary', (_what, text) => {
	expect(detectVocabulary(text)).toBeUndefined();
});
