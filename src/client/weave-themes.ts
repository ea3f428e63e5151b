import { linkBetween, type MapModel, type MapNode, withLinks } from './map-model.ts';

const PREFIX = 'theme:';

/** The id of the theme that a row stands for; undefined for a paper. */
export function themeOfRow(id: string | undefined): string | undefined {
	return id?.startsWith(PREFIX) ? id.slice(PREFIX.length) : undefined;
}

/**
 * Returns the model with a row for each theme in place of papers, for a map that draws none.
 *
 * A concept is tied to its own theme, and to others as strongly as the map's lines tie it to their concepts.
 */
export function withThemeRows(model: MapModel): MapModel {
	const rows = new Map(
		model.overview.themes.map(({ id, label, colour }) => [id, row(id, label, colour)]),
	);
	const concepts = [...model.nodes.values()].filter(({ what }) => what === 'concept');
	const links = concepts.flatMap((concept) => {
		const ties = new Map<string, number>();
		for (const { source, target, weight } of model.linksOf(concept.id)) {
			const other = model.nodes.get(source === concept.id ? target : source);
			if (other?.theme) ties.set(other.theme, (ties.get(other.theme) ?? 0) + weight);
		}
		if (concept.theme) ties.set(concept.theme, 1);
		return [...ties].flatMap(([theme, weight]) => {
			const from = rows.get(theme);
			return from ? [linkBetween(from, concept, Math.min(1, weight))] : [];
		});
	});
	const nodes = [...rows.values(), ...concepts].map((node): [string, MapNode] => [node.id, node]);
	return withLinks({ overview: model.overview, nodes: new Map(nodes), links });
}

function row(theme: string, label: string, hue: number | undefined): MapNode {
	return {
		...{ id: `${PREFIX}${theme}`, what: 'paper', label, title: label, theme, hue },
		...{ kind: undefined, kindHue: undefined, papers: 0, year: undefined, bridge: false },
		...{ radius: 0, x: 0, y: 0 },
	};
}
