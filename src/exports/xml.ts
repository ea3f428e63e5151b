/** Escapes text for XML content and attributes; characters that XML 1.0 forbids become U+FFFD. */
export function escapeXml(text: string): string {
	return text
		.toWellFormed()
		.replace(FORBIDDEN, '\ufffd')
		.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

// https://www.w3.org/TR/xml/#charsets
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
