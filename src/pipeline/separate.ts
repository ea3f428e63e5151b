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
	/** Room between the boxes of different groups, as long as there is some to give. */
	readonly groupGap: number;
	readonly rounds: number;
	/** Called before each round of the first half: pulls bodies where they belong. */
	readonly pull: () => void;
};

/**
 * Pushes overlapping boxes apart and into the frame, in place, along the shorter way.
 *
 * The first half of the rounds also pulls, the last quarter lets groups touch. Boxes that are wedged
 * in along the shorter way go the longer one in every fourth spell of rounds. Each round looks at all
 * pairs, so it is for some hundreds of bodies. Deterministic; stops when nothing overlaps any more.
 */
export function separate(bodies: readonly Body[], options: SeparateOptions): void {
	for (let round = 0; round < options.rounds; round += 1) {
		const share = round / options.rounds;
		if (share < 0.5) options.pull();
		const isAside = share >= 0.5 && Math.floor(round / SPELL) % 4 === 3;
		const groupGap = share < 0.75 ? options.groupGap : 0;
		const moved = pushPairs(bodies, { groupGap, sideways: isAside ? ASIDE : 1 });
		for (const body of bodies) keepInside(body, options);
		if (!moved && share > 0.75) return;
	}
}

const SPELL = 12;
const ASIDE = 0.12;
const STEP = 0.5;

type Push = {
	readonly groupGap: number;
	/** Less than 1 makes ways to the side count as shorter than they are. */
	readonly sideways: number;
};

function pushPairs(bodies: readonly Body[], how: Push): boolean {
	let moved = false;
	for (let index = 1; index < bodies.length; index += 1) {
		const a = bodies[index];
		for (let other = 0; other < index; other += 1) {
			const b = bodies[other];
			if (a && b && push(a, b, how)) moved = true;
		}
	}
	return moved;
}

/** Moves two overlapping bodies; says whether they overlapped by more than a hair. */
function push(a: Body, b: Body, { groupGap, sideways }: Push): boolean {
	const gap = a.group !== b.group && a.group >= 0 && b.group >= 0 ? groupGap : 0;
	const fromLeft = a.x + a.right + gap - (b.x - b.left);
	const fromRight = b.x + b.right + gap - (a.x - a.left);
	if (fromLeft <= 0 || fromRight <= 0) return false;
	const fromTop = a.y + a.down + gap - (b.y - b.up);
	const fromBottom = b.y + b.down + gap - (a.y - a.up);
	if (fromTop <= 0 || fromBottom <= 0) return false;

	const dx = fromLeft < fromRight ? -fromLeft : fromRight;
	const dy = fromTop < fromBottom ? -fromTop : fromBottom;
	const shareA = b.mass / (a.mass + b.mass);
	if (Math.abs(dx) * sideways < Math.abs(dy)) {
		a.x += dx * shareA * STEP;
		b.x -= dx * (1 - shareA) * STEP;
	} else {
		a.y += dy * shareA * STEP;
		b.y -= dy * (1 - shareA) * STEP;
	}
	return Math.min(Math.abs(dx), Math.abs(dy)) > 0.5;
}

function keepInside(body: Body, { width, height }: SeparateOptions): void {
	body.x = Math.max(body.left, Math.min(width - body.right, body.x));
	body.y = Math.max(body.up, Math.min(height - body.down, body.y));
}
