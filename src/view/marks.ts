import type { Font } from './text-measure.ts';

/** The box all positions of the graph are given in; y down, 1 unit = 1 px at zoom 1. */
export const REFERENCE = { width: 1000, height: 690 } as const;

/** The mark of a paper, px at zoom 1: an open sheet. */
export const SHEET = { width: 8.5, height: 11, corner: 1.5, stroke: 1.7 } as const;

const LARGEST_AS_IS = 36;

/**
 * Returns the factor that keeps the largest disc of a large collection from covering the map.
 *
 * 1 while no drawn concept is in more than 36 papers. Pass it to `conceptRadius`.
 */
export function radiusScale(mostPapers: number): number {
	return Math.min(1, LARGEST_AS_IS / Math.max(1, mostPapers));
}

/** Returns the radius of a concept's disc in px at zoom 1: its area grows with the number of papers. */
export function conceptRadius(papers: number, scale = 1): number {
	return 3.4 + 2.25 * Math.sqrt(papers * scale);
}

/** Returns the radius of a concept's disc in a list: as on the map, but held to the height of a line. */
export function rowRadius(papers: number, scale: number): number {
	return Math.min(8, conceptRadius(papers, scale) * 0.62);
}

/**
 * Returns the factor by which marks grow or shrink against the zoom, so that they stay visible when
 * the map is small and do not swell when it is large.
 */
export function markScale(zoom: number): number {
	if (zoom < 0.62) return Math.min(1.9, 0.62 / zoom);
	return zoom > 1.15 ? Math.max(0.72, 1.15 / zoom) : 1;
}

/** Returns the font of a concept's label: larger and bolder the more papers have it. */
export function conceptFont(papers: number, scale = 1): Font {
	const scaled = papers * scale;
	return {
		face: 'sans',
		size: Math.min(14, Math.round((11.5 + 0.14 * scaled) * 10) / 10),
		weight: scaled >= 5 ? 600 : 400,
	};
}

/** The font of a paper's short title on the map. */
export const PAPER_FONT: Font = { face: 'serif', size: 12.5, weight: 400 };

/** Returns the font of a theme's name on a map pane of `width` px. */
export function themeFont(width: number): Font {
	return { face: 'serif', size: width < 600 ? 14 : 16.5, weight: 600 };
}

/**
 * Returns the class that carries a hue, `t0`..`t7` or `t-none`.
 *
 * `map.css` gives each class two variables: `--t` for marks and `--x` for text.
 */
export function hueClass(colour: number | undefined): string {
	return colour === undefined ? 't-none' : `t${colour}`;
}

/** Returns the design token of a hue, for code that paints on a canvas: `--t3`, `--x3`, `--t-none`. */
export function hueToken(colour: number | undefined, use: 'mark' | 'text' = 'mark'): string {
	return `--${use === 'mark' ? 't' : 'x'}${colour ?? '-none'}`;
}

/** Returns the opacity of a link between a paper and a concept at rest; 0 = wait for hover. */
export function linkOpacity(weight: number, acrossThemes: boolean): number {
	if (acrossThemes) return weight < 0.35 ? 0 : 0.06 + 0.16 * weight;
	return 0.06 + 0.3 * weight;
}

/** Returns the width of a link in px. */
export function linkWidth(weight: number): number {
	return 0.5 + 1.7 * weight;
}
