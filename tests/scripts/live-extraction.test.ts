import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { updateGraph } from '../../scripts/lib/graph-update.ts';
import { createLiveExtraction } from '../../scripts/lib/live-extraction.ts';
import { concept, contentFolder, filesOf, paper } from './content-folder.ts';

const FILES = {
	'papers/a.md': paper('title: Sparse circuits', 'A principal neuron drives the circuit (PNC).'),
	'papers/b.md': paper('title: More', 'The circuit has a neuron.'),
	'concepts/neuron.md': concept('prefLabel: neuron\nkind: unit'),
	'concepts/circuit.md': concept('prefLabel: circuit\nkind: unit'),
};

/** The mentions that extracting the same content anew gives. */
async function freshMentions(dir: string): Promise<string | undefined> {
	const authored = Object.entries(await filesOf(dir)).filter(
		([path]) => !path.startsWith('graph/'),
	);
	const fresh = await contentFolder(Object.fromEntries(authored));
	await updateGraph({ dir: fresh, discover: true });
	return (await filesOf(fresh))['graph/mentions.ndjson'];
}

async function edit(dir: string, path: string, from: string, to: string): Promise<void> {
	const text = await readFile(join(dir, path), 'utf8');
	expect(text).toContain(from);
	await writeFile(join(dir, path), text.replace(from, to));
}

test('after each save the graph is what extracting anew would give', async () => {
	const dir = await contentFolder(FILES);
	const live = createLiveExtraction(dir, () => undefined);
	const edits: [string, string, string][] = [
		['papers/b.md', 'a neuron', 'two neurons and a circuit'],
		['concepts/neuron.md', 'kind: unit', 'altLabel: [More]\nkind: unit'],
		['papers/a.md', 'Sparse', 'Dense'],
	];
	expect(await live.refresh()).toBe(true);
	for (const [path, from, to] of edits) {
		await edit(dir, path, from, to);
		expect(await live.refresh()).toBe(true);
		expect((await filesOf(dir))['graph/mentions.ndjson']).toBe(await freshMentions(dir));
	}
});

test('a mistake keeps the last good graph until it is mended', async () => {
	const dir = await contentFolder(FILES);
	let said = '';
	const live = createLiveExtraction(dir, (text) => {
		said += text;
	});
	await live.refresh();
	const good = (await filesOf(dir))['graph/graph.json'];
	await edit(dir, 'papers/b.md', 'title:', 'titel:');
	expect(await live.refresh()).toBe(false);
	expect(await live.refresh()).toBe(false);
	expect(said.match(/Unexpected field `titel`/g)).toHaveLength(1);
	expect((await filesOf(dir))['graph/graph.json']).toBe(good);
	await edit(dir, 'papers/b.md', 'titel:', 'title:');
	expect(await live.refresh()).toBe(true);
	expect(said).toContain('All problems are mended.');
});
