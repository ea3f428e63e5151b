import type { Point } from '../view/regions.ts';

/** A thing that takes room: its box reaches from its position by these lengths. */
export type Body = Point & {
	x: number;
	y: number;
	readonly left: number;
	readonly right: number;
	readonly up: number;
	readonly down: number;
	/** Bodies of different groups keep farther apart; -1 = none. */
	readonly group: number;
	/** A heavy body moves less when two push each other. */
	readonly mass: number;
};

/** Where bodies may be and how hard they are moved. */
export type SeparateOptions = {
	readonly width: number;
	readonly height: number;
	/** Room between the boxes of different groups. */
	readonly groupGap: number;
	readonly rounds: number;
	/** Called before each round with its share of the whole, 0..1: pulls bodies where they belong. */
	readonly pull?: (share: number) => void;
};

/**
 * Pushes overlapping boxes apart and into the frame, in place, along the shorter way.
 *
 * Each round looks at all pairs, so it is for some hundreds of bodies. Deterministic; stops early when
 * nothing overlaps any more.
 */
export function separate(bodies: readonly Body[], options: SeparateOptions): void {
	for (let round = 0; round < options.rounds; round += 1) {
		const share = round / options.rounds;
		options.pull?.(share);
		const moved = pushPairs(bodies, options.groupGap);
		for (const body of bodies) keepInside(body, options);
		if (!moved && share > 0.5) return;
	}
}

function pushPairs(bodies: readonly Body[], groupGap: number): boolean {
	let moved = false;
	for (const [index, a] of bodies.entries()) {
		for (const b of bodies.slice(0, index)) {
			const gap = a.group !== b.group && a.group >= 0 && b.group >= 0 ? groupGap : 0;
			if (push(a, b, gap)) moved = true;
		}
	}
	return moved;
}

/** Moves two overlapping bodies; says whether they overlapped by more than a hair. */
function push(a: Body, b: Body, gap: number): boolean {
	const fromLeft = a.x + a.right + gap - (b.x - b.left);
	const fromRight = b.x + b.right + gap - (a.x - a.left);
	if (fromLeft <= 0 || fromRight <= 0) return false;
	const fromTop = a.y + a.down + gap - (b.y - b.up);
	const fromBottom = b.y + b.down + gap - (a.y - a.up);
	if (fromTop <= 0 || fromBottom <= 0) return false;

	const dx = fromLeft < fromRight ? -fromLeft : fromRight;
	const dy = fromTop < fromBottom ? -fromTop : fromBottom;
	const shareA = b.mass / (a.mass + b.mass);
	const step = 0.5;
	if (Math.abs(dx) < Math.abs(dy)) {
		a.x += dx * shareA * step;
		b.x -= dx * (1 - shareA) * step;
	} else {
		a.y += dy * shareA * step;
		b.y -= dy * (1 - shareA) * step;
	}
	return Math.min(Math.abs(dx), Math.abs(dy)) > 0.5;
}

function keepInside(body: Body, { width, height }: SeparateOptions): void {
	body.x = Math.max(body.left, Math.min(width - body.right, body.x));
	body.y = Math.max(body.up, Math.min(height - body.down, body.y));
}
