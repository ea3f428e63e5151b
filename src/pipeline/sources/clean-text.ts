/**
 * Makes pasted text uniform: NFC, line ends `\n`, no byte order mark, no control or zero-width
 * characters, half surrogates as U+FFFD; the separators U+2028 and U+2029 become line ends.
 */
export function cleanText(text: string): string {
	return (
		text
			.replace(/^\uFEFF/, '')
			.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
			.replace(/[\u00A0\u2007\u202F\t\f\v]/g, ' ')
			// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
			.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00AD\u200B\u2060\uFEFF]/g, '')
			.toWellFormed()
			.normalize('NFC')
	);
}

/** Folds a title so that two spellings of it are equal: letters, digits and the signs of "C++". */
export function titleKey(title: string): string {
	const key = title
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\p{M}+#]+/gu, '');
	return key === '' ? title.trim() : key;
}
