import { linkOpacity, linkWidth, SHEET } from '../view/marks.ts';
import { REGION_STROKE } from '../view/regions.ts';
import type { Picture } from './context.ts';
import { svg } from './dom.ts';
import type { MapLink, MapNode } from './map-model.ts';
import { groundScaleAt, nodeClass, shownLinks } from './map-scene.ts';

/**
 * Draws the view as SVG in the colours it has now, labels as text.
 *
 * `marks` leaves ground and labels out, for a picture that paints them itself.
 */
export function pictureSvg(picture: Picture, part: 'all' | 'marks' = 'all'): string {
	const { clientWidth: width, clientHeight: height } = picture.scene.pane;
	const { tokens } = picture.scene.look;
	const isAll = part === 'all';
	const root = svg(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
		...(isAll ? [svg('rect', { width, height, fill: tokens.ground }), ...grounds(picture)] : []),
		...shownLinks(picture.scene).flatMap((link) => line(picture, link) ?? []),
		...[...picture.scene.model.nodes.values()].flatMap((node) => mark(picture, node) ?? []),
		...(isAll ? labels(picture) : []),
	);
	return new XMLSerializer().serializeToString(root);
}

function placeOf({ scene, view }: Picture, id: string) {
	const place = scene.places.get(id);
	return place && { x: place.x * view.zoom + view.pan.x, y: place.y * view.zoom + view.pan.y };
}

function grounds({ scene, grounds: found, place, view }: Picture): SVGElement[] {
	if (scene.look.colour !== 'theme' || scene.focus) return [];
	const { tokens } = scene.look;
	const swell = groundScaleAt(scene, view.zoom);
	const opacity = scene.light ? tokens.regionActive : tokens.region;
	return found.map(({ hue, region }) => {
		const points = region.points.map(place);
		const colour = tokens.mark(hue);
		const bars = region.bars.map(([from, to]) => {
			const [a, b] = [points[from], points[to]];
			return a && b ? `M${a.x} ${a.y}L${b.x} ${b.y}` : '';
		});
		return svg(
			'g',
			{ opacity, fill: colour, stroke: colour },
			svg('path', {
				d: bars.join(''),
				'stroke-width': REGION_STROKE.bar * swell,
				'stroke-linecap': 'round',
			}),
			...points.map(({ x, y }) =>
				svg('circle', { cx: x, cy: y, r: (REGION_STROKE.disc / 2) * swell, stroke: 'none' }),
			),
		);
	});
}

function line(picture: Picture, link: MapLink): SVGElement | undefined {
	const { scene } = picture;
	const [from, to] = [placeOf(picture, link.source), placeOf(picture, link.target)];
	if (
		!from ||
		!to ||
		(scene.focus && !(scene.focus.has(link.source) && scene.focus.has(link.target)))
	) {
		return undefined;
	}
	const light = scene.light?.links.get(link.id);
	const { tokens } = scene.look;
	const concept = scene.model.nodes.get(link.target);
	const isOn = light === 'on';
	return svg('line', {
		x1: from.x,
		y1: from.y,
		x2: to.x,
		y2: to.y,
		stroke: isOn ? tokens.mark(concept?.hue) : tokens.ink,
		'stroke-width': light === 'route' ? 2.5 : isOn ? 1 + 2.6 * link.weight : linkWidth(link.weight),
		'stroke-opacity': light
			? light === 'second'
				? tokens.dim
				: 0.85
			: linkOpacity(link.weight, link.acrossThemes),
	});
}

function mark(picture: Picture, node: MapNode): SVGElement | undefined {
	const { scene, view } = picture;
	const name = nodeClass(scene, node);
	const place = placeOf(picture, node.id);
	if (!place || name === 'gone') return undefined;
	const { tokens, colour, scale } = scene.look;
	const hue = tokens.mark(colour === 'kind' ? node.kindHue : node.hue);
	const isRinged = /selected|route/.test(name);
	const opacity = name === 'dim' ? tokens.dim : name.startsWith('second') ? 0.5 : 1;
	const size = view.zoom * scale;
	if (node.what === 'concept') {
		const look = {
			fill: hue,
			stroke: isRinged ? tokens.ink : tokens.ground,
			'stroke-width': isRinged ? 2.5 : 1.2,
		};
		return svg('circle', { cx: place.x, cy: place.y, r: node.radius * size, opacity, ...look });
	}
	const [width, height] = [SHEET.width * size, SHEET.height * size];
	return svg('rect', {
		x: place.x - width / 2,
		y: place.y - height / 2,
		width,
		height,
		rx: SHEET.corner,
		fill: tokens.surface,
		stroke: isRinged ? tokens.ink : hue,
		'stroke-width': SHEET.stroke * size,
		opacity,
	});
}

function labels({ labels: placed, scene }: Picture): SVGElement[] {
	const { tokens } = scene.look;
	return placed.map(({ lines, x, y, lineHeight, anchor, font, ink, alpha, halo }) =>
		svg(
			'text',
			{
				x,
				y,
				'text-anchor': anchor,
				'font-family': tokens[font.face],
				'font-size': font.size,
				'font-weight': font.weight,
				fill: ink(tokens),
				opacity: alpha,
				stroke: tokens.ground,
				'stroke-width': halo,
				'stroke-linejoin': 'round',
				'paint-order': 'stroke',
			},
			...lines.map((text, index) => svg('tspan', { x, y: y + index * lineHeight }, text)),
		),
	);
}
