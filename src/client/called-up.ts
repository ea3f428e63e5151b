import { REFERENCE } from '../view/marks.ts';
import type { Point } from '../view/regions.ts';
import { loadConcept, loadPaper, loadTheme } from './data.ts';
import {
	type Expansion,
	expandConcept,
	expanded,
	expandPaper,
	expandTheme,
	withinBudget,
} from './expansion.ts';
import type { LiveMap } from './live-map.ts';
import { drawsAllPapers } from './map-model.ts';
import { freeArea } from './map-scene.ts';
import type { ExplorerState } from './url-state.ts';

// Room for the labels of the outermost marks, px.
const SIDE = { narrow: 36, wide: 84 } as const;
const EDGE = 24;

/** The theme whose own map is wanted: the only one that passes, where the map of all cannot have every paper. */
export function themeOf({ scene }: LiveMap, { themes }: ExplorerState): string | undefined {
	return themes.length === 1 && !drawsAllPapers(scene.base.overview) ? themes[0] : undefined;
}

/** Shows the chosen node with what is around it; one that is everywhere, by its papers. */
export async function welcome(live: LiveMap, id: string | undefined): Promise<void> {
	const isLarge = !drawsAllPapers(live.scene.model.overview);
	if (!id || (live.scene.model.nodes.has(id) && !isLarge)) return;
	const expansion = await callUp(live, id, isLarge);
	const isEverywhere = expansion && !live.scene.model.nodes.has(id);
	if (isEverywhere) live.scene.papers = expansion.ties.map(([paper]) => paper);
}

/** Brings a node onto the map, and `around` it what it is tied to; what was called up first makes room. */
export async function callUp(
	live: LiveMap,
	id: string,
	around: boolean,
): Promise<Expansion | undefined> {
	const { scene } = live;
	const [what, name = ''] = id.split(/:(.*)/s);
	const { base } = scene;
	const expansion = await (what === 'theme'
		? loadTheme(name).then((shard) => expandTheme(base, shard))
		: what === 'paper'
			? loadPaper(name).then((shard) => expandPaper(base, shard, around))
			: loadConcept(name).then((shard) => expandConcept(base, shard, around))
	).catch(() => undefined);
	if (!expansion) return undefined;
	scene.expansions = [expansion, ...scene.expansions.filter((other) => other.id !== id)];
	rebuild(live);
	return expansion;
}

function rebuild({ scene, engine }: LiveMap): void {
	scene.expansions = withinBudget(scene.base, scene.expansions);
	scene.model = expanded(scene.base, scene.expansions);
	engine.hold(scene.model);
}

/** Brings a theme's own map onto the map, and takes away that of another. */
export async function callTheme(live: LiveMap, theme: string | undefined): Promise<void> {
	const { scene } = live;
	scene.expansions = scene.expansions.filter(({ id }) => !id.startsWith('theme:'));
	if (theme) await callUp(live, `theme:${theme}`, true);
	else rebuild(live);
}

/** Where the marks of the theme's own map stand in the area that is free, px; undefined where another map is shown. */
export function themePlaces(live: LiveMap): ReadonlyMap<string, Point> | undefined {
	const { scene } = live;
	const theme = themeOf(live, scene.state);
	const { selected, link, path, compare } = scene.state;
	const places = scene.expansions.find(({ id }) => id === `theme:${theme}`)?.places;
	if (!places || link || path || compare.length > 0 || (selected && !places.has(selected))) {
		return undefined;
	}
	const { left, top, right, bottom } = freeArea(scene);
	const side = right - left < 600 ? SIDE.narrow : SIDE.wide;
	const [width, height] = [right - left - 2 * side, bottom - top - 2 * EDGE];
	return new Map(
		[...places].map(([id, { x, y }]) => [
			id,
			{
				x: left + side + (x / REFERENCE.width) * width,
				y: top + EDGE + (y / REFERENCE.height) * height,
			},
		]),
	);
}
