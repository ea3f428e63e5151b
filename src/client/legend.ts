import type { Overview } from '../view/explorer-data.ts';
import { hueClass } from '../view/marks.ts';

/** What hues and names stand for. */
export interface Legend {
	readonly overview: Overview;
	/** Name of a theme. */
	readonly themeLabel: (id: string | undefined) => string;
	/** Name of a kind. */
	readonly kindLabel: (id: string) => string;
	/** Class of a theme's hue. */
	readonly hueOfTheme: (id: string | undefined) => string;
	/** Class of a concept's hue, by its theme; grey for one that no part has told of yet. */
	readonly hueOfConcept: (id: string) => string;
	/** Tells of concepts that the map does not hold. */
	readonly learn: (concepts: readonly { id: string; theme?: string | undefined }[]) => void;
}

/** Reads the legend from the overview. */
export function createLegend(overview: Overview): Legend {
	const themes = new Map(overview.themes.map((theme) => [theme.id, theme]));
	const kinds = new Map(overview.kinds.map((kind) => [kind.id, kind.label]));
	const themeOf = new Map<string, string | undefined>();
	const learn: Legend['learn'] = (concepts) => {
		for (const { id, theme } of concepts) themeOf.set(id, theme);
	};
	learn(overview.everywhere);
	const ids = overview.concept.ids.split('\n');
	learn(
		ids.map((id, index) => ({
			id,
			theme: overview.themes[overview.concept.themes[index] ?? -1]?.id,
		})),
	);
	const hueOfTheme = (id: string | undefined) => hueClass(themes.get(id ?? '')?.colour);
	return {
		overview,
		learn,
		themeLabel: (id) => themes.get(id ?? '')?.label ?? 'No theme',
		kindLabel: (id) => kinds.get(id) ?? id,
		hueOfTheme,
		hueOfConcept: (id) => hueOfTheme(themeOf.get(id)),
	};
}
