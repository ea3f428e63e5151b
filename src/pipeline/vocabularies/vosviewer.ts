import { cleanText } from '../sources/clean-text.ts';
import type { Skipped } from '../sources/source.ts';
import type { Entry, VocabularyFormat, VocabularyList } from './entry.ts';

/**
 * A VOSviewer thesaurus: a line `label<tab>replace by`, then a pair a line. Each term that others are
 * replaced by becomes a concept, with those as hidden labels, since VOSviewer writes all in small
 * letters; a term without a replacement is one to ignore.
 */
export const vosviewerThesaurus: VocabularyFormat = {
	id: 'vosviewer',
	name: 'VOSviewer thesaurus',
	detects: (text) => HEADER.test(text.replace(/^\uFEFF/, '')),
	read: async (text) => readThesaurus(text),
};

const HEADER = /^\s*"?label"?[\t,;]"?replace by"?\s*(?:[\r\n]|$)/i;

function readThesaurus(text: string): VocabularyList {
	// Tabs part the columns, so each is cleaned by itself.
	const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
	const separator = /[\t,;]/.exec(header)?.[0] ?? '\t';
	const entries = new Map<string, Entry>();
	const ignored: string[] = [];
	const skipped: Skipped[] = [];
	lines.forEach((line, index) => {
		if (line.trim() === '') return;
		const [label = '', replacement = ''] = cellsOf(line, separator).map(cell);
		const place = { line: index + 2, text: line.trim() };
		if (label === '') skipped.push({ ...place, reason: 'a line without a label' });
		else if (replacement === '') ignored.push(label);
		else addLabel(entries, replacement, label);
	});
	return { entries: [...entries.values()], ignored, skipped };
}

/** Cuts at separators outside of quotes: `"a, b",c` are two cells. */
function cellsOf(line: string, separator: string): string[] {
	const cells = new RegExp(
		`(?:^|${separator})(?:\\s*"((?:[^"]|"")*)"\\s*(?=${separator}|$)|([^${separator}]*))`,
		'g',
	);
	return [...line.matchAll(cells)].map(([, inQuotes, plain = '']) =>
		inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'),
	);
}

function cell(text: string): string {
	return cleanText(text).replace(/\s+/g, ' ').trim();
}

function addLabel(entries: Map<string, Entry>, prefLabel: string, label: string): void {
	const entry = entries.get(prefLabel) ?? {
		key: prefLabel,
		prefLabel,
		altLabel: [],
		hiddenLabel: [],
		definition: '',
		broader: [],
		related: [],
		exactMatch: [],
	};
	entries.set(prefLabel, entry);
	if (label !== prefLabel && !entry.hiddenLabel.includes(label)) entry.hiddenLabel.push(label);
}
