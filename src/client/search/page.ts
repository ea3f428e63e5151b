import { count } from '../../view/words.ts';
import { pageOf, searchPageOf } from '../addresses.ts';
import { loadSearch } from '../data.ts';
import { el, find } from '../dom.ts';
import { tickSeen } from '../ticks.ts';
import { createSearch, type Found, type SentenceHit } from './engine.ts';
import { hueOf, marked, sentencePage } from './results.ts';

const MOST = { concepts: 60, titles: 60, papers: 60 } as const;
const PAUSE_MS = 120;

/** Wires `/search/`: reads the query from the address and shows all that answers it. */
export async function startSearchPage(): Promise<void> {
	const form = find<HTMLFormElement>(document, '[data-query]');
	const input = find<HTMLInputElement>(form, 'input');
	const status = find(document, '[data-search-status]');
	const results = find(document, '[data-results]');
	input.value = new URLSearchParams(location.search).get('q') ?? '';
	status.textContent = 'Loading …';
	const data = await loadSearch().catch(() => undefined);
	if (data === undefined) {
		status.textContent =
			'The search data could not be loaded. Papers and Concepts list everything.';
		return;
	}
	const search = createSearch(data);
	const answer = () => {
		const query = input.value.trim();
		document.title = document.title.replace(/^(“.*” · )?/, query === '' ? '' : `“${query}” · `);
		if (query.length < 2) {
			results.replaceChildren();
			status.textContent = query === '' ? '' : 'Type at least two letters.';
			return;
		}
		const found = search(query);
		status.textContent = statusOf(found);
		results.replaceChildren(...sectionsOf(found, data.themes));
		tickSeen();
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			history.replaceState(null, '', searchPageOf(input.value.trim()));
			answer();
		}, PAUSE_MS);
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		clearTimeout(timer);
		history.replaceState(null, '', searchPageOf(input.value.trim()));
		answer();
	});
	answer();
}

function statusOf({ concepts, titles, sentences }: Found): string {
	if (concepts.length + titles.length + sentences.length === 0)
		return 'No match. Try a shorter word.';
	const papers = new Set(sentences.map(({ paper }) => paper.id)).size;
	const text =
		sentences.length === 0
			? ''
			: `, ${count(sentences.length, 'sentence')} in ${count(papers, 'paper')}`;
	return `${count(concepts.length, 'concept')}, ${count(titles.length, 'title')}${text}`;
}

function sectionsOf(found: Found, themes: Parameters<typeof hueOf>[0]): HTMLElement[] {
	const concepts = found.concepts
		.slice(0, MOST.concepts)
		.map(({ concept, places, written }) =>
			el(
				'li',
				{},
				el(
					'a',
					{ class: hueOf(themes, concept.theme), href: pageOf(`concept:${concept.id}`) },
					el('i', { class: 'sw' }),
					marked(concept.label, places),
					el(
						'span',
						{ class: 'muted' },
						written === undefined ? '' : `written ${written} `,
						count(concept.papers, 'paper'),
					),
				),
			),
		);
	const titles = found.titles
		.slice(0, MOST.titles)
		.map(({ paper, places }) =>
			el('article', { class: 'evidence' }, heading(paper.id, marked(paper.title, places))),
		);
	const texts = [...Map.groupBy(found.sentences, ({ paper }) => paper.id).values()]
		.slice(0, MOST.papers)
		.map(sentencesOfPaper);
	return [
		section('Concepts', concepts.length > 0 ? [el('ul', { class: 'chips' }, ...concepts)] : []),
		section('Papers by title', titles),
		section('In the text', texts),
	].filter((item) => item !== undefined);
}

function sentencesOfPaper(hits: readonly SentenceHit[]): HTMLElement {
	const first = hits[0];
	return el(
		'article',
		{ class: 'evidence' },
		first && heading(first.paper.id, el('bdi', {}, first.paper.title)),
		...hits.map((hit) =>
			el(
				'blockquote',
				{ class: 'quote' },
				marked(hit.text, hit.places),
				'\u00a0',
				el(
					'a',
					{
						class: 'to',
						href: sentencePage(hit),
						'aria-label': 'Read this sentence in its abstract',
					},
					'→',
				),
			),
		),
	);
}

function heading(paper: string, title: HTMLElement): HTMLElement {
	return el('h3', { class: 'title' }, el('a', { href: pageOf(`paper:${paper}`) }, title));
}

function section(label: string, content: readonly HTMLElement[]): HTMLElement | undefined {
	if (content.length === 0) return undefined;
	return el('section', {}, el('h2', {}, label), ...content);
}
