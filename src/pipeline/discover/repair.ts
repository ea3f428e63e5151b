import type { Token } from '../text.ts';
import { type PhraseFacts, phraseFacts } from './background.ts';
import { citedTokens } from './citations.ts';
import { spellingOf } from './spelling-of.ts';
import type { Tag } from './tag.ts';

/**
 * Tags with the mistakes mended that a general tagger makes in abstracts.
 *
 * Words that are seldom verbs are nouns where a noun may stand ("access logs"), and so are words that
 * make a known topic with the noun beside them ("hate speech"). Adverbs before an adjective belong to the
 * phrase ("weakly supervised learning"), "deep" and "prior" are adjectives before a noun, and a name keeps
 * the version number behind it ("Llama 3.1 8B"). The names of cited authors are no words of the text.
 */
export function repairTags(tokens: readonly Token[], tags: readonly Tag[]): Tag[] {
	const result = [...tags];
	for (let i = result.length - 1; i >= 0; i -= 1) {
		const token = tokens[i];
		if (token !== undefined) result[i] = repair(token, i, { tokens, tags: result });
	}
	for (const index of citedTokens(tokens)) result[index] = 'O';
	return result;
}

type Line = { readonly tokens: readonly Token[]; readonly tags: readonly Tag[] };

function repair(token: Token, i: number, { tokens, tags }: Line): Tag {
	const { text } = token;
	const tag = tags[i] ?? 'O';
	const before = tags[i - 1] ?? 'O';
	const after = tags[i + 1] ?? 'O';
	if ((tag === 'V' || tag === 'T') && /^\p{Lu}[\p{Lu}\d]+s?$/u.test(text)) return 'P';
	if (tag === 'M') {
		return before === 'P' && isVersion(text) && isName(tokens[i - 1]?.text ?? '') ? 'P' : tag;
	}
	if (tag === 'V') {
		return isNounHere(token, i, { tokens, tags }) || joinsTopic(token, i, { tokens, tags })
			? 'N'
			: tag;
	}
	if (tag === 'G' || (tag === 'N' && /^\p{Lu}?\p{Ll}{3,}ing$/u.test(text))) {
		return isActHere(token, i, { tokens, tags }) ? 'V' : tag;
	}
	if (tag === 'N' && 'NPJ'.includes(after) && isThirdPerson(token)) return 'V';
	if (tag === 'N' && 'NP'.includes(before) && isVerbOf(token, tokens[i - 1])) return 'V';
	if (tag !== 'O' || !/^\p{L}+$/u.test(text)) return tag;
	const { lower, facts } = spellingOf(token);
	const opensPhrase = 'JNPDG'.includes(after);
	if (lower.endsWith('ly')) return 'JD'.includes(after) && lower.length > 4 ? 'J' : tag;
	if (lower === 'prior' && !opensPhrase) return 'TJPN'.includes(before) ? 'N' : tag;
	return opensPhrase && (ADJECTIVES.has(lower) || facts.adjective > 0.5) ? 'J' : tag;
}

// Words that the tagger takes for adverbs.
const ADJECTIVES: ReadonlySet<string> = new Set(['deep', 'prior', 'free', 'fast', 'large', 'long']);
const DETERMINERS: ReadonlySet<string> = new Set(
	'a an the this its these their our his her your my each every no some'.split(' '),
);

/** A verb that is none: right after "the" or "the" and an adjective, or seldom a verb elsewhere. */
function isNounHere(token: Token, index: number, { tokens, tags }: Line): boolean {
	let at = index - 1;
	while (at >= 0 && index - at < 4 && tags[at] === 'J') at -= 1;
	const first = tokens[at];
	if (first !== undefined && DETERMINERS.has(spellingOf(first).lower)) return true;
	const { verb, abstracts } = spellingOf(token).facts;
	return abstracts > 0 && verb < 0.35 && 'JNPID'.includes(tags[index - 1] ?? 'O');
}

