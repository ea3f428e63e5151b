import type { ConceptRef, PaperRef, ShardAlongside, ShardSentence } from '../view/explorer-data.ts';
import { count } from '../view/words.ts';
import type { Explorer } from './context.ts';
import { loadConcept, loadPaper } from './data.ts';
import { el } from './dom.ts';
import { quote } from './evidence.ts';
import type { Legend } from './legend.ts';
import { nodePicker } from './node-picker.ts';
import { nodeLink, nodeLinks } from './panel-parts.ts';
import { tabOf } from './url-state.ts';

const MOST = 4;
const SHOWN = 8;
const WITH_SENTENCE = 3;
const SNIPPET = 170;

/** One of the things compared: what it is tied to, and the sentence for each tie. */
type Side = {
	readonly id: string;
	readonly label: string;
	readonly ties: ReadonlyMap<string, Tie>;
	/** Concepts that appear alongside a concept; none for a paper. */
	readonly alongside: readonly ShardAlongside[];
};

type Tie = {
	readonly id: string;
	readonly label: string;
	readonly paper: string;
	readonly concept: string;
	readonly sentence: ShardSentence | undefined;
};

/** Sets two to four concepts or papers side by side: what they share, what only one has. @throws {DataError} */
export async function comparePanel(
	explorer: Explorer,
	ids: readonly string[],
	legend: Legend,
): Promise<HTMLElement[]> {
	const sides = await Promise.all(ids.map((id) => loadSide(id, legend)));
	const counts = new Map<string, number>();
	for (const { ties } of sides) {
		for (const id of ties.keys()) counts.set(id, (counts.get(id) ?? 0) + 1);
	}
	const shared = [...counts].filter(([, times]) => times > 1).sort(([, a], [, b]) => b - a);
	return [
		el('p', { class: 'tag' }, 'Compare'),
		el('h2', { tabindex: -1 }, sides.map(({ label }) => label).join(', ')),
		chosen(explorer, sides),
		...(sides.length > 1
			? [
					el('h3', {}, shared.length === 0 ? 'Nothing in common' : `In common: ${shared.length}`),
					el('ul', {}, ...shared.slice(0, SHOWN).map(([id]) => sharedItem(id, sides, legend))),
					...(shared.length > SHOWN
						? [el('p', { class: 'small muted' }, `and ${shared.length - SHOWN} more`)]
						: []),
				]
			: []),
		...alongsideAll(sides),
		...sides.flatMap((side) => ownItems(side, counts, legend)),
	];
}

/** Concepts that appear alongside each of the concepts compared; every count leads to its sentences. */
function alongsideAll(sides: readonly Side[]): HTMLElement[] {
	const [first, ...others] = sides;
	const common = (first?.alongside ?? []).flatMap((concept) => {
		const rest = others.map(({ alongside }) => alongside.find(({ id }) => id === concept.id));
		const all = [concept, ...rest].filter((one) => one !== undefined);
		return all.length === sides.length ? [all] : [];
	});
	if (others.length === 0 || common.length === 0) return [];
	const items = common.slice(0, SHOWN).map((all) => {
		const id = `concept:${all[0]?.id}`;
		const counts = sides.map((side, index) =>
			el(
				'button',
				{ class: 'plain', type: 'button', 'data-link': `${side.id} ${id}` },
				`${count(all[index]?.shared ?? 0, 'paper')} with ${side.label}`,
			),
		);
		return el('li', { class: 'evidence' }, nodeLink(id, all[0]?.label ?? ''), ...spaced(counts));
	});
	return [el('h3', {}, 'Alongside each of them'), el('ul', {}, ...items)];
}

function spaced(items: readonly HTMLElement[]): (HTMLElement | string)[] {
	return items.flatMap((item) => [' · ', item]);
}

