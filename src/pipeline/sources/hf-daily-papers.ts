import { cleanText } from './clean-text.ts';
import { codeLinks } from './links.ts';
import { chromeReason } from './page-chrome.ts';
import { pageParagraphs } from './page-paragraphs.ts';
import { pairUp } from './pair-up.ts';
import type { Draft, Skipped, SourceFormat, SourceList } from './source.ts';
import { toMarkdown } from './to-markdown.ts';

/** The text of a Hugging Face Daily Papers page, copied from the browser. */
export const hfDailyPapers: SourceFormat = {
	id: 'hf-daily-papers',
	name: 'Hugging Face Daily Papers page',
	detects: isPage,
	read: readPage,
};

/** Mostly titles with abstracts: other prose has the odd line that looks like a title, too. */
function isPage(text: string): boolean {
	const { papers, skipped } = readPage(text);
	const abstracts = papers.filter((paper) => paper.abstract.length > 80);
	const others = skipped.filter((part) => part.text.length > 80);
	return abstracts.length > Math.max((papers.length - 1) / 2, others.length);
}

/**
 * Reads titles with their abstracts from the paragraphs of a page.
 *
 * Each paragraph is judged by what it looks like and by its neighbours, so a title without an
 * abstract (kept, with an empty one) or an abstract without a title (skipped) shifts nothing.
 */
function readPage(text: string): SourceList {
	const skipped: Skipped[] = [];
	const paragraphs = pageParagraphs(cleanText(text)).filter((paragraph) => {
		const reason = paragraph.isName ? 'the name of an account' : chromeReason(paragraph.text);
		if (reason !== undefined) skipped.push({ line: paragraph.line, text: paragraph.text, reason });
		return reason === undefined;
	});
	const paired = pairUp(paragraphs);
	const papers = paired.papers.map((pair, index): Draft => {
		const code = codeLinks(pair.abstract);
		return {
			title: pair.title,
			abstract: toMarkdown(pair.abstract),
			...(code.length > 0 ? { code } : {}),
			position: index + 1,
		};
	});
	skipped.push(...paired.skipped);
	return { papers, skipped: skipped.sort((a, b) => a.line - b.line) };
}
