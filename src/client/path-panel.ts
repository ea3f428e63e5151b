import type { ConceptShard, Overview, PaperShard } from '../view/explorer-data.ts';
import { findRoutes, type Hop, type Route } from '../view/route.ts';
import { bestSentences } from '../view/snippet.ts';
import { count } from '../view/words.ts';
import type { Explorer } from './context.ts';
import { loadConcept, loadPaper } from './data.ts';
import { el } from './dom.ts';
import { markedSentence, quote } from './evidence.ts';
import type { Legend } from './legend.ts';
import { nodePicker } from './node-picker.ts';
import { nodeLink } from './panel-parts.ts';
import { showRoute } from './route-store.ts';
import type { ExplorerState } from './url-state.ts';

type Path = NonNullable<ExplorerState['path']>;

const SNIPPET = 230;
const ROUTES = 3;
/** With the papers on the way some ten files; routes are then within 2 % of the cheapest, in the mean. */
const ENOUGH = 6;

/** The panel that finds ways between two ends; each hop is a sentence in a paper. @throws {DataError} */
export async function pathPanel(
	explorer: Explorer,
	{ path, route }: { path: Path; route: number },
	legend: Legend,
): Promise<HTMLElement[]> {
	const pickers = await endPickers(explorer, path);
	const [from, to] = path;
	if (!from || !to || from === to) {
		const asked = from && to ? DIFFERENT : CHOOSE;
		showRoute([from, to].filter((id) => id !== undefined));
		return [
			...heading('Find a path'),
			pickers,
			el('p', { class: 'small muted' }, `${asked} ${HOW}`),
		];
	}
	const ends = await Promise.all([loadEnd(from), loadEnd(to)]);
	const names = ends.map(({ label }) => label);
	const title = `${names[0]} to ${names[1]}`;
	const routes = await routesBetween(ends, legend);
	const at = Math.min(route, routes.length - 1);
	const shown = routes[at];
	showRoute(shown ? nodesOf(shown) : []);
	if (!shown) {
		const none = 'No chain of papers joins them here.';
		explorer.say(none);
		return [...heading(title), pickers, el('p', {}, none)];
	}
	explorer.say(`${title}: ${count(shown.papers.length, 'step')}.`);
	return [
		...heading(title),
		pickers,
		...(await routeThread(shown, legend)),
		...otherRoutes(explorer, routes, at),
		el('p', { class: 'small muted' }, HOW),
	];
}

const CHOOSE = 'Type a name, or choose on the map or in the list.';
const DIFFERENT = 'A path needs two different ends.';
const HOW =
	'Each step is a sentence in a paper. Concepts in many papers cost more, so a route avoids the obvious hubs.';

function heading(title: string): HTMLElement[] {
	return [el('p', { class: 'tag' }, 'Path'), el('h2', { tabindex: -1 }, title)];
}

async function endPickers(explorer: Explorer, [from, to]: Path): Promise<HTMLElement> {
	const names = await Promise.all(
		[from, to].map(async (id) => (id ? (await loadEnd(id)).label : '')),
	);
	return el(
		'div',
		{ class: 'ends' },
		nodePicker({
			label: 'From',
			value: names[0] ?? '',
			choose: (id) => explorer.go({ path: [id, to] }),
		}),
		nodePicker({
			label: 'To',
			value: names[1] ?? '',
			choose: (id) => explorer.go({ path: [from, id] }),
		}),
	);
}

/** An end of a path: a concept, or a paper, which stands for the concepts it names. */
type End = { readonly id: string; readonly label: string; readonly hops: () => Promise<Hop[]> };

async function loadEnd(id: string): Promise<End> {
	const name = id.replace(/^[a-z]+:/, '');
	if (id.startsWith('paper:')) {
		const paper = await loadPaper(name);
		return { id, label: paper.short, hops: async () => hopsOfPaper(paper) };
	}
	const concept = await loadConcept(name);
	return { id, label: concept.label, hops: async () => hopsOfConcept(concept) };
}

function hopsOfConcept({ alongside }: ConceptShard): Hop[] {
	return alongside
		.filter(({ via }) => via.length > 0)
		.map(({ id, papers, via }) => ({ to: `concept:${id}`, papers, via }));
}

/** From a paper the first hop is to a concept it names, through itself. */
function hopsOfPaper({ id, mentions }: PaperShard): Hop[] {
	return mentions
		.filter(({ ubiquitous }) => !ubiquitous)
		.map((mention) => ({
			to: `concept:${mention.id}`,
			papers: mention.papers,
			via: [[id, 1, mention.salience] as const],
		}));
}

function routesBetween([from, to]: readonly End[], legend: Legend): Promise<Route[]> {
	const barred = new Set(legend.overview.everywhere.map(({ id }) => `concept:${id}`));
	if (!from || !to) return Promise.resolve([]);
	return findRoutes({
		from: from.id,
		to: to.id,
		barred,
		routes: ROUTES,
		enough: ENOUGH,
		hint: joinsOf(legend.overview),
		hops: async (id) => {
			const end = [from, to].find((other) => other.id === id) ?? (await loadEnd(id));
			return end.hops();
		},
	});
}

