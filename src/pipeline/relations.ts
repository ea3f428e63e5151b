import type { CoOccursEdge, Relation } from '../schema/graph.ts';
import type { Mention, PaperMentions } from '../schema/mention.ts';
import data from './data/relation-patterns.json' with { type: 'json' };

/**
 * Finds what the sentences of a paper say of two of its concepts: one outperforms the other, is based
 * on it, is one of its kind.
 *
 * Only where the words between two mentions say it, as `data/relation-patterns.json` lists them; a
 * sentence that denies or contrasts gives nothing. Each relation once per paper, in order of the text.
 */
export function findRelations({ paper, mentions }: PaperMentions): Relation[] {
	const found = new Map<string, Relation>();
	for (const own of bySentence(mentions)) {
		for (const relation of relationsIn(own, paper)) {
			const key = `${relation.relation} ${relation.source} ${relation.target}`;
			if (!found.has(key)) found.set(key, relation);
		}
	}
	return [...found.values()];
}

/** The edges with the relations between their ends; the edges themselves stay as they are. */
export function withRelations(
	edges: readonly CoOccursEdge[],
	papers: readonly PaperMentions[],
): CoOccursEdge[] {
	const byEnds = Map.groupBy(papers.flatMap(findRelations), ({ source, target }) =>
		source < target ? `${source} ${target}` : `${target} ${source}`,
	);
	return edges.map((edge) => {
		const relations = byEnds.get(`${edge.source} ${edge.target}`);
		return relations === undefined ? edge : { ...edge, relations };
	});
}

type Pattern = {
	readonly relation: string;
	readonly from: string;
	readonly first: RegExp | undefined;
	readonly before: RegExp | undefined;
	readonly between: RegExp;
	readonly after: RegExp | undefined;
	/** A is what the verb speaks of. */
	readonly subject: boolean;
	/** B is a class of things. */
	readonly end: boolean;
};

const PATTERNS: readonly Pattern[] = data.patterns.map((pattern) => ({
	relation: pattern.relation,
	from: pattern.from,
	first: pattern.first === undefined ? undefined : new RegExp(pattern.first, 'i'),
	before: pattern.before === undefined ? undefined : new RegExp(`${fillIn(pattern.before)}$`, 'i'),
	between: new RegExp(`^${fillIn(pattern.between)}$`, 'i'),
	after: pattern.after === undefined ? undefined : new RegExp(`^${fillIn(pattern.after)}`, 'i'),
	subject: pattern.subject ?? false,
	end: pattern.end ?? false,
}));
const DENIED = new RegExp(data.denied, 'i');
const NOT_SUBJECT = new RegExp(data.notSubject, 'i');
const ENDS_CLASS = new RegExp(data.endsClass, 'i');
const ENDS_NAME = new RegExp(data.endsName, 'i');
const ADJECTIVE = new RegExp(data.adjective, 'i');

function fillIn(pattern: string): string {
	const words: Readonly<Record<string, string>> = data.words;
	return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}

/** No pattern is longer; keeps the work linear in the mentions. */
const LONGEST_GAP = 90;
/** How many mentions may stand between two that a list joins. */
const LONGEST_LIST = 6;

/** Mentions of each sentence, with where the sentence starts in the section. */
type SentenceMentions = {
	readonly sentence: string;
	readonly start: number;
	readonly mentions: readonly Mention[];
};

function bySentence(mentions: readonly Mention[]): SentenceMentions[] {
	const groups: { sentence: string; start: number; mentions: Mention[] }[] = [];
	for (const mention of mentions) {
		const last = groups.at(-1);
		if (last !== undefined && isPartOf(mention, last)) last.mentions.push(mention);
		else {
			const start = startOfSentence(mention);
			if (start !== undefined)
				groups.push({ sentence: mention.sentence, start, mentions: [mention] });
		}
	}
	return groups;
}

function isPartOf(mention: Mention, { sentence, start }: SentenceMentions): boolean {
	const at = mention.start - start;
	return mention.sentence === sentence && at >= 0 && sentence.startsWith(mention.exact, at);
}

/** The first mention of a sentence stands where its words stand first. */
function startOfSentence({ sentence, exact, start }: Mention): number | undefined {
	const at = sentence.indexOf(exact);
	return at < 0 ? undefined : start - at;
}

function relationsIn({ sentence, start, mentions }: SentenceMentions, paper: string): Relation[] {
	const relations: Relation[] = [];
	const longest = mentions.filter((one) => !mentions.some((other) => isPieceOf(one, other)));
	longest.forEach((a, i) => {
		for (const b of longest.slice(i + 1)) {
			if (b.start - a.end > LONGEST_GAP) break;
			if (b.start < a.end || a.concept === b.concept) continue;
			const text = {
				before: sentence.slice(Math.max(0, a.start - start - LONGEST_GAP), a.start - start),
				first: a.exact,
				between: sentence.slice(a.end - start, b.start - start),
				last: b.exact,
				after: sentence.slice(b.end - start),
			};
			const pattern = matchOf(text);
			if (pattern === undefined) continue;
			for (const other of pattern.end ? [b] : [b, ...listedAfter(b, longest, text.after)]) {
				if (other.concept === a.concept) continue;
				const [source, target] = pattern.from === 'A' ? [a, other] : [other, a];
				relations.push({
					relation: pattern.relation,
					source: `concept:${source.concept}`,
					target: `concept:${target.concept}`,
					paper,
					sentence,
				});
			}
		}
	});
	return relations;
}

/** "BERT" of "BERT embedding", and what begins in the middle of another name. */
function isPieceOf(one: Mention, other: Mention): boolean {
	if (one.start === other.start) return one.end < other.end;
	return other.start < one.start && one.start < other.end;
}

type Surroundings = {
	readonly before: string;
	readonly first: string;
	readonly between: string;
	readonly last: string;
	readonly after: string;
};

function matchOf(text: Surroundings): Pattern | undefined {
	const { before, first, last, after } = text;
	const gap = text.between.replace(/^\s*\([^()]{1,20}\)/, '');
	const clause = before.split(/[,;:]/).at(-1) ?? '';
	if (DENIED.test(gap) || DENIED.test(clause)) return undefined;
	return PATTERNS.find(
		(pattern) =>
			pattern.between.test(gap) &&
			pattern.first?.test(first) !== false &&
			pattern.before?.test(before) !== false &&
			pattern.after?.test(after) !== false &&
			!(pattern.subject && NOT_SUBJECT.test(before)) &&
			isWhole(pattern, last, after),
	);
}

/** Is B all that is named, not the beginning of something else ("BERT" of "BERT embeddings")? */
function isWhole({ end, after: wanted }: Pattern, last: string, after: string): boolean {
	if (!end) return wanted !== undefined || ENDS_NAME.test(after);
	return !ADJECTIVE.test(last) && ENDS_CLASS.test(after.replace(/^\s*\([^()]{1,20}\)/, ''));
}

/** The other members of a list that `first` begins: "A, B and C". */
function listedAfter(first: Mention, mentions: readonly Mention[], after: string): Mention[] {
	const listed: Mention[] = [];
	let end = first.end;
	const index = mentions.indexOf(first);
	for (const next of mentions.slice(index + 1, index + 1 + LONGEST_LIST)) {
		if (next.start < end) continue;
		const gap = after.slice(end - first.end, next.start - first.end);
		if (!/^(?:\s*\([^()]{1,20}\))?(?:, (?:and |or )?| and | or )(?:the )?$/.test(gap)) break;
		end = next.end;
		if (ENDS_NAME.test(after.slice(end - first.end))) listed.push(next);
	}
	return listed;
}
