import type {
	ConceptShard,
	PaperRef,
	PaperShard,
	ShardAlongside,
	ShardRelation,
	ShardSentence,
} from '../view/explorer-data.ts';
import { count } from '../view/words.ts';
import { pairPageOf } from './addresses.ts';
import { loadConcept, loadPaper } from './data.ts';
import { el } from './dom.ts';
import { mergeSentences, quote } from './evidence.ts';
import type { Legend } from './legend.ts';
import { nodeLink } from './panel-parts.ts';
import type { Pair } from './url-state.ts';

/** What the panel says of a line: every sentence that made it, with both ends marked. @throws {DataError} */
export async function linkPanel(link: Pair, legend: Legend): Promise<HTMLElement[]> {
	const names = link.map((id) => id.replace(/^[a-z]+:/, '')) as [string, string];
	const [from, to] = names;
	const isPaper = link.map((id) => id.startsWith('paper:'));
	if (isPaper[0] && isPaper[1]) {
		return similarLink([await loadPaper(from), await loadPaper(to)], legend);
	}
	if (isPaper[0]) return mentionLink(await loadPaper(from), to, legend);
	if (isPaper[1]) return mentionLink(await loadPaper(to), from, legend);
	return pairLink(await loadConcept(from), await loadConcept(to), legend);
}

function mentionLink(paper: PaperShard, conceptId: string, legend: Legend): HTMLElement[] {
	legend.learn(paper.mentions);
	const mention = paper.mentions.find(({ id }) => id === conceptId);
	const concepts = new Set([conceptId]);
	const named = paper.sentences.filter(({ marks }) => marks.some((mark) => concepts.has(mark[2])));
	const label = mention?.label ?? conceptId;
	return [
		el('p', { class: 'tag' }, 'Line between a concept and a paper'),
		el(
			'h2',
			{ tabindex: -1 },
			nodeLink(`concept:${conceptId}`, label),
			' in ',
			nodeLink(`paper:${paper.id}`, paper.title, 'serif'),
		),
		el('p', { class: 'small muted' }, mention ? weightOf(mention) : ''),
		el('h3', {}, count(named.length, 'sentence')),
		...named.map((sentence) =>
			el('div', { class: 'evidence' }, quote(paper.id, sentence, legend, { concepts })),
		),
		...(named.length === 0 ? [el('p', {}, `This paper does not name ${label}.`)] : []),
	];
}

function weightOf({ times, salience, papers }: PaperShard['mentions'][number]): string {
	const named = `Named ${times === 1 ? 'once' : `${times} times`}`;
	const elsewhere = papers === 1 ? 'in no other paper' : `in ${count(papers - 1, 'other paper')}`;
	return `${named}; weight ${salience.toFixed(2)} of 1; ${elsewhere}`;
}

function pairLink(one: ConceptShard, other: ConceptShard, legend: Legend): HTMLElement[] {
	legend.learn([one, other, ...one.alongside]);
	const concepts = new Set([one.id, other.id]);
	const alongside = one.alongside.find(({ id }) => id === other.id);
	const shared = papersWithBoth(one, other);
	return [
		el('p', { class: 'tag' }, 'Line between two concepts'),
		el(
			'h2',
			{ tabindex: -1 },
			nodeLink(`concept:${one.id}`, one.label),
			' and ',
			nodeLink(`concept:${other.id}`, other.label),
		),
		...strengthOf(alongside, one, other),
		...(alongside?.relations ?? []).map((relation) => {
			const name = (id: string) => (id === one.id ? one.label : other.label);
			const verb = relation.relation.replaceAll('-', ' ');
			const said = el('b', {}, `${name(relation.source)} ${verb} ${name(relation.target)}`);
			return el('div', { class: 'relation' }, said, relationQuote(relation, shared, legend));
		}),
		el('h3', {}, `Together in ${count(alongside?.shared ?? shared.length, 'paper')}`),
		...shared.map(({ paper, sentences }) =>
			el(
				'div',
				{ class: 'evidence' },
				nodeLink(`paper:${paper.id}`, paper.title, 'title'),
				...enough(sentences).map((sentence) => quote(paper.id, sentence, legend, { concepts })),
			),
		),
		...(shared.length === 0 ? [el('p', {}, 'No paper shown here names both.')] : []),
	];
}

