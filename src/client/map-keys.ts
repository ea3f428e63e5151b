import type { Point } from '../view/regions.ts';
import { find } from './dom.ts';
import type { LiveMap } from './live-map.ts';
import { freeArea, scaleAt, tiedTo } from './map-scene.ts';
import { nearestInDirection } from './viewport.ts';

const DIRECTIONS: Readonly<Record<string, Point>> = {
	ArrowRight: { x: 1, y: 0 },
	ArrowLeft: { x: -1, y: 0 },
	ArrowDown: { x: 0, y: 1 },
	ArrowUp: { x: 0, y: -1 },
};
const RING_AIR = 2;

/**
 * Lets the keyboard walk the map along the links of the still picture, which stay in the page.
 *
 * One stop for Tab; arrows go to the nearest mark in that direction, with Shift to the next one along
 * a line, Home to the concept in most papers, Space to its neighbourhood. Returns what keeps the ring
 * on the mark when the view moves.
 */
export function wireMapKeys(live: LiveMap): () => void {
	const { scene, explorer } = live;
	const still = find<SVGSVGElement>(scene.pane, '.still-map');
	const links = [...still.querySelectorAll<SVGAElement>('a[data-node]')];
	const linkById = new Map(links.map((link) => [link.dataset.node ?? '', link]));
	const walk: Walk = { live, linkById, at: links[0]?.dataset.node ?? '', from: '', step: 0 };
	const draw = () => drawRing(walk, find(scene.pane, '[data-ring]'));
	for (const link of links) link.setAttribute('tabindex', '-1');
	stopAt(walk, walk.at);
	still.addEventListener('focusin', ({ target }) => {
		const id = target instanceof Element ? target.getAttribute('data-node') : undefined;
		if (id) stopAt(walk, id);
		bringIntoView(live, walk.at);
		describe(live, walk.at);
		draw();
	});
	still.addEventListener('focusout', draw);
	still.addEventListener('keydown', (event) => {
		const id = nextStop(walk, event);
		if (event.key === ' ') explorer.go({ selected: walk.at, hops: 1 });
		linkById.get(id ?? '')?.focus({ preventScroll: true });
		if (id || event.key === ' ' || event.key in DIRECTIONS) event.preventDefault();
	});
	return draw;
}

/** Where the keyboard is; `from` and `step` remember a walk along the lines of one mark. */
type Walk = {
	readonly live: LiveMap;
	readonly linkById: ReadonlyMap<string, SVGAElement>;
	at: string;
	from: string;
	step: number;
};

function stopAt(walk: Walk, id: string): void {
	walk.linkById.get(walk.at)?.setAttribute('tabindex', '-1');
	walk.linkById.get(id)?.setAttribute('tabindex', '0');
	walk.at = id;
}

function drawRing({ live, linkById, at }: Walk, ring: HTMLElement): void {
	const { scene, engine } = live;
	const place = scene.places.get(at);
	const node = scene.model.nodes.get(at);
	ring.hidden = document.activeElement !== linkById.get(at) || !place || !node;
	if (!place || !node) return;
	const { zoom, pan } = engine.view();
	const radius = node.radius * zoom * scaleAt(scene, zoom) + RING_AIR;
	const [x, y] = [place.x * zoom + pan.x - radius, place.y * zoom + pan.y - radius];
	ring.style.transform = `translate(${x}px,${y}px)`;
	ring.style.width = `${radius * 2}px`;
	ring.style.height = `${radius * 2}px`;
}

function nextStop(walk: Walk, event: KeyboardEvent): string | undefined {
	const { scene } = walk.live;
	const direction = DIRECTIONS[event.key];
	if (event.key === 'Home') return [...walk.linkById.keys()][0];
	if (!direction) return undefined;
	if (event.shiftKey) return nextAlongLine(walk, direction.x + direction.y);
	walk.from = '';
	const place = scene.places.get(walk.at);
	const shown = [...scene.places].filter(
		([id]) => walk.linkById.has(id) && (scene.focus?.has(id) ?? true),
	);
	return place && nearestInDirection(place, direction, shown);
}

/** Goes through those tied to the mark the walk began at, strongest first. */
function nextAlongLine(walk: Walk, by: number): string | undefined {
	if (walk.from === '') Object.assign(walk, { from: walk.at, step: -1 });
	const tied = tiedTo(walk.live.scene.model, walk.from).filter((id) => walk.linkById.has(id));
	walk.step = (walk.step + by + tied.length) % Math.max(1, tied.length);
	return tied[walk.step];
}

function bringIntoView({ scene, engine }: LiveMap, id: string): void {
	const place = scene.places.get(id);
	if (!place) return;
	const { zoom, pan } = engine.view();
	const { left, top, right, bottom } = freeArea(scene);
	const [x, y] = [place.x * zoom + pan.x, place.y * zoom + pan.y];
	if (x >= left && x <= right && y >= top && y <= bottom) return;
	const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
	engine.setView({ zoom, pan: { x: middle.x - place.x * zoom, y: middle.y - place.y * zoom } }, 0);
}

function describe({ scene, explorer }: LiveMap, id: string): void {
	const node = scene.model.nodes.get(id);
	if (!node) return;
	const tied = tiedTo(scene.model, id);
	const strongest = scene.model.nodes.get(tied[0] ?? '')?.label;
	const what = node.what === 'concept' ? `concept, in ${node.papers} papers` : 'paper';
	const lines = `${tied.length} ${tied.length === 1 ? 'line' : 'lines'}`;
	explorer.say(`${node.title}, ${what}, ${lines}${strongest ? `; strongest: ${strongest}` : ''}`);
}
