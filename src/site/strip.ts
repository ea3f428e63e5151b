import type { ConceptEntry, PaperEntry, ThemeGroup } from './entries.ts';
import type { Store } from './store.ts';

/** The strip of a paper in a box of `width` x 26: a slot per drawn concept, in the order of themes. */
export type Strip = {
	readonly width: number;
	readonly bases: readonly Bar[];
	readonly marks: readonly (Bar & { readonly height: number })[];
	/** What it shows, for those who cannot see it: "Features 11, Pruning 1". */
	readonly label: string;
	/** Number of the paper's concepts per theme, most first; undefined stands for no theme. */
	readonly counts: readonly ThemeCount[];
};

export type ThemeCount = { readonly theme: ThemeGroup['theme']; readonly count: number };

type Bar = { readonly x: number; readonly width: number; readonly colour: number | undefined };

type Slots = {
	readonly x: ReadonlyMap<ConceptEntry, number>;
	readonly bases: readonly Bar[];
	readonly width: number;
	readonly markWidth: number;
};

export const STRIP_HEIGHT = 26;

/** An index of more papers has no strips: they alone would be megabytes. */
export const MOST_STRIPS = 1000;

const SLOT = 4;
const GAP = 6;
// With few concepts a mark would grow to a block.
const MIN_WIDTH = 240;
// On the index a strip is 300 px wide; a mark must stay wider than 2 px there.
const MIN_MARK_SHARE = 1 / 140;

const slotsOf = new WeakMap<Store, Slots>();

/**
 * The strip of a paper; undefined if it has no drawn concept.
 *
 * A mark is 38 % of the height, 16 % more per further mention, 30 % more if in the title.
 */
export function stripOf(store: Store, paper: PaperEntry): Strip | undefined {
	const slots = slotsOf.get(store) ?? makeSlots(store.themes);
	slotsOf.set(store, slots);
	const marks = paper.concepts.flatMap(({ concept, mentions, inTitle }) => {
		const x = slots.x.get(concept);
		if (x === undefined) return [];
		const share = Math.min(1, 0.38 + 0.16 * (mentions.length - 1) + (inTitle ? 0.3 : 0));
		const height = Math.round(share * STRIP_HEIGHT * 10) / 10;
		return [{ x, width: slots.markWidth, height, colour: concept.theme?.colour }];
	});
	if (marks.length === 0) return undefined;
	const counts = countByTheme(paper);
	const label = counts
		.map(({ theme, count }) => `${theme?.label ?? 'no theme'} ${count}`)
		.join(', ');
	return { width: slots.width, bases: slots.bases, marks, label, counts };
}

function makeSlots(themes: readonly ThemeGroup[]): Slots {
	const x = new Map<ConceptEntry, number>();
	const bases: Bar[] = [];
	let at = 0;
	for (const { theme, concepts } of themes) {
		const drawn = concepts.filter((concept) => concept.onMap);
		if (drawn.length === 0) continue;
		const start = at;
		for (const concept of drawn) {
			x.set(concept, at);
			at += SLOT;
		}
		bases.push({ x: start, width: at - start - 1, colour: theme?.colour });
		at += GAP;
	}
	const width = Math.max(MIN_WIDTH, at - GAP);
	return {
		x,
		bases,
		width,
		markWidth: Math.max(2.6, Math.round(width * MIN_MARK_SHARE * 10) / 10),
	};
}

function countByTheme(paper: PaperEntry): ThemeCount[] {
	const counts = new Map<ThemeGroup['theme'], number>();
	for (const { concept } of paper.concepts) {
		if (concept.ubiquitous) continue;
		counts.set(concept.theme, (counts.get(concept.theme) ?? 0) + 1);
	}
	return [...counts].map(([theme, count]) => ({ theme, count })).sort((a, b) => b.count - a.count);
}
