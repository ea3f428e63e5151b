import type { ConceptShard, ShardAlongside } from '../view/explorer-data.ts';
import { count } from '../view/words.ts';
import { pageOf } from './addresses.ts';
import { el, svg } from './dom.ts';
import { quote } from './evidence.ts';
import type { Legend } from './legend.ts';
import { actions, nodeLink, nodeLinks } from './panel-parts.ts';

const FIRST_PAPERS = 6;
const ALONGSIDE = 7;
const SNIPPET = 170;

/** What the panel says of a concept: what it is, where it is said, what it goes with. */
export function conceptPanel(shard: ConceptShard, legend: Legend): HTMLElement[] {
	const id = `concept:${shard.id}`;
	legend.learn([...shard.alongside, ...shard.broader, ...shard.narrower, shard]);
	return [
		el(
			'p',
			{ class: `tag ${legend.hueOfTheme(shard.theme)}` },
			el('i', { class: 'sw' }),
			el('span', {}, `${legend.kindLabel(shard.kind)} · ${legend.themeLabel(shard.theme)}`),
			shard.curated ? undefined : el('span', { class: 'badge' }, 'found by the extractor'),
		),
		el('h2', { tabindex: -1 }, shard.label),
		...(shard.definition ? [el('p', { class: 'definition' }, shard.definition)] : []),
		actions(id),
		el('h3', {}, `In ${shard.papers} of ${count(legend.overview.papers, 'paper')}`),
		...papersOf(shard, legend),
		...alongsideOf(shard, legend),
		...wordsOf('Broader', shard.broader),
		...wordsOf('Narrower', shard.narrower),
	];
}

function papersOf(shard: ConceptShard, legend: Legend): HTMLElement[] {
	const concepts = new Set([shard.id]);
	const items = shard.in.map((paper, index) => {
		const [best] = paper.sentences;
		const id = `paper:${paper.id}`;
		return el(
			'li',
			{ class: 'evidence', hidden: index >= FIRST_PAPERS },
			nodeLink(id, paper.title, 'title'),
			best?.anchor === 'title'
				? el('p', { class: 'small muted' }, 'Named in the title')
				: best && quote(paper.id, best, legend, { concepts, length: SNIPPET }),
		);
	});
	const list = el('ul', {}, ...items);
	const more = shard.papers - FIRST_PAPERS;
	if (more <= 0) return [list];
	const href = pageOf(`concept:${shard.id}`);
	const rest = el('a', { class: 'small', href }, `${more} more with evidence`);
	return [list, el('p', { class: 'more' }, rest)];
}

function alongsideOf(shard: ConceptShard, legend: Legend): HTMLElement[] {
	const shown = shard.alongside.slice(0, ALONGSIDE);
	if (shown.length === 0) return [];
	const most = Math.max(...shown.map((other) => other.shared));
	return [
		el('h3', {}, 'Appears alongside'),
		el('ul', { class: 'bars' }, ...shown.map((other) => alongsideRow(shard, other, most, legend))),
	];
}

function alongsideRow(
	shard: ConceptShard,
	other: ShardAlongside,
	most: number,
	legend: Legend,
): HTMLElement {
	const id = `concept:${other.id}`;
	const both = `${count(other.shared, 'paper')} with both`;
	return el(
		'li',
		{ class: legend.hueOfTheme(other.theme) },
		nodeLink(id, other.label, 'name'),
		bar(other.shared / most),
		el(
			'button',
			{
				class: 'count',
				type: 'button',
				title: both,
				'aria-label': `${both}: show the sentences`,
				'data-link': `concept:${shard.id} ${id}`,
			},
			String(other.shared),
		),
	);
}

/** A bar whose length is `share` of the whole. */
export function bar(share: number): SVGElement {
	const width = Math.max(2, Math.round(share * 96));
	return svg(
		'svg',
		{ class: 'bar', viewBox: '0 0 96 7', width: 96, height: 7, 'aria-hidden': 'true' },
		svg('rect', { width: 96, height: 7, rx: 3.5 }),
		svg('rect', { class: 'on', width, height: 7, rx: 3.5 }),
	);
}

function wordsOf(name: string, concepts: ConceptShard['broader']): HTMLElement[] {
	if (concepts.length === 0) return [];
	const nodes = concepts.map(({ id, label }) => ({ id: `concept:${id}`, label }));
	return [el('h3', {}, name), el('p', { class: 'small' }, ...nodeLinks(nodes))];
}
