import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

const light = tokens(/\[data-shade="light"\] \{([^}]*)\}/);
const dark = { ...light, ...tokens(/\[data-shade="dark"\] \{([^}]*)\}/) };
const darkWithoutScript = { ...light, ...tokens(/:root:not\(\[data-theme\]\) \{([^}]*)\}/) };

const GROUNDS = ['bg', 'surface', 'sunken'];
const HUES = ['0', '1', '2', '3', '4', '5', '6', '7', '-none'];
const TEXTS = ['ink', 'ink-2', 'ink-3', ...HUES.map((hue) => `x${hue}`)];
const MARKS = ['control', ...HUES.map((hue) => `t${hue}`)];

function tokens(block: RegExp): Record<string, string> {
	const body = css.match(block)?.[1] ?? '';
	return Object.fromEntries(
		[...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
			name,
			value.trim(),
		]),
	);
}

/** Relative luminance of `#rrggbb`; https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string | undefined, b: string | undefined): number {
	if (a === undefined || b === undefined) return 0;
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

const themes = { light, dark };

test.each(['light', 'dark'] as const)('every text can be read on every ground (%s)', (name) => {
	for (const ground of GROUNDS) {
		for (const text of TEXTS) {
			const ratio = contrast(themes[name][text], themes[name][ground]);
			expect(ratio, `--${text} on --${ground}`).toBeGreaterThanOrEqual(4.5);
		}
	}
});

test.each(['light', 'dark'] as const)('every mark can be seen on every ground (%s)', (name) => {
	for (const ground of GROUNDS) {
		for (const mark of MARKS) {
			const ratio = contrast(themes[name][mark], themes[name][ground]);
			expect(ratio, `--${mark} on --${ground}`).toBeGreaterThanOrEqual(3);
		}
	}
});

test.each(['light', 'dark'] as const)('words in a search hit can be read (%s)', (name) => {
	expect(contrast(themes[name].ink, themes[name].mark)).toBeGreaterThanOrEqual(4.5);
});

test('colours are six-digit hex, which the canvas can read', () => {
	for (const name of [...GROUNDS, ...TEXTS, ...MARKS, 'line', 'line-2', 'mark']) {
		expect([light[name], dark[name]], name).toEqual([
			expect.stringMatching(/^#[0-9a-f]{6}$/),
			expect.stringMatching(/^#[0-9a-f]{6}$/),
		]);
	}
});

test('dark is the same with and without script', () => {
	expect(darkWithoutScript).toEqual(dark);
});

test.each(['light', 'dark'] as const)('hues differ, also for colour-blind readers (%s)', (name) => {
	const hues = HUES.slice(0, 8).map((hue) => themes[name][`t${hue}`] ?? '');
	for (const [blindness, least] of [
		['none', 15],
		['protan', 8],
		['deutan', 8.5],
		['tritan', 6.9],
	] as const) {
		expect(closest(hues, blindness), blindness).toBeGreaterThanOrEqual(least);
	}
});

// Machado, Oliveira and Fernandes 2009, severity 1, https://doi.org/10.1109/TVCG.2009.113
const SIMULATIONS = {
	none: [1, 0, 0, 0, 1, 0, 0, 0, 1],
	protan: [
		...[0.152286, 1.052583, -0.204868],
		...[0.114503, 0.786281, 0.099216],
		...[-0.003882, -0.048116, 1.051998],
	],
	deutan: [
		...[0.367322, 0.860646, -0.227968],
		...[0.280085, 0.672501, 0.047413],
		...[-0.01182, 0.04294, 0.968881],
	],
	tritan: [
		...[1.255528, -0.076749, -0.178779],
		...[-0.078411, 0.930809, 0.147602],
		...[0.004733, 0.691367, 0.3039],
	],
} as const;

function closest(colours: readonly string[], blindness: keyof typeof SIMULATIONS): number {
	const places = colours.map((colour) => oklab(simulate(linear(colour), SIMULATIONS[blindness])));
	const distances = places.flatMap((a, index) =>
		places
			.slice(index + 1)
			.map((b) => Math.hypot(...a.map((value, axis) => value - (b[axis] ?? 0)))),
	);
	return 100 * Math.min(...distances);
}

function linear(colour: string): number[] {
	return [1, 3, 5]
		.map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
}

function simulate([r = 0, g = 0, b = 0]: readonly number[], m: readonly number[]): number[] {
	return [0, 3, 6].map((row) => (m[row] ?? 0) * r + (m[row + 1] ?? 0) * g + (m[row + 2] ?? 0) * b);
}

/** https://bottosson.github.io/posts/oklab/ */
function oklab([r = 0, g = 0, b = 0]: readonly number[]): number[] {
	const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
	const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
	const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
	return [
		0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
		1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
		0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
	];
}
