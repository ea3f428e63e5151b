/** One thing to learn from: its measures, the words it has an opinion on, and the answer. */
export type Example = {
	readonly values: Float64Array;
	/** Indices of words, 0 = the first of `words`. */
	readonly words: readonly number[];
	readonly answer: 0 | 1;
	readonly weight: number;
};

/** How strongly large weights are held back (L2), for measures and for words. */
export type Restraint = { readonly values: number; readonly words: number };

/** What was learnt: the log-odds of an example are the sum of its measures and words times these. */
export type Learnt = { readonly values: Float64Array; readonly words: Float64Array };

/**
 * Learns a logistic regression with L-BFGS (Liu and Nocedal 1989, https://doi.org/10.1007/BF01589116).
 *
 * Measures are brought to mean 0 and deviation 1 while it learns, so that one restraint fits all; the
 * first measure is the constant and is not held back. Deterministic.
 */
export function learn(examples: readonly Example[], words: number, restraint: Restraint): Learnt {
	const width = examples[0]?.values.length ?? 0;
	const scale = scaleOf(examples, width);
	const rows = examples.map(({ values }) =>
		values.map((x, i) => (x - at(scale.mean, i)) / at(scale.deviation, i)),
	);
	const cost = (weights: Float64Array) => costOf(weights, { examples, rows, width, restraint });
	const weights = minimise(cost, new Float64Array(width + words));
	const values = weights.slice(0, width).map((w, i) => w / at(scale.deviation, i));
	for (let i = 1; i < width; i += 1) values[0] = at(values, 0) - at(values, i) * at(scale.mean, i);
	return { values, words: weights.slice(width) };
}

type Scale = { readonly mean: Float64Array; readonly deviation: Float64Array };

function scaleOf(examples: readonly Example[], width: number): Scale {
	const mean = new Float64Array(width);
	const deviation = new Float64Array(width);
	for (const { values } of examples) {
		for (let i = 1; i < width; i += 1) mean[i] = at(mean, i) + at(values, i) / examples.length;
	}
	for (const { values } of examples) {
		for (let i = 1; i < width; i += 1) {
			deviation[i] = at(deviation, i) + (at(values, i) - at(mean, i)) ** 2 / examples.length;
		}
	}
	for (let i = 0; i < width; i += 1) deviation[i] = Math.sqrt(at(deviation, i)) || 1;
	return { mean, deviation };
}

type Cost = { readonly loss: number; readonly gradient: Float64Array };

type Task = {
	readonly examples: readonly Example[];
	readonly rows: readonly Float64Array[];
	readonly width: number;
	readonly restraint: Restraint;
};

function costOf(weights: Float64Array, { examples, rows, width, restraint }: Task): Cost {
	const gradient = new Float64Array(weights.length);
	let loss = 0;
	examples.forEach((example, k) => {
		const row = rows[k] ?? gradient;
		let sum = 0;
		for (let i = 0; i < width; i += 1) sum += at(weights, i) * at(row, i);
		for (const word of example.words) sum += at(weights, width + word);
		const signed = example.answer === 1 ? -sum : sum;
		loss += example.weight * (signed > 30 ? signed : Math.log1p(Math.exp(signed)));
		const slope = example.weight * (1 / (1 + Math.exp(-sum)) - example.answer);
		for (let i = 0; i < width; i += 1) gradient[i] = at(gradient, i) + slope * at(row, i);
		for (const word of example.words) gradient[width + word] = at(gradient, width + word) + slope;
	});
	for (let i = 1; i < weights.length; i += 1) {
		const held = (i < width ? restraint.values : restraint.words) * at(weights, i);
		loss += (held * at(weights, i)) / 2;
		gradient[i] = at(gradient, i) + held;
	}
	return { loss, gradient };
}

const REMEMBERED = 8;
const MAX_STEPS = 500;
const GOOD_ENOUGH = 1e-7;

function minimise(costAt: (weights: Float64Array) => Cost, start: Float64Array): Float64Array {
	let weights = start;
	let cost = costAt(weights);
	const steps: { readonly moved: Float64Array; readonly turned: Float64Array }[] = [];
	for (let step = 0; step < MAX_STEPS; step += 1) {
		const direction = directionOf(cost.gradient, steps);
		const next = searchAlong(costAt, { weights, cost, direction });
		const moved = next.weights.map((w, i) => w - at(weights, i));
		const turned = next.cost.gradient.map((g, i) => g - at(cost.gradient, i));
		if (dot(moved, turned) > 1e-12) steps.push({ moved, turned });
		if (steps.length > REMEMBERED) steps.shift();
		const gained = cost.loss - next.cost.loss;
		({ weights, cost } = next);
		if (gained < GOOD_ENOUGH * Math.abs(cost.loss)) break;
	}
	return weights;
}

function directionOf(
	gradient: Float64Array,
	steps: readonly { readonly moved: Float64Array; readonly turned: Float64Array }[],
): Float64Array {
	const direction = gradient.slice();
	const shares = steps.map(() => 0);
	for (let k = steps.length - 1; k >= 0; k -= 1) {
		const { moved, turned } = steps[k] ?? { moved: gradient, turned: gradient };
		const share = dot(moved, direction) / dot(turned, moved);
		shares[k] = share;
		addScaled(direction, turned, -share);
	}
	const last = steps.at(-1);
	const length =
		last === undefined
			? 1 / Math.sqrt(dot(gradient, gradient))
			: dot(last.moved, last.turned) / dot(last.turned, last.turned);
	for (let i = 0; i < direction.length; i += 1) direction[i] = at(direction, i) * length;
	steps.forEach(({ moved, turned }, k) => {
		const share = dot(turned, direction) / dot(turned, moved);
		addScaled(direction, moved, (shares[k] ?? 0) - share);
	});
	return direction;
}

function searchAlong(
	costAt: (weights: Float64Array) => Cost,
	from: { readonly weights: Float64Array; readonly cost: Cost; readonly direction: Float64Array },
): { weights: Float64Array; cost: Cost } {
	const slope = dot(from.cost.gradient, from.direction);
	let length = 1;
	for (let tries = 0; ; tries += 1) {
		const weights = from.weights.map((w, i) => w - length * at(from.direction, i));
		const cost = costAt(weights);
		if (cost.loss <= from.cost.loss - 1e-4 * length * slope || tries === 20)
			return { weights, cost };
		length /= 2;
	}
}

function addScaled(into: Float64Array, other: Float64Array, factor: number): void {
	for (let i = 0; i < into.length; i += 1) into[i] = at(into, i) + factor * at(other, i);
}

function dot(a: Float64Array, b: Float64Array): number {
	let sum = 0;
	for (let i = 0; i < a.length; i += 1) sum += at(a, i) * at(b, i);
	return sum;
}

function at(array: Float64Array, index: number): number {
	return array[index] ?? 0;
}
