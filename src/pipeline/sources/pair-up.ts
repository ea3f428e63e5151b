import type { Paragraph } from './page-paragraphs.ts';
import type { Skipped } from './source.ts';
import { abstractScore } from './title-or-abstract.ts';

/** A title with its abstract; the abstract is empty when the page has none. */
export type Pair = { title: string; abstract: string };

/**
 * Reads paragraphs as titles, abstracts, further paragraphs of an abstract and leftovers, so that
 * the whole sequence is the most plausible one (Viterbi, linear in the number of paragraphs).
 */
export function pairUp(paragraphs: readonly Paragraph[]): { papers: Pair[]; skipped: Skipped[] } {
	const roles = mostPlausibleRoles(paragraphs);
	const papers: Pair[] = [];
	const skipped: Skipped[] = [];
	const skip = ({ line, text }: Paragraph, reason: string) => skipped.push({ line, text, reason });
	let open: Pair | undefined;
	paragraphs.forEach((paragraph, index) => {
		const { text } = paragraph;
		switch (roles[index]) {
			case 'title':
				open = { title: text, abstract: '' };
				papers.push(open);
				break;
			case 'abstract':
				if (open === undefined || open.abstract !== '') {
					skip(paragraph, 'an abstract without a title');
					open = undefined;
				} else open.abstract = text;
				break;
			case 'more':
				if (open === undefined) skip(paragraph, 'an abstract without a title');
				else open.abstract = open.abstract === '' ? text : `${open.abstract}\n\n${text}`;
				break;
			default:
				skip(paragraph, 'neither a title nor an abstract');
		}
	});
	return { papers, skipped };
}

type Role = 'title' | 'abstract' | 'more' | 'leftover';

const ROLES: readonly Role[] = ['title', 'abstract', 'more', 'leftover'];

type Step = {
	/** Of the most plausible way that ends here. */
	score: number;
	from: Role | undefined;
	/** Characters of the abstract so far. */
	length: number;
};

function mostPlausibleRoles(paragraphs: readonly Paragraph[]): Role[] {
	const table: Map<Role, Step>[] = [];
	paragraphs.forEach((paragraph, index) => {
		const { text } = paragraph;
		const own = abstractScore(text);
		const steps = ROLES.map((role): [Role, Step] => {
			const step = bestStep(role, table[index - 1], text);
			return [role, { ...step, score: step.score + fit(role, own, text) }];
		});
		table.push(new Map(steps));
	});
	return walkBack(table);
}

function walkBack(table: readonly ReadonlyMap<Role, Step>[]): Role[] {
	const roles: Role[] = [];
	let role = best(table.at(-1));
	for (let index = table.length - 1; index >= 0 && role !== undefined; index -= 1) {
		roles.unshift(role);
		role = table[index]?.get(role)?.from;
	}
	return roles;
}

function best(steps: ReadonlyMap<Role, Step> | undefined): Role | undefined {
	let winner: Role | undefined;
	for (const role of ROLES) {
		const score = steps?.get(role)?.score ?? Number.NEGATIVE_INFINITY;
		if (winner === undefined || score > (steps?.get(winner)?.score ?? 0)) winner = role;
	}
	return steps === undefined ? undefined : winner;
}

function bestStep(role: Role, previous: ReadonlyMap<Role, Step> | undefined, text: string): Step {
	const own = role === 'abstract' || role === 'more' ? text.length : 0;
	let winner: Step = { score: fromStart(role), from: undefined, length: own };
	if (previous === undefined) return winner;
	winner.score = Number.NEGATIVE_INFINITY;
	for (const [from, step] of previous) {
		const score = step.score + transition(from, role, { before: step.length, text });
		const length = role === 'more' ? step.length + own : own;
		if (score > winner.score) winner = { score, from, length };
	}
	return winner;
}

/** How well a paragraph fits a role by itself. */
function fit(role: Role, score: number, text: string): number {
	if (role === 'leftover') return text.length <= 40 ? 0 : -6;
	return role === 'title' ? Math.min(-score, 6) : Math.min(score, 6);
}

function fromStart(role: Role): number {
	if (role === 'title') return 0;
	return role === 'leftover' ? -1 : -4;
}

/** How plausible one role is after another. */
function transition(
	from: Role,
	to: Role,
	{ before, text }: { before: number; text: string },
): number {
	if (to === 'leftover') return -1;
	switch (from) {
		case 'title':
			if (to === 'abstract') return 2;
			return to === 'more' ? Number.NEGATIVE_INFINITY : -2;
		case 'abstract':
		case 'more':
			if (to === 'title') return 1;
			return to === 'more' ? continuation(before, text) : -6;
		default:
			return to === 'title' ? 0 : -4;
	}
}

// arXiv, where these abstracts come from, takes at most 1,920 characters.
const ABSTRACT_LIMIT = 2000;

function continuation(before: number, text: string): number {
	const fits = before + text.length <= ABSTRACT_LIMIT;
	if (fits && CONTINUES.test(text)) return -1;
	if (fits && Math.min(before, text.length) < 600) return -2;
	return -9;
}

const CONTINUES =
	/^(?:\p{Ll}|(?:we|our|here|this|these|in this|to this end|finally|moreover|furthermore|however|additionally|in addition|first|second|third|experiments?|extensive|results?|empirically|code|specifically|as a result|thus|overall|together)\b)/iu;
