import type { Box } from './box-grid.ts';
import type { OverviewTheme } from './explorer-data.ts';
import { conceptFont, radiusScale, themeFont } from './marks.ts';
import {
	LABEL_RANK,
	type LabelItem,
	type Obstacle,
	type PlacedLabel,
	placeLabels,
} from './place-labels.ts';
import { mapInset, PANE_SIZES, type Pane, type PaneSize, project } from './projection.ts';
import type { StillMark } from './still-marks.ts';
import { type Font, measureBlock, otherBlocks } from './text-measure.ts';
import { nameBlock, nameCentres } from './theme-name.ts';

/** A label of the still map, in px from the mark it is tied to. */
export type StillLabel = {
	/** Names of the pane sizes it is for, as classes: `l m`. */
	readonly sizes: string;
	/** Id of the node it is tied to: a concept's own mark, for a theme the nearest one. */
	readonly node: string;
	readonly x: number;
	readonly y: number;
	readonly anchor: PlacedLabel['anchor'];
	readonly lines: readonly string[];
	readonly lineHeight: number;
	readonly fontSize: number;
	readonly isBold: boolean;
};

/** What labels are placed for. */
export type StillScene = {
	readonly themes: readonly OverviewTheme[];
	readonly marks: readonly StillMark[];
};

const NARROW = 600;
const FEWEST_PAPERS = { wide: 2, narrow: 4 } as const;

/**
 * Places the labels of concepts and themes for each of `PANE_SIZES`; those that come out alike for
 * several sizes are given once. By node id, and `theme:<id>`.
 */
export function stillLabels(scene: StillScene): ReadonlyMap<string, readonly StillLabel[]> {
	const merged = new Map<string, Map<string, StillLabel>>();
	for (const size of PANE_SIZES) {
		for (const placed of restLabels(scene, size)) {
			const { id } = placed.label;
			const label = describe(placed);
			const places = merged.get(id) ?? new Map<string, StillLabel>();
			const key = JSON.stringify(label);
			const sizes = [...(places.get(key)?.sizes.split(' ') ?? []), size.name].join(' ');
			places.set(key, { ...label, sizes });
			merged.set(id, places);
		}
	}
	return new Map([...merged].map(([id, places]) => [id, [...places.values()]]));
}

/** A label on a pane of one of `PANE_SIZES` at rest, and the mark it keeps its distance to, both in px of that pane. */
export type RestLabel = {
	readonly label: PlacedLabel;
	readonly font: Font;
	readonly tie: StillMark;
};

type Wanted = { readonly item: LabelItem; readonly font: Font };

/** Places the labels of concepts and themes for one size of pane; places are px of a pane just so large. */
export function restLabels(scene: StillScene, size: PaneSize): RestLabel[] {
	const pane = { ...size, inset: mapInset(size.width) };
	const marks = scene.marks.map((mark) => ({
		...mark,
		...project(mark, pane),
		radius: mark.radius * size.markScale,
	}));
	const wanted = [
		...scene.themes.map((theme, index) => themeLabel(theme, index, { marks, pane })),
		...conceptLabels(marks, pane),
	];
	const fontOf = new Map(wanted.map(({ item, font }) => [item.id, font]));
	const obstacles = marks.map(({ node, x, y, radius }): Obstacle => ({ id: node, x, y, radius }));
	const bounds = {
		left: 2,
		top: pane.inset.top - 12,
		right: pane.width - 2,
		bottom: pane.height - 30,
	};
	return placeLabels(
		wanted.map(({ item }) => item),
		{ bounds, marks: obstacles, taken: [zoomTools(size)] },
	).flatMap((label) => {
		const font = fontOf.get(label.id);
		const tie = nearestMark(label, marks, scene.themes);
		return font && tie ? [{ label, font, tie }] : [];
	});
}

/** The corner where the buttons for zooming lie. */
function zoomTools({ width, height }: PaneSize): Box {
	const [across, down] = width < NARROW ? [60, 150] : [56, 126];
	return { left: width - across, top: height - down, right: width, bottom: height };
}

function themeLabel(
	theme: OverviewTheme,
	index: number,
	{ marks, pane }: { marks: readonly StillMark[]; pane: Pane },
): Wanted {
	const font = themeFont(pane.width);
	const block = nameBlock(theme.label, pane.width);
	const own = marks.filter((mark) => mark.theme === index && !mark.isBridge);
	const at = project(theme, pane);
	const item = {
		id: `theme:${theme.id}`,
		block,
		...at,
		radius: 0,
		priority: LABEL_RANK.theme + Math.min(0.9, theme.papers / 1000),
		tolerance: 60,
		centres: nameCentres({ at, block, own, pane }),
	};
	return { item, font };
}

function conceptLabels(marks: readonly StillMark[], pane: Pane): Wanted[] {
	const fewest = pane.width < NARROW ? FEWEST_PAPERS.narrow : FEWEST_PAPERS.wide;
	const scale = radiusScale(Math.max(0, ...marks.map(({ papers }) => papers)));
	return marks
		.filter(({ papers }) => papers >= fewest)
		.map(({ node, label, x, y, radius, papers }) => {
			const font = conceptFont(papers, scale);
			const item = {
				id: node,
				block: measureBlock(label, font),
				otherBlocks: otherBlocks(label, font),
				x,
				y,
				radius,
				priority: LABEL_RANK.concept + Math.min(0.9, papers / 1000),
				tolerance: papers >= 6 ? 17 : 11,
			};
			return { item, font };
		});
}

/** A theme's name is tied to a mark, so that it keeps its distance to it on panes of other sizes. */
function nearestMark(
	{ id, box }: PlacedLabel,
	marks: readonly StillMark[],
	themes: readonly OverviewTheme[],
): StillMark | undefined {
	if (!id.startsWith('theme:')) return marks.find(({ node }) => node === id);
	const theme = themes.findIndex((other) => `theme:${other.id}` === id);
	const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
	const away = ({ x, y }: StillMark): number => Math.hypot(x - middle.x, y - middle.y);
	return marks
		.filter((mark) => mark.theme === theme)
		.reduce<StillMark | undefined>(
			(best, mark) => (best && away(best) <= away(mark) ? best : mark),
			undefined,
		);
}

function describe({ label, font, tie }: RestLabel): StillLabel {
	return {
		sizes: '',
		node: tie.node,
		x: tenth(label.x - tie.x),
		y: tenth(label.y - tie.y),
		anchor: label.anchor,
		lines: label.lines,
		lineHeight: tenth(label.lineHeight),
		fontSize: font.size,
		isBold: font.weight > 500,
	};
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
