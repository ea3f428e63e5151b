import { type Point, REGION_STROKE, type Region, themeRegion } from '../view/regions.ts';
import type { MapModel } from './map-model.ts';
import type { Tokens } from './tokens.ts';

/** The ground of a theme and its hue; points are in the reference box. */
export type ThemeGround = { readonly hue: number | undefined; readonly region: Region };

/** Finds the ground each theme stands on: its papers and its concepts, without those in between. */
export function themeGrounds(model: MapModel): ThemeGround[] {
	return model.overview.themes.flatMap(({ id, colour }) => {
		const own = [...model.nodes.values()].filter((node) => node.theme === id && !node.bridge);
		const region = themeRegion(own);
		return region ? [{ hue: colour, region }] : [];
	});
}

/** Paints the grounds; `place` maps the reference box to px, `scale` is the factor of the strokes. */
export function paintGrounds(
	context: CanvasRenderingContext2D,
	grounds: readonly ThemeGround[],
	view: { place: (point: Point) => Point; scale: number; tokens: Tokens; opacity: number },
): void {
	context.globalAlpha = view.opacity;
	for (const { hue, region } of grounds) {
		const points = region.points.map(view.place);
		const path = new Path2D();
		for (const point of points) addDisc(path, point, (REGION_STROKE.disc / 2) * view.scale);
		for (const [from, to] of region.bars) {
			const [a, b] = [points[from], points[to]];
			if (a && b) addBar(path, a, b, (REGION_STROKE.bar / 2) * view.scale);
		}
		context.fillStyle = view.tokens.mark(hue);
		// All shapes turn the same way, so that one fill is their union and nothing adds up.
		context.fill(path, 'nonzero');
	}
	context.globalAlpha = 1;
}

function addDisc(path: Path2D, { x, y }: Point, radius: number): void {
	path.moveTo(x + radius, y);
	path.arc(x, y, radius, 0, 2 * Math.PI);
}

function addBar(path: Path2D, a: Point, b: Point, half: number): void {
	const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
	const nx = ((b.y - a.y) / length) * half;
	const ny = (-(b.x - a.x) / length) * half;
	path.moveTo(a.x + nx, a.y + ny);
	path.lineTo(b.x + nx, b.y + ny);
	path.lineTo(b.x - nx, b.y - ny);
	path.lineTo(a.x - nx, a.y - ny);
	path.closePath();
}
