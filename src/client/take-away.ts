import type { Explorer, Picture } from './context.ts';
import { svg } from './dom.ts';
import { paintLabels } from './label-layer.ts';
import { groundScaleAt, type MapScene, nodeLook, shownLinks } from './map-scene.ts';
import { paintMarks } from './mark-layer.ts';
import { pictureSvg } from './picture-svg.ts';
import { paintGrounds } from './region-layer.ts';
import { toCsv, toGexf, toJson } from './subgraph.ts';
import { SvgContext } from './svg-context.ts';
import { readTokens, type Shade, type Tokens } from './tokens.ts';
import { paintWeave, type WeaveScene } from './weave-paint.ts';

const SVG = 'image/svg+xml';

/** What can be taken away: pictures, data of what is visible, an address, a citation. */
export type TakeAway = 'png' | 'svg' | 'json' | 'gexf' | 'csv' | 'link' | 'cite';

/** What is shown: the map as soon as it is drawn, and the matrix where that is looked at. */
type Shown = { readonly picture: Picture | undefined; readonly weave: WeaveScene | undefined };

/** Hands over the view in the wanted form: a file to save, or text in the clipboard; pictures as shown, or in a shade. */
export async function takeAway(
	what: TakeAway,
	explorer: Explorer,
	shown: Shown,
	shade?: Shade,
): Promise<void> {
	const { picture, weave } = shade ? inShade(shown, readTokens(shade)) : shown;
	if (what === 'link') return copy(explorer, location.href, 'Link copied');
	if (what === 'cite') return copy(explorer, citation(), 'Citation copied');
	if (weave && what === 'png') return save(await weavePng(weave), 'weave.png');
	if (weave && what === 'svg') return save(file(weaveSvg(weave), SVG), 'weave.svg');
	if (!picture) return explorer.notify('The map is not drawn yet. Try again in a moment.');
	const visible = visibleGraph(picture);
	if (what === 'png') save(await pngOf(picture), 'map.png');
	if (what === 'svg') save(file(pictureSvg(picture), SVG), 'map.svg');
	if (what === 'json') save(file(toJson(visible), 'application/json'), 'map.json');
	if (what === 'gexf') save(file(toGexf(visible), 'application/xml'), 'map.gexf');
	if (what === 'csv') save(file(toCsv(visible), 'text/csv'), 'map.csv');
}

function inShade({ picture, weave }: Shown, tokens: Tokens): Shown {
	const recoloured = ({ look, ...scene }: MapScene) => ({ ...scene, look: { ...look, tokens } });
	return {
		picture: picture && { ...picture, scene: recoloured(picture.scene) },
		weave: weave && { ...weave, tokens },
	};
}

function visibleGraph({ scene }: Picture) {
	const isVisible = (name: string) => name !== 'gone' && name !== 'dim';
	const nodes = [...scene.model.nodes.values()].filter((node) => isVisible(nodeLook(scene, node)));
	const ids = new Set(nodes.map(({ id }) => id));
	const links = shownLinks(scene).filter(
		({ source, target }) => ids.has(source) && ids.has(target),
	);
	return { nodes, links };
}

/** Puts ground, marks and labels on one canvas, twice as fine as the screen shows them. */
async function pngOf(picture: Picture): Promise<Blob> {
	const { scene, labels, grounds, view } = picture;
	const { tokens } = scene.look;
	const { clientWidth: width, clientHeight: height } = scene.pane;
	const { canvas, context } = fineCanvas({ width, height }, tokens);
	if (scene.look.colour === 'theme' && !scene.focus) {
		const scale = groundScaleAt(scene, view.zoom);
		const opacity = scene.light ? tokens.regionActive : tokens.region;
		paintGrounds(context, grounds, { place: picture.place, scale, tokens, opacity });
	}
	paintMarks(context, scene, view);
	paintLabels(context, labels, tokens);
	return pngFrom(canvas);
}

function weavePng(scene: WeaveScene): Promise<Blob> {
	const { canvas, context } = fineCanvas(scene.layout, scene.tokens);
	paintWeave(context, scene);
	return pngFrom(canvas);
}

function weaveSvg(scene: WeaveScene): string {
	const { width, height } = scene.layout;
	const size = { viewBox: `0 0 ${width} ${height}`, width, height };
	const root = svg('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size });
	root.append(svg('rect', { width, height, fill: scene.tokens.ground }));
	paintWeave(
		new SvgContext(root, fineCanvas({ width: 1, height: 1 }, scene.tokens).context),
		scene,
	);
	return new XMLSerializer().serializeToString(root);
}

function fineCanvas({ width, height }: { width: number; height: number }, { ground }: Tokens) {
	const canvas = document.createElement('canvas');
	Object.assign(canvas, { width: width * 2, height: height * 2 });
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser gives no canvas');
	context.scale(2, 2);
	context.fillStyle = ground;
	context.fillRect(0, 0, width, height);
	return { canvas, context };
}

async function pngFrom(canvas: HTMLCanvasElement): Promise<Blob> {
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) throw new Error('This browser makes no PNG');
	return blob;
}

function citation(): string {
	const today = new Date().toISOString().slice(0, 10);
	return `${document.title}. ${location.href} (seen ${today}).`;
}

async function copy({ notify }: Explorer, text: string, done: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		notify(done);
	} catch {
		notify(text);
	}
}

function file(text: string, type: string): Blob {
	return new Blob([text], { type });
}

function save(blob: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
