import type { Point } from '../view/regions.ts';
import type { LiveMap } from './live-map.ts';
import type { Hit } from './map-painter.ts';
import { hasSubject } from './transitions.ts';

const HOVER_MS = 120;
const FINGER_SLOP = 24;

/** What the reader's hand does on the map. */
export interface MapInput {
	readonly tapNode: (id: string) => void;
	readonly tapGround: (point: Point) => void;
	readonly over: (id: string | undefined) => void;
}

/** Wires taps, the pointer's shape and hovering. */
export function wireMapInput(live: LiveMap): MapInput {
	const { explorer, scene } = live;
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const over = (id: string | undefined) => {
		scene.pane.classList.toggle('is-over', id !== undefined);
		clearTimeout(waiting);
		if (hasSubject(scene.state)) return;
		waiting = setTimeout(
			() => {
				if (scene.hovered === id || hasSubject(scene.state)) return;
				scene.hovered = id;
				live.relight();
			},
			id ? HOVER_MS : HOVER_MS / 2,
		);
	};
	scene.pane.addEventListener('pointermove', (event) => {
		if (event.buttons > 0 || !(event.target instanceof HTMLCanvasElement)) return;
		const found = live.painter.hit(pointIn(scene.pane, event), 0);
		scene.pane.classList.toggle('is-over', found !== undefined && found.kind !== 'link');
		scene.pane.classList.toggle(
			'is-over-line',
			found?.kind === 'link' && scene.light !== undefined,
		);
	});
	return {
		over,
		tapNode: (id) => {
			clearTimeout(waiting);
			explorer.go({ selected: id });
		},
		tapGround: (point) => {
			clearTimeout(waiting);
			const slop = matchMedia('(pointer: coarse)').matches ? FINGER_SLOP : 2;
			explorer.go(changeFor(live.painter.hit(point, slop)));
		},
	};
}

function changeFor(hit: Hit | undefined) {
	if (hit?.kind === 'node') return { selected: hit.id };
	if (hit?.kind === 'theme') return { themes: [hit.id] };
	if (hit?.kind === 'link') return { link: hit.ends };
	return { selected: undefined, link: undefined, path: undefined, compare: [] };
}

function pointIn(element: HTMLElement, { clientX, clientY }: PointerEvent): Point {
	const { left, top } = element.getBoundingClientRect();
	return { x: clientX - left, y: clientY - top };
}
