import type { EdgeSingular, NodeSingular, StylesheetJson } from 'cytoscape';
import { linkOpacity, linkWidth, SHEET } from '../view/marks.ts';
import { blend, type Tokens } from './tokens.ts';
import type { Colour } from './url-state.ts';

/** What the look of the map depends on: marks are `scale` times their size, lines at rest `lines` times as strong. */
export type MapLook = { tokens: Tokens; colour: Colour; scale: number; lines: number };

// linkOpacity is made for light; tokens raise its floor in the dark.
const FLOOR = 0.06;

/**
 * The style sheet of the map; functions read `look` anew at each style update. Nothing in it takes events:
 * what the pointer means is found by `hit` of the painter, which knows the labels too and asks less of the page.
 */
export function mapStyle(look: MapLook): StylesheetJson {
	const hue = (node: NodeSingular): string => {
		if (look.colour === 'theme') return look.tokens.mark(node.data('hue'));
		if (node.data('what') === 'paper') return look.tokens.ink3;
		return look.tokens.mark(node.data('kindHue'));
	};
	const disc = (node: NodeSingular) => node.data('radius') * 2 * look.scale;
	const sheet = (length: number, factor = 1) => length * factor * look.scale;
	const { tokens } = look;
	return [
		{
			selector: 'node',
			style: { 'overlay-opacity': 0, 'border-color': tokens.ground, events: 'no' },
		},
		{
			selector: 'node[what = "concept"]',
			style: {
				shape: 'ellipse',
				width: disc,
				height: disc,
				'background-color': hue,
				'border-width': 1.2,
			},
		},
		{
			selector: 'node[what = "paper"]',
			style: {
				shape: 'round-rectangle',
				'corner-radius': String(SHEET.corner),
				width: () => sheet(SHEET.width),
				height: () => sheet(SHEET.height),
				'background-color': tokens.surface,
				'border-width': () => sheet(SHEET.stroke),
				'border-color': hue,
			},
		},
		{
			selector: 'edge',
			style: {
				'curve-style': 'haystack',
				'haystack-radius': 0,
				'overlay-opacity': 0,
				events: 'no',
				width: (edge: EdgeSingular) => linkWidth(edge.data('weight')),
				'line-color': tokens.ink,
				'line-opacity': (edge: EdgeSingular) => restOpacity(edge, look),
			},
		},
		...lightStyles(look, hue),
		{ selector: '.gone', style: { display: 'none' } },
	] as StylesheetJson;
}

function restOpacity(edge: EdgeSingular, { tokens, lines }: MapLook): number {
	const opacity = linkOpacity(edge.data('weight'), edge.data('across'));
	return opacity === 0 ? 0 : (opacity - FLOOR + tokens.edgeMin) * lines;
}

function lightStyles(look: MapLook, hue: (node: NodeSingular) => string): unknown[] {
	const { tokens } = look;
	const strong = (edge: EdgeSingular) => 1 + 2.6 * edge.data('weight');
	// A line has the colour of its concept, which is always its target.
	const lineHue = (edge: EdgeSingular) => hue(edge.target());
	// Paler but not translucent, or the lines behind a mark would show through it.
	const pale = (node: NodeSingular) => blend(hue(node), tokens.ground, 0.45);
	const larger = (factor: number) => ({
		width: () => SHEET.width * factor * look.scale,
		height: () => SHEET.height * factor * look.scale,
	});
	return [
		{ selector: 'node.dim', style: { opacity: tokens.dim } },
		{ selector: 'edge.dim', style: { 'line-opacity': 0 } },
		{ selector: 'node[what = "concept"].second', style: { 'background-color': pale } },
		{ selector: 'node[what = "paper"].second', style: { 'border-color': pale } },
		{ selector: 'edge.second', style: { 'line-opacity': tokens.dim, width: 1 } },
		{
			selector: 'edge.on',
			style: { 'line-color': lineHue, 'line-opacity': 0.8, width: strong },
		},
		{
			selector: 'edge.route',
			style: { 'line-color': tokens.ink, 'line-opacity': 0.9, width: 2.5 },
		},
		{ selector: 'node.selected', style: { 'border-width': 2.5, 'border-color': tokens.ink } },
		{ selector: 'node.route', style: { 'border-width': 2.2, 'border-color': tokens.ink } },
		{ selector: 'node[what = "paper"].selected', style: larger(1.46) },
		{ selector: 'node[what = "paper"].route', style: larger(1.34) },
		{ selector: 'node.lit', style: { 'z-index': 5 } },
	];
}
