import type { Point } from './regions.ts';

/** Who stands around whom: ids in the order in which they should stand, most important first. */
export type EgoInput = {
	readonly centre: string;
	/** Direct neighbours. */
	readonly inner: readonly string[];
	/** Second ring: what is tied to the inner ones. */
	readonly outer: readonly string[];
	/** Ties between inner and outer ids, in any direction. */
	readonly links: readonly (readonly [string, string])[];
};

/** The pane and the room its labels need, px. */
export type EgoPane = {
	readonly width: number;
	readonly height: number;
	/** Kept free left and right for labels: about the width of the widest one. */
	readonly side: number;
	/** Kept free above and below. */
	readonly edge: number;
};

const INNER_SHARE = 0.56;
const ROUNDS = 60;

/**
 * Returns where each id of an ego network stands, in px of the pane.
 *
 * The centre in the middle, direct neighbours evenly on an inner ellipse from the top clockwise, the
 * second ring on an outer ellipse, each near the inner ones it is tied to and apart from each other.
 * Inner nodes stand so that those with the same outer ones are side by side. Closed form but for the
 * spreading of the second ring; deterministic.
 */
export function egoLayout(input: EgoInput, pane: EgoPane): ReadonlyMap<string, Point> {
	const middle = { x: pane.width / 2, y: pane.height / 2 };
	const radius = {
		x: Math.max(20, pane.width / 2 - pane.side),
		y: Math.max(20, pane.height / 2 - pane.edge),
	};
	const share = input.outer.length > 0 ? INNER_SHARE : 1;
	const at = (angle: number, scale: number): Point => ({
		x: middle.x + radius.x * scale * Math.cos(angle),
		y: middle.y + radius.y * scale * Math.sin(angle),
	});

	const innerAngles = spreadEvenly(seriate(input));
	const outerAngles = spreadOuter(input, innerAngles);
	return new Map<string, Point>([
		[input.centre, middle],
		...[...innerAngles].map(([id, angle]) => [id, at(angle, share)] as const),
		...[...outerAngles].map(([id, angle]) => [id, at(angle, 1)] as const),
	]);
}

/** Orders the inner ids so that those tied to the same outer ones are neighbours; greedy, first one first. */
function seriate({ inner, outer, links }: EgoInput): string[] {
	const outerIds = new Set(outer);
	const ties = new Map(inner.map((id) => [id, new Set<string>()]));
	for (const [a, b] of links) {
		if (outerIds.has(b)) ties.get(a)?.add(b);
		if (outerIds.has(a)) ties.get(b)?.add(a);
	}
	const common = (a: string, b: string): number =>
		[...(ties.get(a) ?? [])].filter((id) => ties.get(b)?.has(id)).length;

	const left = [...inner];
	const ordered: string[] = [];
	while (left.length > 0) {
		const last = ordered.at(-1);
		let best = 0;
		if (last !== undefined) {
			for (const [index, id] of left.entries()) {
				if (common(last, id) > common(last, left[best] ?? id)) best = index;
			}
		}
		ordered.push(...left.splice(best, 1));
	}
	return ordered;
}

/** From just right of the top, so that no two nodes stand exactly above each other. */
function spreadEvenly(ids: readonly string[]): Map<string, number> {
	const start = -Math.PI / 2 + Math.PI / Math.max(2, ids.length);
	return new Map(ids.map((id, index) => [id, start + (index / ids.length) * 2 * Math.PI]));
}

function spreadOuter(
	input: EgoInput,
	innerAngles: ReadonlyMap<string, number>,
): Map<string, number> {
	const wanted = input.outer
		.map((id, index) => ({ id, angle: meanAngle(id, input, innerAngles) ?? index * 2.4 }))
		.sort((a, b) => a.angle - b.angle || (a.id < b.id ? -1 : 1));
	const gap = Math.min((2 * Math.PI * 0.92) / Math.max(1, wanted.length), 0.9);
	for (let round = 0; round < ROUNDS; round += 1) {
		for (const [index, one] of wanted.entries()) {
			const next = wanted[(index + 1) % wanted.length];
			if (next === undefined || next === one) continue;
			const turn = index + 1 === wanted.length ? 2 * Math.PI : 0;
			const short = gap - (next.angle + turn - one.angle);
			if (short <= 0) continue;
			one.angle -= short / 2;
			next.angle += short / 2;
		}
	}
	return new Map(wanted.map(({ id, angle }) => [id, angle]));
}

function meanAngle(
	id: string,
	{ links }: EgoInput,
	innerAngles: ReadonlyMap<string, number>,
): number | undefined {
	let x = 0;
	let y = 0;
	for (const [a, b] of links) {
		const angle = innerAngles.get(a === id ? b : b === id ? a : '');
		if (angle === undefined) continue;
		x += Math.cos(angle);
		y += Math.sin(angle);
	}
	return Math.hypot(x, y) < 1e-6 ? undefined : Math.atan2(y, x);
}
