import type { Point } from '../view/regions.ts';
import type { LiveMap } from './live-map.ts';
import type { MapEvents, Press } from './map-engine.ts';
import type { Hit } from './map-painter.ts';
import { choose, hasSubject, toggleFocus } from './transitions.ts';
import type { ExplorerState } from './url-state.ts';

const HOVER_MS = 120;
const FINGER_SLOP = 24;
const POINTER_SLOP = 2;
const DOUBLE_MS = 400;

/** What the reader's hand does on the map. */
export type MapInput = Pick<MapEvents, 'down' | 'tap' | 'hold'>;

/** Wires taps, the pointer's shape and hovering. */
export function wireMapInput(live: LiveMap): MapInput {
	const { scene } = live;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	let over: string | undefined;
	const light = (id: string | undefined) => {
		if (id === over) return;
		over = id;
		clearTimeout(waiting);
		if (hasSubject(scene.state)) return;
		waiting = setTimeout(() => live.hover(id), id ? HOVER_MS : HOVER_MS / 2);
	};
	scene.pane.addEventListener('pointermove', (event) => {
		if (event.buttons > 0 || !(event.target instanceof HTMLCanvasElement)) return;
		const found = live.painter.hit(pointIn(scene.pane, event), 0);
		light(found?.kind === 'node' ? found.id : undefined);
		scene.pane.classList.toggle('is-over', found !== undefined && found.kind !== 'link');
		scene.pane.classList.toggle(
			'is-over-line',
			found?.kind === 'link' && (scene.light ?? scene.hovered) !== undefined,
		);
	});
	scene.pane.addEventListener('pointerleave', () => light(undefined));
	const presses = wirePresses(live);
	return {
		...presses,
		tap: (press) => {
			clearTimeout(waiting);
			presses.tap(press);
		},
	};
}

/**
 * A tap chooses, a second one at the same place or a long press goes into the neighbourhood.
 *
 * A tap moves the view, so the second one means what the first one met, not what lies there now.
 */
function wirePresses({ explorer, painter }: LiveMap): Pick<MapInput, 'down' | 'tap' | 'hold'> {
	let first: { id: string; point: Point; time: number } | undefined;
	let isHeld = false;
	const meant = ({ point, isFinger }: Press): Hit | undefined =>
		painter.hit(point, isFinger ? FINGER_SLOP : POINTER_SLOP);
	return {
		down: () => {
			isHeld = false;
		},
		tap: (press) => {
			// The finger that is lifted after a long press has said what it wanted.
			if (isHeld) return;
			const time = performance.now();
			const isSecond =
				first &&
				(press.isSecond || (press.isFinger && time - first.time < DOUBLE_MS)) &&
				Math.hypot(first.point.x - press.point.x, first.point.y - press.point.y) < FINGER_SLOP;
			if (first && isSecond) {
				explorer.go(toggleFocus(first.id, explorer.state()));
				first = undefined;
				return;
			}
			const hit = meant(press);
			first = hit?.kind === 'node' ? { id: hit.id, point: press.point, time } : undefined;
			explorer.go(changeFor(hit, explorer.state()));
		},
		hold: (press) => {
			const hit = meant(press);
			if (hit?.kind !== 'node') return;
			isHeld = true;
			explorer.go({ selected: hit.id, hops: 1 });
		},
	};
}

function changeFor(hit: Hit | undefined, state: ExplorerState): Partial<ExplorerState> {
	if (hit?.kind === 'node') return choose(hit.id, state);
	if (hit?.kind === 'theme') return { themes: [hit.id] };
	if (hit?.kind === 'link') return { link: hit.ends };
	return { selected: undefined, link: undefined, path: undefined, compare: [] };
}

function pointIn(element: HTMLElement, { clientX, clientY }: PointerEvent): Point {
	const { left, top } = element.getBoundingClientRect();
	return { x: clientX - left, y: clientY - top };
}