async function loadSide(id: string, legend: Legend): Promise<Side> {
	const name = id.replace(/^[a-z]+:/, '');
	if (id.startsWith('paper:')) {
		const paper = await loadPaper(name);
		legend.learn(paper.mentions);
		const drawn = paper.mentions.filter(({ ubiquitous }) => !ubiquitous);
		const ties = drawn.map((concept) =>
			tieOf(paper, concept, sentenceFor(paper.sentences, concept.id)),
		);
		return {
			id,
			label: paper.short,
			ties: new Map(ties.map((tie) => [`concept:${tie.concept}`, tie])),
			alongside: [],
		};
	}
	const concept = await loadConcept(name);
	legend.learn([concept]);
	const ties = concept.in.map((paper) => ({
		...tieOf(paper, concept, paper.sentences[0]),
		id: `paper:${paper.id}`,
		label: paper.title,
	}));
	const { label, alongside } = concept;
	return { id, label, ties: new Map(ties.map((tie) => [tie.id, tie])), alongside };
}

function tieOf(paper: PaperRef, concept: ConceptRef, sentence: ShardSentence | undefined): Tie {
	const { id, label } = concept;
	return { id: `concept:${id}`, label, paper: paper.id, concept: id, sentence };
}

function sentenceFor(sentences: readonly ShardSentence[], concept: string) {
	return sentences.findLast(({ marks }) => marks.some((mark) => mark[2] === concept));
}

function chosen({ go, state }: Explorer, sides: readonly Side[]): HTMLElement {
	const { compare } = state();
	const items = sides.map(({ id, label }) => {
		const drop = el(
			'button',
			{ class: 'plain', type: 'button', 'aria-label': `Leave out ${label}` },
			'×',
		);
		drop.addEventListener('click', () => go({ compare: compare.filter((other) => other !== id) }));
		return el('li', {}, nodeLink(id, label), ' ', drop);
	});
	const add = nodePicker({
		label: 'Add',
		value: '',
		only: tabOf(compare[0]),
		choose: (id) => go({ compare: [...new Set([...compare, id])].slice(0, MOST) }),
	});
	return el(
		'div',
		{},
		el('ul', { class: 'chosen' }, ...items),
		...(sides.length < MOST ? [add] : []),
	);
}

function sharedItem(id: string, sides: readonly Side[], legend: Legend): HTMLElement {
	const ties = sides.flatMap((side) => {
		const tie = side.ties.get(id);
		return tie ? [{ side, tie }] : [];
	});
	return el(
		'li',
		{ class: 'evidence' },
		nodeLink(id, ties[0]?.tie.label ?? id, 'title'),
		...ties.flatMap(({ side, tie }) => [
			el('p', { class: 'small muted' }, side.label),
			...tieQuote(tie, legend),
		]),
	);
}

/** What only one of them has: the first with their sentences, then the names. */
function ownItems(
	{ label, ties }: Side,
	counts: ReadonlyMap<string, number>,
	legend: Legend,
): HTMLElement[] {
	const own = [...ties].filter(([id]) => counts.get(id) === 1);
	if (own.length === 0) return [];
	const first = own
		.slice(0, WITH_SENTENCE)
		.map(([id, tie]) =>
			el('li', { class: 'evidence' }, nodeLink(id, tie.label, 'title'), ...tieQuote(tie, legend)),
		);
	const others = own.slice(WITH_SENTENCE);
	const links = nodeLinks(others.slice(0, SHOWN * 2).map(([id, { label }]) => ({ id, label })));
	const rest = others.length - SHOWN * 2;
	const more = rest > 0 ? [` and ${rest} more`] : [];
	return [
		el('h3', {}, `Only ${label}: ${own.length}`),
		el('ul', {}, ...first),
		...(links.length > 0 ? [el('p', { class: 'small more' }, ...links, ...more)] : []),
	];
}

function tieQuote({ paper, concept, sentence }: Tie, legend: Legend): HTMLElement[] {
	const concepts = new Set([concept]);
	return sentence ? [quote(paper, sentence, legend, { concepts, length: SNIPPET })] : [];
}