/** A paper that names both concepts of a pair, with the sentences that name either. */
type SharedPaper = { readonly paper: PaperRef; readonly sentences: readonly ShardSentence[] };

function papersWithBoth(one: ConceptShard, other: ConceptShard): SharedPaper[] {
	const theirs = new Map(other.in.map((paper) => [paper.id, paper]));
	return one.in.flatMap((paper) => {
		const same = theirs.get(paper.id);
		if (!same) return [];
		const sentences = mergeSentences(paper.sentences, same.sentences);
		return [{ paper, sentences: sentences.sort((a, b) => named(b) - named(a)) }];
	});
}

/** The sentence of a relation, with its marks where the paper is among those shown. */
function relationQuote(
	{ paper, sentence, source, target }: ShardRelation,
	shared: readonly SharedPaper[],
	legend: Legend,
): HTMLElement {
	const where = shared.find((other) => other.paper.id === paper);
	const said = where?.sentences.find(({ text }) => text === sentence);
	const concepts = new Set([source, target]);
	return said
		? quote(paper, said, legend, { concepts })
		: el('blockquote', { class: 'quote' }, sentence);
}

/** One sentence that names both is enough; else one for each. */
function enough(sentences: readonly ShardSentence[]): ShardSentence[] {
	const both = sentences.filter((sentence) => named(sentence) === 2);
	return both.length > 0 ? both.slice(0, 2) : firstOfEach(sentences);
}

function firstOfEach(sentences: readonly ShardSentence[]): ShardSentence[] {
	const seen = new Set<string>();
	return sentences.filter(({ marks }) => {
		const ids = marks.map((mark) => mark[2]);
		const isNew = ids.some((id) => !seen.has(id));
		for (const id of ids) seen.add(id);
		return isNew;
	});
}

function named({ marks }: ShardSentence): number {
	return new Set(marks.map((mark) => mark[2])).size;
}

function strengthOf(
	alongside: ShardAlongside | undefined,
	one: ConceptShard,
	other: ConceptShard,
): HTMLElement[] {
	if (!alongside) return [];
	const strength = `Association strength ${alongside.strength.toFixed(2)}`;
	const text = `${strength}: ${alongside.shared} together, of ${one.papers} and ${other.papers} papers`;
	const more = el('a', { href: pairPageOf(one.id, other.id) }, 'Open their page');
	const parts = alongside.hasPage ? [text, '. ', more] : [text];
	return [el('p', { class: 'small muted' }, ...parts)];
}

function similarLink([one, other]: [PaperShard, PaperShard], legend: Legend): HTMLElement[] {
	legend.learn([...one.mentions, ...other.mentions]);
	const similar = one.similar.find(({ id }) => id === other.id);
	const theirs = new Set(other.mentions.map(({ id }) => id));
	const shared = similar?.shared ?? one.mentions.filter(({ id }) => theirs.has(id));
	return [
		el('p', { class: 'tag' }, 'Line between two papers'),
		el(
			'h2',
			{ class: 'serif', tabindex: -1 },
			nodeLink(`paper:${one.id}`, one.title),
			' and ',
			nodeLink(`paper:${other.id}`, other.title),
		),
		el('h3', {}, `They share ${count(shared.length, 'concept')}`),
		...shared.map(({ id, label }) =>
			el(
				'div',
				{ class: 'evidence' },
				nodeLink(`concept:${id}`, label, 'title'),
				...saidIn(one, id, legend),
				...saidIn(other, id, legend),
			),
		),
	];
}

/** The first sentence of a paper that names a concept, under the name of the paper. */
function saidIn(paper: PaperShard, concept: string, legend: Legend): HTMLElement[] {
	const sentence = paper.sentences.find(({ marks }) => marks.some((mark) => mark[2] === concept));
	const concepts = new Set([concept]);
	return [
		el('p', { class: 'small muted' }, sentence ? paper.short : `${paper.short}: in the title`),
		...(sentence ? [quote(paper.id, sentence, legend, { concepts })] : []),
	];
}
