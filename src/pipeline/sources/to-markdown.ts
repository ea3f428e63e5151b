import { markdownText } from '../../markdown/plain.ts';

/**
 * Writes plain text (paragraphs parted by a blank line) as Markdown that reads back as the same
 * text. Text that already does is left as it is; otherwise as few marks as possible are escaped.
 */
export function toMarkdown(text: string): string {
	const attempts = [
		(plain: string) => plain,
		escapeLineStarts,
		(plain: string) => escapeLineStarts(escapeOutsideAddresses(plain)),
		(plain: string) => escapeLineStarts(escapeMarks(plain)),
		(plain: string) => plain.replace(/[!-/:-@[-`{-~]/g, '\\$&'),
	];
	for (const attempt of attempts) {
		const markdown = attempt(text);
		if (markdownText(markdown) === text) return markdown;
	}
	return escapeLineStarts(escapeMarks(text));
}

function escapeLineStarts(text: string): string {
	return text
		.replace(/^( {0,3})([#>+=|-])/gm, '$1\\$2')
		.replace(/^( {0,3}\d{1,9})([.)])(?=\s|$)/gm, '$1\\$2');
}

function escapeOutsideAddresses(text: string): string {
	return text
		.split(/(https?:\/\/\S+)/)
		.map((part, index) => (index % 2 === 1 ? part : escapeMarks(part)))
		.join('');
}

function escapeMarks(text: string): string {
	return text.replace(/[\\`*_[\]<&~]/g, '\\$&');
}
