import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import type { Graph } from '../../src/schema/graph.ts';
import type { Overview } from '../../src/view/explorer-data.ts';

/** A graph as the pages of the peers fetch it. */
export type PeerGraph = {
	readonly nodes: readonly {
		readonly id: string;
		readonly label: string;
		readonly x: number;
		readonly y: number;
		readonly size: number;
	}[];
	readonly links: readonly (readonly [source: string, target: string])[];
};

/** The libraries measured beside this project. */
export type Peer = 'sigma' | 'cytoscape';

const PAGE = `<!doctype html><meta charset="utf-8"><title>Bench</title>
<style>body{margin:0}.pane{position:absolute;inset:0}</style><body>`;

/** Writes the page of a peer with its bundle, `peer.js`, and its data into a folder; the page is empty until it imports that. */
export async function writePeerPage(peer: Peer, graph: PeerGraph, folder: string): Promise<void> {
	await build({
		configFile: false,
		logLevel: 'error',
		build: {
			target: 'esnext',
			outDir: folder,
			emptyOutDir: true,
			lib: {
				entry: join(import.meta.dirname, `bench-peer-${peer}.ts`),
				formats: ['es'],
				fileName: 'peer',
			},
		},
	});
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'graph.json'), JSON.stringify(graph));
	await writeFile(join(folder, 'index.html'), PAGE);
}

/** The same marks and lines as the overview. */
export function drawnGraph({ concept, paper, link, join: joins }: Overview): PeerGraph {
	const concepts = concept.ids.split('\n').map((id) => `concept:${id}`);
	const papers = paper.ids.split('\n').map((id) => `paper:${id}`);
	const labels = concept.labels.split('\n');
	const titles = paper.shorts.split('\n');
	const node = (id: string, label = id, x = 0, y = 0, count = 0) => {
		return { id, label, x, y, size: 3.4 + Math.sqrt(count) };
	};
	const ends = (list: readonly string[], index = -1) => list[index] ?? '';
	return {
		nodes: [
			...concept.x.map((x, i) =>
				node(ends(concepts, i), labels[i], x, concept.y[i], concept.papers[i]),
			),
			...paper.x.map((x, i) => node(ends(papers, i), titles[i], x, paper.y[i])),
		],
		links: [
			...link.papers.map(
				(from, i) => [ends(papers, from), ends(concepts, link.concepts[i])] as const,
			),
			...joins.sources.map(
				(from, i) => [ends(concepts, from), ends(concepts, joins.targets[i])] as const,
			),
		],
	};
}

/** The whole graph: every paper, every concept, and a line for every mention. */
export function wholeGraph({ nodes, edges }: Graph): PeerGraph {
	return {
		nodes: nodes.map(({ id, x, y }) => ({ id, label: id, x, y, size: 4 })),
		links: edges.flatMap(({ kind, source, target }) =>
			kind === 'mentions' ? [[source, target] as const] : [],
		),
	};
}
