import type { Name, Paper } from '../schema/paper.ts';
import { arxivUrl, doiUrl, yearOf } from './identifiers.ts';

/**
 * A BibTeX entry with the fields that the paper has, and no others.
 *
 * Text is UTF-8 with the characters that mean something to LaTeX escaped; the title is braced twice
 * so that styles keep its capitals. `list` names the collection, for papers that have nothing but a
 * place in it. The key is the paper's id.
 */
export function bibtex(paper: Paper, list: string): string {
	const type = paper['container-title'] === undefined ? 'misc' : 'article';
	const fields: [string, string | undefined][] = [
		['title', `{${escapeLatex(paper.title)}}`],
		['author', paper.author?.map(bibtexName).join(' and ')],
		['year', yearOf(paper)],
		['month', monthOf(paper)],
		['journal', optional(escapeLatex, paper['container-title'])],
		['doi', optional(verbatim, paper.DOI)],
		['eprint', optional(verbatim, paper.arxiv)],
		['archiveprefix', paper.arxiv === undefined ? undefined : 'arXiv'],
		['url', optional(verbatim, paper.URL ?? doiUrl(paper) ?? arxivUrl(paper))],
		['note', entryNote(paper, list)],
	];
	const given = fields.filter((field): field is [string, string] => field[1] !== undefined);
	const width = Math.max(...given.map(([name]) => name.length));
	const lines = given.map(([name, value]) => {
		return `  ${name.padEnd(width)} = ${name === 'month' ? value : `{${value}}`}`;
	});
	return `@${type}{${citationKey(paper.id)},\n${lines.join(',\n')}\n}\n`;
}

/** All papers, one entry after the other. */
export function bibtexFile(papers: readonly Paper[], list: string): string {
	return papers.map((paper) => bibtex(paper, list)).join('\n');
}

/** Escapes what LaTeX would obey. Other characters stay: BibTeX files are UTF-8. */
export function escapeLatex(text: string): string {
	return text
		.replace(/\s+/g, ' ')
		.replace(/[\\{}&%$#_^~]/g, (character) => LATEX[character] ?? character);
}

const LATEX: Readonly<Record<string, string>> = {
	'\\': '\\textbackslash{}',
	'{': '\\{',
	'}': '\\}',
	'&': '\\&',
	'%': '\\%',
	$: '\\$',
	'#': '\\#',
	_: '\\_',
	'^': '\\textasciicircum{}',
	'~': '\\textasciitilde{}',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtexName(name: Name): string {
	if ('literal' in name) return `{${escapeLatex(name.literal)}}`;
	const family = escapeLatex(name.family);
	return name.given === undefined ? family : `${family}, ${escapeLatex(name.given)}`;
}

function monthOf(paper: Paper): string | undefined {
	const month = paper.issued?.slice(5, 7);
	return month === undefined || month === '' ? undefined : MONTHS[Number(month) - 1];
}

function entryNote(paper: Paper, list: string): string | undefined {
	const position = paper.source?.position;
	return position === undefined ? undefined : `${escapeLatex(list)}, entry ${position}`;
}

// BibTeX keys may hold neither commas nor braces nor, for old programs, anything outside ASCII.
function citationKey(id: string): string {
	const ascii = id.normalize('NFKD').replace(/[^a-z0-9-]/g, '');
	return ascii === '' ? 'paper' : ascii;
}

// Addresses and identifiers are read verbatim; only an unbalanced brace could end the field.
function verbatim(text: string): string {
	return text.replace(/[{}\s\\]/g, (character) => encodeURIComponent(character));
}

function optional(change: (text: string) => string, text: string | undefined): string | undefined {
	return text === undefined ? undefined : change(text);
}