/** The concepts that the map joins by a line, which shows where a route is to be found. */
function joinsOf({ concept, join }: Overview): (id: string) => readonly string[] {
	const ids = concept.ids.split('\n').map((id) => `concept:${id}`);
	const joined = new Map(ids.map((id) => [id, [] as string[]]));
	for (const [index, from] of join.sources.entries()) {
		const [one = '', other = ''] = [ids[from], ids[join.targets[index] ?? -1]];
		joined.get(one)?.push(other);
		joined.get(other)?.push(one);
	}
	return (id) => joined.get(id) ?? [];
}

/** The chain as it is drawn: concepts and the papers between them, each once in a row. */
function nodesOf({ concepts, papers }: Route): string[] {
	const chain = concepts.flatMap((id, index) => {
		const paper = papers[index];
		return paper ? [id, `paper:${paper}`] : [id];
	});
	return chain.filter((id, index) => id !== chain[index - 1]);
}

async function routeThread(route: Route, legend: Legend): Promise<HTMLElement[]> {
	const steps = await Promise.all(
		route.papers.map((paper, index) =>
			hopItem(paper, [route.concepts[index] ?? '', route.concepts[index + 1] ?? ''], legend),
		),
	);
	const last = await endItem(route.concepts.at(-1) ?? '', legend);
	return [el('ol', { class: 'route' }, ...steps, last)];
}

async function hopItem(
	paperId: string,
	[from, to]: readonly [string, string],
	legend: Legend,
): Promise<HTMLElement> {
	const paper = await loadPaper(paperId);
	legend.learn(paper.mentions);
	const ids = [from, to].filter((id) => id.startsWith('concept:')).map(nameOf);
	const concepts = new Set(ids);
	const shared = await papersWithBoth(ids);
	return el(
		'li',
		{ class: hueOf(from, legend) },
		await nodeHead(from, legend),
		el(
			'div',
			{ class: 'hop' },
			nodeLink(`paper:${paperId}`, paper.title, 'title'),
			...evidenceOf(paper, concepts).map((sentence) =>
				quote(paperId, sentence, legend, { concepts, length: SNIPPET }),
			),
			...(shared === 1 ? [el('p', { class: 'single' }, 'Hangs on this one paper')] : []),
		),
	);
}

/** The sentence that names both; else one for each. */
function evidenceOf(paper: PaperShard, concepts: ReadonlySet<string>): PaperShard['sentences'] {
	const placed = paper.sentences.map((sentence, start) => ({
		...markedSentence(sentence),
		section: sentence.anchor === 'title' ? ('title' as const) : ('abstract' as const),
		start,
		sentence,
	}));
	const left = new Set(concepts);
	return bestSentences(placed, concepts).flatMap(({ marks, sentence }) => {
		const named = marks.filter((mark) => left.has(mark.concept));
		for (const { concept } of named) left.delete(concept);
		return named.length > 0 ? [sentence] : [];
	});
}

/** How many papers hold a hop up; undefined where it is not between two concepts. */
async function papersWithBoth([from, to]: readonly string[]): Promise<number | undefined> {
	if (!from || !to) return undefined;
	const concept = await loadConcept(from);
	return concept.alongside.find(({ id }) => id === to)?.shared;
}

async function endItem(id: string, legend: Legend): Promise<HTMLElement> {
	return el('li', { class: hueOf(id, legend) }, await nodeHead(id, legend));
}

async function nodeHead(id: string, legend: Legend): Promise<HTMLElement> {
	const { label } = await loadEnd(id);
	if (id.startsWith('concept:')) legend.learn([await loadConcept(nameOf(id))]);
	return el(
		'div',
		{ class: `node ${hueOf(id, legend)}` },
		el('i', { class: 'sw' }),
		nodeLink(id, label),
	);
}

function otherRoutes({ go }: Explorer, routes: readonly Route[], shown: number): HTMLElement[] {
	const items = routes.flatMap((route, index) => {
		if (index === shown) return [];
		const button = el('button', { class: 'plain', type: 'button' }, stepsInWords(route));
		button.addEventListener('click', () => go({ route: index }));
		return el('li', {}, button);
	});
	if (items.length === 0) return [];
	const title = items.length === 1 ? 'Another route' : 'Other routes';
	return [el('h3', {}, title), el('ul', { class: 'others' }, ...items)];
}

function stepsInWords({ concepts }: Route): string {
	const through = concepts.slice(1, -1).map((id) => nameOf(id).replaceAll('-', ' '));
	return through.length === 0 ? 'Directly, in another paper' : `Through ${through.join(', ')}`;
}

function hueOf(id: string, legend: Legend): string {
	return id.startsWith('concept:') ? legend.hueOfConcept(nameOf(id)) : 't-none';
}

function nameOf(id: string): string {
	return id.replace(/^[a-z]+:/, '');
}
