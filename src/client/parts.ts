import { whileBusy } from './busy.ts';
import type { Explorer, MapPart, Part, WeavePart } from './context.ts';
import { hasSubject } from './transitions.ts';
import { type ExplorerState, REST } from './url-state.ts';

/** The parts that are fetched when a reader first wants them. */
export interface Parts extends Part {
	/** The live map, once it is there. */
	readonly map: () => MapPart | undefined;
	/** The matrix, once it is there. */
	readonly weave: () => WeavePart | undefined;
	/** Fetches the live map before it is needed. */
	readonly wake: () => void;
}

/** Keeps the parts that are not part of the first script; each is fetched once. */
export function createParts(explorer: Explorer): Parts {
	let map: MapPart | undefined;
	let matrix: WeavePart | undefined;
	const detail = lazy(explorer, 'The details could not be loaded.', async () => {
		const { createDetail } = await import('./detail.ts');
		return createDetail(explorer);
	});
	const weave = lazy(explorer, 'The weave could not be drawn.', async () => {
		const { createWeave } = await import('./weave.ts');
		matrix = await createWeave(explorer);
		return matrix;
	});
	const live = lazy(explorer, 'The map could not be drawn.', async () => {
		const { createLiveMap } = await import('./live-map.ts');
		map = await createLiveMap(explorer);
		return map;
	});
	return {
		map: () => map,
		weave: () => matrix,
		wake: () => live.need(),
		show: (state, before) => {
			if (hasSubject(state)) detail.need();
			if (state.view === 'weave') weave.need();
			else if (hasSubject(state) || state.colour !== REST.colour) live.need();
			for (const part of [detail, live, weave]) part.show(state, before);
		},
	};
}

type Lazy = Part & { readonly need: () => void };

function lazy(explorer: Explorer, fault: string, load: () => Promise<Part>): Lazy {
	let part: Part | undefined;
	let isAsked = false;
	const need = () => {
		if (isAsked) return;
		isAsked = true;
		whileBusy(explorer.root, load()).then(
			(loaded) => {
				part = loaded;
				explorer.fault(fault, undefined);
				loaded.show(explorer.state(), REST);
			},
			() => {
				explorer.fault(fault, () => {
					isAsked = false;
					need();
				});
			},
		);
	};
	return {
		need,
		show: (state: ExplorerState, before: ExplorerState) => part?.show(state, before),
	};
}
