import { hueClass } from '../view/marks.ts';
import { loadOverview } from './data.ts';
import { svg } from './dom.ts';
import { createModel, type MapModel, type MapNode } from './map-model.ts';

const SLOT = 4;
const GAP = 6;
const HEIGHT = 26;

/** A slot per drawn concept in the order of themes; the base line of each theme. */
type Slots = {
	readonly width: number;
	readonly place: ReadonlyMap<string, number>;
	readonly bases: readonly { x: number; width: number; hue: number | undefined }[];
};

/** Draws the strip of each paper of the list: which of the drawn concepts it has. @throws {DataError} */
export async function drawStripsIn(list: HTMLElement): Promise<void> {
	const rows = [...list.querySelectorAll<HTMLElement>('a[data-id]:not(:has(.strip))')];
	if (rows.length === 0) return;
	const model = createModel(await loadOverview());
	const slots = slotsOf(model);
	for (const row of rows) {
		if (row.querySelector('.strip')) continue;
		const strip = stripOf(row.dataset.id ?? '', model, slots);
		if (strip) row.querySelector('.name')?.after(strip);
	}
}

function slotsOf({ nodes, overview }: MapModel): Slots {
	const place = new Map<string, number>();
	const bases: Slots['bases'][number][] = [];
	let at = 0;
	for (const { id, colour } of overview.themes) {
		const own = [...nodes.values()]
			.filter(({ what, theme }) => what === 'concept' && theme === id)
			.sort((a, b) => b.papers - a.papers);
		if (own.length === 0) continue;
		bases.push({ x: at, width: own.length * SLOT - 1, hue: colour });
		for (const node of own) {
			place.set(node.id, at);
			at += SLOT;
		}
		at += GAP;
	}
	return { width: Math.max(1, at - GAP), place, bases };
}

function stripOf(id: string, model: MapModel, slots: Slots): SVGElement | undefined {
	const links = model.linksOf(id);
	if (links.length === 0) return undefined;
	const concepts = links.flatMap(({ target, weight }) => {
		const node = model.nodes.get(target);
		return node ? [{ node, weight }] : [];
	});
	return svg(
		'svg',
		{
			class: 'strip',
			viewBox: `0 0 ${slots.width} ${HEIGHT}`,
			preserveAspectRatio: 'none',
			'aria-hidden': 'true',
		},
		...slots.bases.map(({ x, width, hue }) =>
			svg('rect', { class: `base ${hueClass(hue)}`, x, y: HEIGHT - 2, width, height: 2 }),
		),
		...concepts.map(({ node, weight }) => mark(node, weight, slots)),
	);
}

function mark(node: MapNode, weight: number, { place }: Slots): SVGElement {
	const height = Math.round((0.38 + 0.62 * weight) * HEIGHT * 10) / 10;
	return svg('rect', {
		class: hueClass(node.hue),
		x: place.get(node.id) ?? 0,
		y: HEIGHT - height,
		width: 2.7,
		height,
	});
}
