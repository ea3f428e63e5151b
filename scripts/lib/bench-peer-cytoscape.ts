import cytoscape from 'cytoscape/dist/cytoscape.esm.min.mjs';
import type { PeerGraph } from './bench-peers.ts';

// A page of the bench, bundled and run in the browser: Cytoscape as its first examples use it, with
// the whole graph, a label on every node and curved lines; only the layout is spared.
const { nodes, links }: PeerGraph = await (await fetch('graph.json')).json();
const container = document.body.appendChild(document.createElement('div'));
container.className = 'pane';
const cy = cytoscape({
	container,
	layout: { name: 'preset' },
	autoungrabify: true,
	elements: [
		...nodes.map(({ id, label, x, y, size }) => {
			return { data: { id, label, size: size * 2 }, position: { x, y } };
		}),
		...links.map(([source, target]) => ({ data: { source, target } })),
	],
	style: [
		{
			selector: 'node',
			style: { label: 'data(label)', width: 'data(size)', height: 'data(size)' },
		},
		{ selector: 'edge', style: { 'curve-style': 'bezier', width: 1, opacity: 0.4 } },
	],
});
cy.one('render', () => document.body.setAttribute('data-live', ''));
