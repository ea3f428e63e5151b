import { expect, test } from 'vitest';
import { bibtex } from '../../src/exports/bibtex.ts';
import { citationTags } from '../../src/exports/citation-tags.ts';
import { cslJson, cslJsonFile } from '../../src/exports/csl-json.ts';
import { missingFields, plainCitation } from '../../src/exports/plain-citation.ts';
import { ris } from '../../src/exports/ris.ts';
import { scholarlyArticle, scriptJson } from '../../src/exports/schema-org.ts';
import { type Paper, PaperSchema } from '../../src/schema/paper.ts';

const LIST = 'Brains & nets';

const bare: Paper = PaperSchema.parse({
	id: 'loss-landscapes',
	title: 'Loss_landscapes: 50% of {it} & more #1',
	abstract: '',
	source: { file: 'list.txt', format: 'hf-daily-papers', position: 7 },
});

const full: Paper = PaperSchema.parse({
	id: 'milan',
	title: 'Natural Language Descriptions of Deep Visual Features',
	abstract: 'Some neurons\nfire.',
	author: [{ family: 'Hernández', given: 'Evan' }, { literal: 'MIT CSAIL' }],
	issued: '2022-01-26',
	'container-title': 'ICLR',
	DOI: '10.48550/arXiv.2201.11114',
	arxiv: '2201.11114',
	keyword: ['neurons'],
});

test('BibTeX of a paper with nothing but a title', () => {
	expect(bibtex(bare, LIST)).toBe(
		[
			'@misc{loss-landscapes,',
			'  title = {{Loss\\_landscapes: 50\\% of \\{it\\} \\& more \\#1}},',
			'  note  = {Brains \\& nets, entry 7}',
			'}',
			'',
		].join('\n'),
	);
});

test('BibTeX of a paper that has everything', () => {
	expect(bibtex(full, LIST)).toBe(
		[
			'@article{milan,',
			'  title         = {{Natural Language Descriptions of Deep Visual Features}},',
			'  author        = {Hernández, Evan and {MIT CSAIL}},',
			'  year          = {2022},',
			'  month         = jan,',
			'  journal       = {ICLR},',
			'  doi           = {10.48550/arXiv.2201.11114},',
			'  eprint        = {2201.11114},',
			'  archiveprefix = {arXiv},',
			'  url           = {https://doi.org/10.48550/arXiv.2201.11114}',
			'}',
			'',
		].join('\n'),
	);
});

test('RIS has the tags that the paper has something for', () => {
	expect(ris(bare, LIST)).toBe(
		'TY  - GEN\r\nID  - loss-landscapes\r\nTI  - Loss_landscapes: 50% of {it} & more #1\r\nN1  - Brains & nets, entry 7\r\nER  - \r\n',
	);
	expect(ris(full, LIST, full.abstract).split('\r\n')).toEqual([
		'TY  - JOUR',
		'ID  - milan',
		'TI  - Natural Language Descriptions of Deep Visual Features',
		'AU  - Hernández, Evan',
		'AU  - MIT CSAIL',
		'PY  - 2022',
		'DA  - 2022/01/26',
		'T2  - ICLR',
		'DO  - 10.48550/arXiv.2201.11114',
		'UR  - https://doi.org/10.48550/arXiv.2201.11114',
		'KW  - neurons',
		'AB  - Some neurons fire.',
		'ER  - ',
		'',
	]);
});

test('a line separator in a title does not end its RIS field', () => {
	const paper = { ...bare, title: 'One\u2028Two\nER  - ' };
	expect(ris(paper, LIST)).toContain('TI  - One Two ER -\r\n');
});

test('CSL-JSON invents nothing', () => {
	expect(JSON.parse(cslJson(bare, LIST))).toEqual([
		{
			id: 'loss-landscapes',
			type: 'article',
			title: 'Loss_landscapes: 50% of {it} & more #1',
			note: 'Brains & nets, entry 7',
		},
	]);
	expect(JSON.parse(cslJsonFile([full], LIST))).toMatchObject([
		{ type: 'article-journal', issued: { 'date-parts': [[2022, 1, 26]] }, archive: 'arXiv' },
	]);
});

test('a citation in words says what there is', () => {
	expect(plainCitation(bare, LIST)).toBe(
		'Loss_landscapes: 50% of {it} & more #1. In: Brains & nets, entry 7.',
	);
	expect(plainCitation(full, LIST)).toBe(
		'Evan Hernández and MIT CSAIL. (2022). Natural Language Descriptions of Deep Visual Features. ICLR. https://doi.org/10.48550/arXiv.2201.11114',
	);
});

test('names what a citation lacks', () => {
	expect(missingFields(bare)).toEqual(['authors', 'year', 'address']);
	expect(missingFields(full)).toEqual([]);
});

test('gives search engines only fields that exist', () => {
	expect(citationTags(bare)).toEqual([['citation_title', bare.title]]);
	expect(citationTags(full)).toContainEqual(['citation_author', 'Hernández, Evan']);
	expect(Object.keys(scholarlyArticle(bare, []))).toEqual(['@context', '@type', 'headline']);
});

test('JSON cannot close the script it stands in', () => {
	const json = scriptJson({ headline: '</script><script>alert(1)</script>' });
	expect(json).not.toContain('<');
	expect(JSON.parse(json)).toEqual({ headline: '</script><script>alert(1)</script>' });
});
