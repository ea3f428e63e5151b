import type { Overview } from '../view/explorer-data.ts';
import type { PlacedLabel } from '../view/place-labels.ts';
import type { PaneSize } from '../view/projection.ts';
import type { Point } from '../view/regions.ts';
import { type RestLabel, restLabels } from '../view/still-labels.ts';
import { readConcepts, readPapers } from '../view/still-marks.ts';
import { type MapScene, sizeOf } from './map-scene.ts';

const placed = new Map<PaneSize, readonly RestLabel[]>();

/**
 * The labels of the still picture, where they stand in this pane: the live map keeps them while it is at
 * rest, so that nothing jumps when it takes the picture's place. None on a pane too small for them.
 */
export function keptLabels(scene: MapScene): PlacedLabel[] {
	const { width, height } = scene.size;
	const size = sizeOf(scene);
	if (width < size.width || height < size.height) return [];
	return labelsFor(scene.model.overview, size).flatMap(({ label, tie }) => {
		const here = scene.places.get(tie.node);
		return here ? moved(label, { x: here.x - tie.x, y: here.y - tie.y }) : [];
	});
}

/** A page has one overview, so places are found once for each kind of pane. */
function labelsFor(overview: Overview, size: PaneSize): readonly RestLabel[] {
	const known = placed.get(size);
	if (known) return known;
	const concepts = readConcepts(overview).sort((a, b) => b.papers - a.papers);
	const marks = [...concepts, ...readPapers(overview)];
	const labels = restLabels({ themes: overview.themes, marks }, size);
	placed.set(size, labels);
	return labels;
}

function moved(label: PlacedLabel, { x, y }: Point): PlacedLabel {
	const { left, top, right, bottom } = label.box;
	const box = { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
	return { ...label, x: label.x + x, y: label.y + y, box };
}
