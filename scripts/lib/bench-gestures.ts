import type { Page } from 'playwright-core';
import { type CpuClock, pause, untilQuiet } from './bench-cpu.ts';

/** What a gesture cost on the main thread, ms of CPU time. */
export type GestureCost = { readonly perStep: number; readonly perFrame: number };

/** A point of the page, px. */
export type Spot = { readonly x: number; readonly y: number };

const STEPS = { drag: 60, wheel: 40, hover: 60 } as const;
const STEP = { across: 5, down: 3, wheel: 60 };
const FRAME = 17;
/** A page that takes longer than this is judged by the steps it got done. */
const LONGEST = 20_000;

/**
 * Counts in the page the frames in which something was painted on a canvas; a library calls one of these
 * first in each. To be run before the scripts of the page.
 */
export const FRAME_COUNTER = `{
	let last; window.paintedFrames = 0;
	const count = (prototype, name) => {
		const original = prototype[name];
		prototype[name] = function (...given) {
			if (document.timeline.currentTime !== last) { last = document.timeline.currentTime; window.paintedFrames += 1; }
			return original.apply(this, given);
		};
	};
	count(CanvasRenderingContext2D.prototype, 'clearRect');
	count(WebGL2RenderingContext.prototype, 'clear');
}`;

/** Drags the map there and back, 60 steps. */
export function drag(page: Page, clock: CpuClock, spot: Spot): Promise<GestureCost> {
	return measured(page, clock, STEPS.drag, {
		begin: () => page.mouse.move(spot.x, spot.y),
		step: async (step) => {
			// Held still for long it would be another gesture.
			if (step === 1) await page.mouse.down();
			const away = step <= STEPS.drag / 2 ? step : STEPS.drag - step;
			await page.mouse.move(spot.x + away * STEP.across, spot.y + away * STEP.down);
		},
		end: () => page.mouse.up(),
	});
}

/** Turns the wheel 20 ticks in and 20 out. */
export function wheel(page: Page, clock: CpuClock, spot: Spot): Promise<GestureCost> {
	return measured(page, clock, STEPS.wheel, {
		begin: () => page.mouse.move(spot.x, spot.y),
		step: (step) => page.mouse.wheel(0, step <= STEPS.wheel / 2 ? -STEP.wheel : STEP.wheel),
	});
}

/** Moves the pointer over the map in 60 steps, over marks and lines alike. */
export function hover(page: Page, clock: CpuClock, spot: Spot): Promise<GestureCost> {
	return measured(page, clock, STEPS.hover, {
		step: (step) =>
			page.mouse.move(spot.x + 220 * Math.cos(step / 4), spot.y + 160 * Math.sin(step / 3)),
	});
}

type Gesture = {
	readonly begin?: () => Promise<void>;
	readonly step: (step: number) => Promise<void>;
	readonly end?: () => Promise<void>;
};

async function measured(
	page: Page,
	clock: CpuClock,
	steps: number,
	{ begin, step, end }: Gesture,
): Promise<GestureCost> {
	await begin?.();
	await untilQuiet(clock);
	const [frames, cpu, started] = [await painted(page), await clock.read(), performance.now()];
	let done = 0;
	while (done < steps && performance.now() - started < LONGEST) {
		done += 1;
		await step(done);
		await pause(FRAME);
	}
	const spent = (await clock.read()) - cpu;
	const drawn = (await painted(page)) - frames;
	await end?.();
	return { perStep: spent / done, perFrame: spent / Math.max(1, drawn) };
}

function painted(page: Page): Promise<number> {
	return page.evaluate('paintedFrames');
}

/** The point around the middle of the map that is furthest from its marks and labels, as far as the page tells of them. */
export function groundOfMap(page: Page): Promise<Spot> {
	return page.evaluate(() => {
		const map = document.querySelector('[data-map], .pane')?.getBoundingClientRect();
		const { left = 0, top = 0, width = 0, height = 0 } = map ?? {};
		const marks = [...document.querySelectorAll('.still-map [data-node], .still-map text')];
		const boxes = marks.map((mark) => mark.getBoundingClientRect());
		const room = ({ x, y }: Spot) =>
			Math.min(
				...boxes.map((box) =>
					Math.hypot(
						Math.max(box.left - x, 0, x - box.right),
						Math.max(box.top - y, 0, y - box.bottom),
					),
				),
			);
		let best = { x: left + width / 2, y: top + height / 2 };
		for (let across = 0.3; across < 0.6; across += 0.03) {
			for (let down = 0.3; down < 0.6; down += 0.03) {
				const spot = { x: left + width * across, y: top + height * down };
				if (room(spot) > room(best)) best = spot;
			}
		}
		return best;
	});
}
