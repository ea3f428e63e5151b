import Graph from 'graphology';
import Sigma from 'sigma';
import type { PeerGraph } from './bench-peers.ts';

// A page of the bench, bundled and run in the browser: sigma with graphology, its own settings.
const { nodes, links }: PeerGraph = await (await fetch('graph.json')).json();
const graph = new Graph();
for (const { id, ...node } of nodes) graph.mergeNode(id, node);
for (const [source, target] of links) graph.mergeEdge(source, target, { size: 0.5 });
const container = document.body.appendChild(document.createElement('div'));
container.className = 'pane';
const sigma = new Sigma(graph, container);
sigma.once('afterRender', () => document.body.setAttribute('data-live', ''));
sigma.refresh();
