import type { Overview } from './explorer-data.ts';
import { hueClass, linkOpacity, linkWidth, REFERENCE } from './marks.ts';
import { regionPaths, themeRegion } from './regions.ts';
import { type StillLabel, stillLabels } from './still-labels.ts';
import { readConcepts, readPapers, type StillMark } from './still-marks.ts';

/** A mark of the still map. `left` and `top` are shares of the map's inner box, in percent. */
export type StillNode = {
	/** Id of its node: `concept:fmri`. */
	readonly node: string;
	readonly id: string;
	readonly kind: 'concept' | 'paper';
	/** What a link on the mark says. */
	readonly title: string;
	readonly left: number;
	readonly top: number;
	/** px. */
	readonly radius: number;
	readonly labels: readonly StillLabel[];
};

/** A theme's name, placed by the mark it is tied to. */
export type StillName = StillLabel & Pick<StillNode, 'left' | 'top'>;

/** A theme with its name and its marks; `id` is undefined for marks of no theme. */
export type StillGroup = {
	readonly id: string | undefined;
	/** Class of its hue. */
	readonly hue: string;
	readonly label: string;
	readonly names: readonly StillName[];
	/** Concepts first, those in most papers first; then papers. */
	readonly nodes: readonly StillNode[];
	/** SVG path data in the reference box. */
	readonly region: { readonly discs: string; readonly bars: string } | undefined;
};

/** Lines of like weight as one path: SVG path data in the reference box, `width` in px. */
export type StillLines = {
	readonly opacity: number;
	readonly width: number;
	readonly path: string;
};

/** The overview as a picture; see `stillMap`. */
export type StillMap = {
	/** In the order of the themes. */
	readonly groups: readonly StillGroup[];
	readonly links: readonly StillLines[];
};

const WEIGHT_STEP = 0.2;

/**
 * Draws the overview once for all panes: marks by percentages, so that they follow the pane without
 * script, and labels in px, placed anew for each of `PANE_SIZES`.
 *
 * It stands where the live map stands at its first view (see `project`): the SVG fills the pane but for
 * `mapInset`, and shows what lies beyond its edges.
 */
export function stillMap(overview: Overview): StillMap {
	const concepts = readConcepts(overview);
	const papers = readPapers(overview);
	const marks = [...[...concepts].sort((a, b) => b.papers - a.papers), ...papers];
	const labels = stillLabels({ themes: overview.themes, marks });
	const markOf = new Map(marks.map((mark) => [mark.node, mark]));

	const groups = [...overview.themes.keys(), -1].map((theme): StillGroup => {
		const own = marks.filter((mark) => mark.theme === theme);
		const found = overview.themes[theme];
		const ground = found && themeRegion(own.filter(({ isBridge }) => !isBridge));
		return {
			id: found?.id,
			hue: hueClass(found?.colour),
			label: found?.label ?? 'No theme',
			names: (labels.get(`theme:${found?.id ?? ''}`) ?? []).map((label) => ({
				...label,
				...percent(markOf.get(label.node)),
			})),
			nodes: own.map((mark) => stillNode(mark, labels.get(mark.node) ?? [])),
			region: ground && regionPaths(ground),
		};
	});
	return {
		groups: groups.filter(({ nodes }) => nodes.length > 0),
		links: linkPaths(overview, concepts, papers),
	};
}

function stillNode(mark: StillMark, labels: readonly StillLabel[]): StillNode {
	const { node, id, kind, title, radius } = mark;
	return { node, id, kind, title, ...percent(mark), radius: tenth(radius), labels };
}

/** One path per step of weight, within themes and across; invisible lines are left out. */
function linkPaths(
	{ link, join, papers: all }: Overview,
	concepts: readonly StillMark[],
	papers: readonly StillMark[],
): StillMap['links'] {
	const most = Math.max(1, ...join.weights);
	const pairs = [
		...link.papers.map((paper, index) => ({
			from: papers[paper],
			to: concepts[link.concepts[index] ?? -1],
			weight: (link.weights[index] ?? 0) / 100,
		})),
		// Where every paper is drawn, lines between concepts would only repeat what the papers show.
		...(papers.length >= all ? [] : join.sources).map((source, index) => ({
			from: concepts[source],
			to: concepts[join.targets[index] ?? -1],
			weight: (join.weights[index] ?? 0) / most,
		})),
	];
	const paths = new Map<string, StillLines>();
	for (const { from, to, weight } of pairs) {
		if (!from || !to) continue;
		const isAcross = from.theme !== to.theme;
		if (linkOpacity(weight, isAcross) === 0) continue;
		const step = Math.min(1, Math.round(weight / WEIGHT_STEP) * WEIGHT_STEP);
		// A step may lie under what `linkOpacity` shows; the line itself does not.
		const opacity = hundredth(linkOpacity(isAcross ? Math.max(0.4, step) : step, isAcross));
		const width = hundredth(linkWidth(step));
		const key = `${opacity} ${width}`;
		const path = (paths.get(key)?.path ?? '') + linePath(from, to);
		paths.set(key, { opacity, width, path });
	}
	return [...paths.values()].sort((a, b) => a.opacity - b.opacity || a.width - b.width);
}

function linePath(from: StillMark, to: StillMark): string {
	return `M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}`;
}

function percent(mark: StillMark | undefined): { left: number; top: number } {
	return {
		left: tenth(((mark?.x ?? 0) / REFERENCE.width) * 100),
		top: tenth(((mark?.y ?? 0) / REFERENCE.height) * 100),
	};
}

function hundredth(value: number): number {
	return Math.round(value * 100) / 100;
}

function tenth(value: number): number {
	return Math.round(value * 10) / 10;
}
