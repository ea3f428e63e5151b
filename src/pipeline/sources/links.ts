/**
 * Finds the code and project pages that an abstract names, as absolute addresses in the order of
 * the text, each once. Links to papers (DOI, arXiv …) are not code.
 *
 * Addresses broken after the scheme ("https:// github.com/x") and those of code hosts without a
 * scheme ("github.com/x/y") are understood; punctuation that ends a sentence or closes a bracket
 * around the address is not part of it.
 */
export function codeLinks(text: string): string[] {
	const found = new Set<string>();
	for (const match of text.matchAll(ADDRESS)) {
		const address = webAddress(match[0]);
		if (address !== undefined) found.add(address);
	}
	return [...found];
}

const ADDRESS =
	/https?: ?\/\/ ?[^\s<>"“”`]+|(?<![\p{L}\p{N}./@-])(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co|bitbucket\.org)\/[^\s<>"“”`]+/giu;

const PAPER_HOSTS = /(?:^|\.)(?:doi\.org|arxiv\.org|openreview\.net|aclanthology\.org)$/;

function webAddress(written: string): string | undefined {
	const joined = written.replace(/^(https?):\s?\/\/\s?/i, '$1://');
	const whole = /^https?:/i.test(joined) ? joined : `https://${joined}`;
	const address = withoutTail(whole);
	if (!URL.canParse(address)) return undefined;
	const { hostname } = new URL(address);
	const isHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(hostname);
	return isHost && !PAPER_HOSTS.test(hostname) ? address : undefined;
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Takes off what belongs to the sentence; a closing bracket stays if the address opened it. */
function withoutTail(address: string): string {
	let end = address.length;
	while (end > 0) {
		const last = address[end - 1] ?? '';
		const opening = PAIRS[last];
		if (opening === undefined && !/[.,;:!?'’”…*_|\\]/.test(last)) break;
		if (opening !== undefined && isBalanced(address.slice(0, end), opening, last)) break;
		end -= 1;
	}
	return address.slice(0, end);
}

function isBalanced(text: string, opening: string, closing: string): boolean {
	return text.split(opening).length >= text.split(closing).length;
}
