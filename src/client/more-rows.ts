import type { ConceptRef, PaperRef } from '../view/explorer-data.ts';
import { hueClass, radiusScale, rowRadius } from '../view/marks.ts';
import { pageOf } from './addresses.ts';
import { loadListRest, loadOverview } from './data.ts';
import { el, svg } from './dom.ts';
import { createLegend, type Legend } from './legend.ts';

const BAR = 64;

/** Makes the rows that the page left out, alike to those it has. @throws {DataError} */
export async function restRows(
	root: HTMLElement,
): Promise<{ concepts: HTMLElement[]; papers: HTMLElement[] }> {
	const [overview, rest] = await Promise.all([loadOverview(), loadListRest()]);
	const legend = createLegend(overview);
	const counts = [...root.querySelectorAll<HTMLElement>('[data-papers]')];
	const most = Math.max(1, ...counts.map(({ dataset }) => Number(dataset.papers)));
	return {
		concepts: rest.concepts.map((concept) => conceptRow(concept, legend, most)),
		papers: rest.papers.map((paper) => paperRow(paper, legend)),
	};
}

function conceptRow(concept: ConceptRef, legend: Legend, most: number): HTMLElement {
	const { id, label, kind, theme, papers } = concept;
	const hue = legend.hueOfTheme(theme);
	const kindHue = hueClass(legend.overview.kinds.find((other) => other.id === kind)?.colour);
	const radius = rowRadius(papers, radiusScale(Math.max(0, ...legend.overview.concept.papers)));
	const width = Math.max(4, Math.min(BAR, Math.round((BAR * papers) / most)));
	return el(
		'li',
		{},
		el(
			'a',
			{
				class: `row ${hue}`,
				href: pageOf(`concept:${id}`),
				'data-id': `concept:${id}`,
				'data-kind': kind,
				'data-theme': theme,
				'data-papers': papers,
				'data-hues': `${hue} ${kindHue}`,
			},
			svg(
				'svg',
				{ class: 'dot', viewBox: '0 0 18 18', 'aria-hidden': 'true' },
				svg('circle', { cx: 9, cy: 9, r: radius.toFixed(1) }),
			),
			el('span', { class: 'name' }, label),
			svg(
				'svg',
				{ class: 'bar', viewBox: `0 0 ${BAR} 6`, 'aria-hidden': 'true' },
				svg('rect', { width, height: 6, rx: 3 }),
			),
			el('span', { class: 'n' }, String(papers)),
		),
	);
}

function paperRow({ id, title, theme }: PaperRef, legend: Legend): HTMLElement {
	const hue = legend.hueOfTheme(theme);
	const attributes = {
		class: `row paper ${hue}`,
		href: pageOf(`paper:${id}`),
		'data-id': `paper:${id}`,
		'data-theme': theme,
		'data-hues': hue,
	};
	return el('li', {}, el('a', attributes, el('span', { class: 'name' }, title)));
}
