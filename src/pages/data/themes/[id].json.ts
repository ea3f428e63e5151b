import type { APIContext } from 'astro';
import type { ThemeGroup } from '../../../site/entries.ts';
import { store } from '../../../site/instance.ts';
import { placesOf } from '../../../site/shards.ts';
import { themeShard } from '../../../site/theme-shard.ts';

const placeOf = placesOf(store.graph);

export function getStaticPaths() {
	// A map that has every paper has every theme's.
	if (store.papers.every(({ onMap }) => onMap)) return [];
	return store.themes.flatMap((group) =>
		group.theme ? { params: { id: group.theme.id }, props: { group } } : [],
	);
}

export function GET({ props: { group } }: APIContext<{ group: ThemeGroup }>): Response {
	return Response.json(themeShard(group, placeOf));
}
