import { hueToken } from '../view/marks.ts';
import { el } from './dom.ts';

/** The design tokens that canvas code needs, resolved: canvases know no CSS variables. */
export type Tokens = {
	/** Colour of a mark of this hue; undefined = grey. */
	readonly mark: (hue: number | undefined) => string;
	/** Colour of text of this hue. */
	readonly text: (hue: number | undefined) => string;
	readonly ground: string;
	readonly surface: string;
	readonly ink: string;
	readonly ink2: string;
	readonly ink3: string;
	readonly line: string;
	readonly sans: string;
	readonly serif: string;
	/** Opacity of a theme's ground, at rest and while something stands out. */
	readonly region: number;
	readonly regionActive: number;
	/** Opacity of the thinnest line. */
	readonly edgeMin: number;
	/** Opacity of what steps back. */
	readonly dim: number;
	/** px between a chosen mark and its ring; 0 = they touch, which shows where their colours differ. */
	readonly ringGap: number;
};

/** Light or dark. */
export type Shade = 'light' | 'dark';

/** Reads the tokens as they are now, or as they are in a shade; read them again after a change of theme. */
export function readTokens(shade?: Shade): Tokens {
	if (!shade) return tokensOf(document.documentElement);
	const probe = el('i', { 'data-shade': shade, hidden: true });
	document.body.append(probe);
	const tokens = tokensOf(probe);
	probe.remove();
	return tokens;
}

function tokensOf(element: HTMLElement): Tokens {
	const style = getComputedStyle(element);
	const read = (name: string) => style.getPropertyValue(name).trim();
	const colour = (name: string) => asHex(read(name));
	const number = (name: string, fallback: number) => Number.parseFloat(read(name)) || fallback;
	// Asked for every mark in every frame, so none of them asks the page.
	const hues = [undefined, 0, 1, 2, 3, 4, 5, 6, 7];
	const marks = new Map(hues.map((hue) => [hue, colour(hueToken(hue))]));
	const texts = new Map(hues.map((hue) => [hue, colour(hueToken(hue, 'text'))]));
	return {
		mark: (hue) => marks.get(hue) ?? '',
		text: (hue) => texts.get(hue) ?? '',
		ground: colour('--bg'),
		surface: colour('--surface'),
		ink: colour('--ink'),
		ink2: colour('--ink-2'),
		ink3: colour('--ink-3'),
		line: colour('--line'),
		sans: read('--sans'),
		serif: read('--serif'),
		region: number('--region', 0.075),
		regionActive: number('--region-active', 0.041),
		edgeMin: number('--edge-min', 0.06),
		dim: number('--dim', 0.16),
		ringGap: number('--ring-gap', 0),
	};
}

/** A colour as six-digit hex: where the reader's own colours are forced, tokens are names like `CanvasText`. */
function asHex(colour: string): string {
	if (colour.startsWith('#')) return colour;
	const probe = document.createElement('i');
	probe.style.color = colour;
	document.body.append(probe);
	const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
	probe.remove();
	const hex = channels.slice(0, 3).map((channel) => Number(channel).toString(16).padStart(2, '0'));
	return `#${hex.join('')}`;
}

/** Returns the colour between two six-digit hex colours; `share` 0 is all the first. */
export function blend(first: string, second: string, share: number): string {
	const channel = (at: number) => {
		const [from, to] = [first, second].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
		return Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
	};
	return `#${[1, 3, 5].map((at) => channel(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Calls back when the reader or the system goes from light to dark or back. */
export function onTokensChange(callback: () => void): void {
	for (const setting of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
		matchMedia(setting).addEventListener('change', callback);
	}
	const attributes = { attributes: true, attributeFilter: ['data-theme'] };
	new MutationObserver(callback).observe(document.documentElement, attributes);
}
