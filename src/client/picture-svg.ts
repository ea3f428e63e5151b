import { SHEET } from '../view/marks.ts';
import { REGION_STROKE } from '../view/regions.ts';
import type { Picture } from './context.ts';
import { svg } from './dom.ts';
import type { MapLink, MapNode } from './map-model.ts';
import { groundScaleAt, linkLook, nodeLook, scaleAt } from './map-scene.ts';
import { lineStyle, markStyle } from './mark-layer.ts';

/** Draws the view as SVG in the colours it has now, labels as text. */
export function pictureSvg(picture: Picture): string {
	const { clientWidth: width, clientHeight: height } = picture.scene.pane;
	const { tokens } = picture.scene.look;
	const root = svg(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, width, height },
		svg('rect', { width, height, fill: tokens.ground }),
		...grounds(picture),
		...picture.scene.model.links.flatMap((link) => line(picture, link) ?? []),
		...[...picture.scene.model.nodes.values()].flatMap((node) => mark(picture, node) ?? []),
		...labels(picture),
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
	const { scene, view } = picture;
	const [from, to] = [placeOf(picture, link.source), placeOf(picture, link.target)];
	const { colour, width, opacity } = lineStyle(scene, link, linkLook(scene, link));
	if (!from || !to || opacity === 0) return undefined;
	return svg('line', {
		x1: from.x,
		y1: from.y,
		x2: to.x,
		y2: to.y,
		stroke: colour,
		'stroke-width': width * view.zoom,
		'stroke-opacity': opacity,
	});
}

function mark(picture: Picture, node: MapNode): SVGElement | undefined {
	const { scene, view } = picture;
	const look = nodeLook(scene, node);
	const place = placeOf(picture, node.id);
	if (!place || look === 'gone') return undefined;
	const style = markStyle(scene, node, look);
	const { fill, border: stroke, opacity } = style;
	const size = view.zoom * scaleAt(scene, view.zoom);
	if (node.what === 'concept') {
		const width = style.borderWidth * view.zoom;
		const disc = { cx: place.x, cy: place.y, r: style.radius * size };
		return svg('circle', { ...disc, fill, stroke, opacity, 'stroke-width': width });
	}
	const [width, height] = [SHEET.width * style.factor * size, SHEET.height * style.factor * size];
	return svg('rect', {
		x: place.x - width / 2,
		y: place.y - height / 2,
		width,
		height,
		rx: SHEET.corner * view.zoom,
		fill,
		stroke,
		'stroke-width': style.borderWidth * size,
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