// What papers are about they name again and again; what they do they say once.
const REPEATED_BY_TOPICS = 0.16;
const KNOWN = 1.5;
const OFTEN = 0.6;
const ALWAYS = 0.9;

/** "Hate" in "detects hate speech", "walks" in "random walks": a topic together with the noun beside it. */
function joinsTopic(token: Token, index: number, { tokens, tags }: Line): boolean {
	const { innerKey, lastKey, facts } = spellingOf(token);
	if (facts.verb > ALWAYS) return false;
	const [before, after] = [tokens[index - 1], tokens[index + 1]];
	if (after !== undefined && 'NP'.includes(tags[index + 1] ?? 'O')) {
		if (isRepeated(innerKey + spellingOf(after).lastKey)) return true;
	}
	if (before === undefined || !'NPJ'.includes(tags[index - 1] ?? 'O')) return false;
	return isRepeated(spellingOf(before).innerKey + lastKey);
}

function isRepeated(phrase: string): boolean {
	const { abstracts, repeated } = phraseFacts(phrase);
	return abstracts > 0 && repeated >= REPEATED_BY_TOPICS;
}

/**
 * "Detecting" in "for detecting hate speech", "Learning" in the title "Learning Word Order", "matching"
 * in "phrases matching a pattern": an act with its object, not the name of something.
 */
function isActHere(token: Token, index: number, { tokens, tags }: Line): boolean {
	const [before = 'O', after = 'O'] = [tags[index - 1], tags[index + 1]];
	const isNoun = 'NP'.includes(before);
	if (isNoun && after === 'T') return true;
	const { repeated, abstracts, verb } = spellingOf(token).facts;
	const isSaidOnce = abstracts >= KNOWN && repeated < REPEATED_BY_TOPICS;
	if (isNoun) return isSaidOnce && after === 'I';
	if (!'ITOMV'.includes(before) || !'NPJDTGV'.includes(after)) return false;
	return isSaidOnce || (verb > OFTEN && isFirst(tokens, index) && !beginsName(tokens, index));
}

/** Does a title, a sentence or what stands behind a colon begin here? */
function isFirst(tokens: readonly Token[], index: number): boolean {
	const before = tokens[index - 1]?.text;
	return before === undefined || /^[.:?!]$/.test(before);
}

/** "Learning rate" is a topic of its own, "learning words" is not. */
function beginsName(tokens: readonly Token[], index: number): boolean {
	let key = '';
	for (const token of tokens.slice(index, index + 3)) {
		const { innerKey, lastKey } = spellingOf(token);
		if (key !== '' && isTopic(phraseFacts(key + lastKey))) return true;
		key += innerKey;
	}
	return false;
}

function isTopic({ abstracts, repeated, whole }: PhraseFacts): boolean {
	return abstracts > 0 && (repeated > 0.1 || whole > 0.9);
}

/** "Encodes" in "which encodes dialogue context": hardly ever a noun. */
function isThirdPerson(token: Token): boolean {
	return /^\p{Ll}+s$/u.test(token.text) && spellingOf(token).facts.verb > OFTEN;
}

// What stands behind a plural and may be a verb is one.
const SOMETIMES = 0.3;

/** "Exhibit" in "which networks exhibit", after the plural `subject`; "networks" itself is none. */
function isVerbOf(token: Token, subject: Token | undefined): boolean {
	const { isPlural, facts } = spellingOf(token);
	if (subject === undefined || isPlural || facts.verb < SOMETIMES) return false;
	return /\p{L}s$/u.test(subject.text) && spellingOf(subject).isPlural;
}

function isVersion(text: string): boolean {
	return /^(?:\d|\d{1,2}\.\d{1,2}|\d{1,3}(?:\.\d)?[BbMm])$/.test(text);
}

function isName(text: string): boolean {
	return /^\p{Lu}/u.test(text) || /\d/.test(text);
}
