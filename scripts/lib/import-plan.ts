import { isDeepStrictEqual } from 'node:util';
import { slugOf, uniqueSlug } from '../../src/pipeline/slug.ts';
import { titleKey } from '../../src/pipeline/sources/clean-text.ts';
import type { Draft } from '../../src/pipeline/sources/source.ts';
import { type Paper, PaperSchema } from '../../src/schema/paper.ts';
import type { PaperChanges } from './paper-text.ts';

/** What importing one paper of a list means. */
export type Action =
	| { kind: 'add'; paper: Paper }
	| { kind: 'update'; id: string; changes: PaperChanges }
	| { kind: 'unchanged'; id: string }
	| { kind: 'skip'; position: number; title: string; reason: string };

/** A field that the list changed and a person changed too: the person's text stays. */
export type KeptEdit = { id: string; field: string };

export type ImportPlan = { actions: Action[]; kept: KeptEdit[] };

/** What is known before an import. */
export type Known = {
	papers: readonly Paper[];
	/** All ids in use, also of files that could not be read. */
	ids: ReadonlySet<string>;
	/** What the list said of a paper when it was last imported. */
	earlier(paper: Paper): Draft | undefined;
};

/**
 * Decides what to do with each paper of a list.
 *
 * A paper is known by its DOI, its arXiv id or its title (unless the DOIs differ) and keeps its id.
 * A field of a known paper is set when it is missing or still says what the list said last time;
 * what a person wrote stays.
 */
export function planImport(
	drafts: readonly Draft[],
	known: Known,
	origin: { file: string; format: string },
): ImportPlan {
	const index = indexPapers(known.papers);
	const seen = new Map<string, number>();
	const taken = new Set(known.ids);
	const plan: ImportPlan = { actions: [], kept: [] };
	for (const draft of drafts) {
		const paper = findPaper(draft, index);
		const name = paper?.id ?? draftKeys(draft)[0] ?? draft.title;
		const first = seen.get(name);
		if (first !== undefined) {
			const { position, title } = draft;
			plan.actions.push({ kind: 'skip', position, title, reason: `the same as number ${first}` });
			continue;
		}
		seen.set(name, draft.position);
		if (paper === undefined) plan.actions.push(addition(draft, taken, origin));
		else {
			const { changes, kept } = mergeFields(paper, draft, known.earlier(paper), origin);
			plan.kept.push(...kept.map((field) => ({ id: paper.id, field })));
			const { id } = paper;
			const isChanged = Object.keys(changes).length > 0;
			plan.actions.push(isChanged ? { kind: 'update', id, changes } : { kind: 'unchanged', id });
		}
	}
	return plan;
}

function addition(
	draft: Draft,
	taken: Set<string>,
	origin: { file: string; format: string },
): Action {
	const { position, ...fields } = draft;
	const id = uniqueSlug(slugOf(draft.title, 'paper'), taken);
	const source = { file: origin.file, format: origin.format, position };
	const checked = PaperSchema.safeParse({ ...fields, id, source });
	if (!checked.success) {
		const issue = checked.error.issues[0];
		const reason = `\`${issue?.path.join('.')}\` is not valid (${issue?.message})`;
		return { kind: 'skip', position, title: draft.title, reason };
	}
	taken.add(id);
	return { kind: 'add', paper: checked.data };
}

function indexPapers(papers: readonly Paper[]): ReadonlyMap<string, Paper> {
	const index = new Map<string, Paper>();
	for (const paper of papers)
		for (const key of draftKeys(paper)) if (!index.has(key)) index.set(key, paper);
	return index;
}

function findPaper(draft: Draft, index: ReadonlyMap<string, Paper>): Paper | undefined {
	for (const key of draftKeys(draft)) {
		const paper = index.get(key);
		if (paper === undefined) continue;
		const isOther =
			key.startsWith('title:') && paper.DOI && draft.DOI && doiKey(paper.DOI) !== doiKey(draft.DOI);
		if (!isOther) return paper;
	}
	return undefined;
}

/** What a paper is known by, surest first. */
function draftKeys({ DOI, arxiv, title }: Pick<Draft, 'DOI' | 'arxiv' | 'title'>): string[] {
	return [
		...(DOI === undefined ? [] : [`doi:${doiKey(DOI)}`]),
		...(arxiv === undefined ? [] : [`arxiv:${arxiv.toLowerCase().replace(/v\d+$/, '')}`]),
		`title:${titleKey(title)}`,
	];
}

function doiKey(DOI: string): string {
	return DOI.toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
}

function mergeFields(
	paper: Paper,
	draft: Draft,
	earlier: Draft | undefined,
	origin: { file: string; format: string },
): { changes: PaperChanges; kept: string[] } {
	const { position, ...fields } = draft;
	const changes: Record<string, unknown> = {};
	const kept: string[] = [];
	for (const [field, value] of Object.entries(fields)) {
		const mine = paper[field as keyof Paper];
		const before = earlier?.[field as keyof Draft];
		const saysTheSame = isDeepStrictEqual(value, mine) || isDeepStrictEqual(value, before);
		if (value === undefined || saysTheSame) continue;
		const isUntouched = mine === undefined || mine === '' || isDeepStrictEqual(mine, before);
		if (isUntouched) changes[field] = value;
		else if (earlier !== undefined) kept.push(field);
	}
	const { source } = paper;
	if (source?.file === origin.file && source.position !== position)
		changes.source = { ...source, position };
	// Every key is a field of a draft with its value, or `source`.
	return { changes: changes as PaperChanges, kept };
}
