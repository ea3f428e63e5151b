import type { PaperShard } from '../view/explorer-data.ts';
import { el, svg } from './dom.ts';
import { sentenceParts } from './evidence.ts';
import type { Legend } from './legend.ts';
import { actions, nodeLink } from './panel-parts.ts';

const CONCEPTS = 9;
const SIMILAR = 4;

/** What the panel says of a paper: how it begins, what it speaks of, what is close to it. */
export function paperPanel(shard: PaperShard, legend: Legend, strip?: Element): HTMLElement[] {
	const id = `paper:${shard.id}`;
	legend.learn(shard.mentions);
	const drawn = shard.mentions.filter((mention) => !mention.ubiquitous);
	return [
		el(
			'p',
			{ class: `tag ${legend.hueOfTheme(shard.theme)}` },
			sheet(),
			el('span', {}, `Paper · ${legend.themeLabel(shard.theme)}`),
		),
		el('h2', { class: 'serif', tabindex: -1 }, shard.title),
		...(strip ? [el('div', { class: 'weft' }, strip)] : []),
		...(shard.lead.text
			? [
					el(
						'p',
						{ class: 'lead' },
						...sentenceParts(shard.lead, legend, {
							concepts: new Set(drawn.map((mention) => mention.id)),
						}),
					),
				]
			: []),
		actions(id),
		...conceptsOf(shard, drawn, legend),
		...similarTo(shard),
	];
}

/** The mark of a paper. */
export function sheet(): SVGElement {
	return svg(
		'svg',
		{ class: 'sheet', viewBox: '0 0 10 13', width: 10, height: 13, 'aria-hidden': 'true' },
		svg('rect', { x: 1, y: 1, width: 8, height: 11, rx: 1.6 }),
	);
}

function conceptsOf(
	shard: PaperShard,
	drawn: PaperShard['mentions'],
	legend: Legend,
): HTMLElement[] {
	if (shard.mentions.length === 0) {
		return [el('p', { class: 'small muted' }, 'No concepts were found in it.')];
	}
	const shown = drawn.slice(0, CONCEPTS).map((mention) => {
		const id = `concept:${mention.id}`;
		const times = mention.times === 1 ? 'named once' : `named ${mention.times} times`;
		return el(
			'li',
			{ class: legend.hueOfTheme(mention.theme) },
			el(
				'button',
				{
					class: 'times',
					type: 'button',
					title: times,
					'aria-label': `${times}: show the sentences`,
					'data-link': `paper:${shard.id} ${id}`,
				},
				thread(mention.times),
			),
			nodeLink(id, mention.label, 'name'),
			el('span', { class: 'n' }, mention.papers === 1 ? 'only here' : `${mention.papers} papers`),
		);
	});
	return [el('h3', {}, 'Concepts'), el('ul', { class: 'threads' }, ...shown)];
}

/** A thread as long as the concept is named often. */
function thread(times: number): SVGElement {
	const width = Math.min(30, 6 + times * 4);
	return svg(
		'svg',
		{ viewBox: '0 0 30 3', width: 30, height: 3, 'aria-hidden': 'true' },
		svg('rect', { width, height: 3, rx: 1.5 }),
	);
}

function similarTo(shard: PaperShard): HTMLElement[] {
	if (shard.similar.length === 0) return [];
	const items = shard.similar.slice(0, SIMILAR).map((other) => {
		const id = `paper:${other.id}`;
		const shared = other.shared.slice(0, 3).map(({ label }) => label);
		return el(
			'li',
			{ class: 'evidence' },
			nodeLink(id, other.title, 'title'),
			el(
				'button',
				{
					class: 'plain shares',
					type: 'button',
					title: 'Show the sentences',
					'data-link': `paper:${shard.id} ${id}`,
				},
				`Shares ${shared.join(', ')}`,
			),
		);
	});
	return [el('h3', {}, 'Closest papers'), el('ul', {}, ...items)];
}
