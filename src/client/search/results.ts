import { pageOf } from '../addresses.ts';
import { el } from '../dom.ts';
import type { Place, SentenceHit } from './engine.ts';

/** A text with its places in `<mark>`. */
export function marked(text: string, places: readonly Place[]): HTMLElement {
	const parts: (Node | string)[] = [];
	let done = 0;
	for (const { start, end } of places) {
		if (start < done) continue;
		parts.push(text.slice(done, start), el('mark', {}, text.slice(start, end)));
		done = end;
	}
	return el('bdi', {}, ...parts, text.slice(done));
}

/** The class of a theme's hue. */
export function hueOf(
	themes: readonly { readonly id: string; readonly colour?: number | undefined }[],
	theme: string | undefined,
): string {
	const colour = themes.find(({ id }) => id === theme)?.colour;
	return colour === undefined ? 't-none' : `t${colour}`;
}

const FRAGMENT_WORDS = 6;

/** The page of a paper at a sentence; browsers that know no text fragments open its top. */
export function sentencePage({ paper, text }: SentenceHit): string {
	const words = text.split(/\s+/).slice(0, FRAGMENT_WORDS).join(' ');
	const fragment = encodeURIComponent(words).replaceAll('-', '%2D');
	return `${pageOf(`paper:${paper.id}`)}#:~:text=${fragment}`;
}
