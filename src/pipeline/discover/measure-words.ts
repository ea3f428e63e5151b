import { phraseFacts, UNKNOWN_PHRASE } from './background.ts';
import { type Candidate, keyOf } from './candidates.ts';
import { AT, set } from './feature-names.ts';

/** Measures what is known of the words of a candidate, and of it as a whole, before the paper is read. */
export function measureWords(values: Float64Array, { key, words, facts: known }: Candidate): void {
	const count = words.length;
	const head = known[count - 1];
	const first = known[0];
	if (head === undefined || first === undefined) return;
	let unknown = 0;
	let everyday = 0;
	let everydayLeast = Infinity;
	let abstracts = 0;
	let abstractsLeast = Infinity;
	let title = 0;
	let titleMost = 0;
	let repeated = 0;
	let repeatedMost = 0;
	for (const facts of known) {
		everyday += facts.everyday;
		everydayLeast = Math.min(everydayLeast, facts.everyday);
		abstracts += facts.abstracts;
		abstractsLeast = Math.min(abstractsLeast, facts.abstracts);
		title += facts.title;
		titleMost = Math.max(titleMost, facts.title);
		repeated += facts.repeated;
		repeatedMost = Math.max(repeatedMost, facts.repeated);
		if (facts.abstracts === 0 && facts.everyday === 0) unknown += 1;
	}
	values[AT.everydayHead] = head.everyday;
	values[AT.everydayLeast] = everydayLeast;
	values[AT.everydayMean] = everyday / count;
	values[AT.abstractsHead] = head.abstracts;
	values[AT.abstractsLeast] = abstractsLeast;
	values[AT.abstractsMean] = abstracts / count;
	values[AT.titleHead] = head.title;
	values[AT.titleMean] = title / count;
	values[AT.titleMost] = titleMost;
	values[AT.repeatedHead] = head.repeated;
	values[AT.repeatedMean] = repeated / count;
	values[AT.repeatedMost] = repeatedMost;
	values[AT.headShare] = head.head;
	values[AT.aloneShare] = head.alone;
	values[AT.verbHead] = head.verb;
	values[AT.adjectiveHead] = head.adjective;
	values[AT.unknownWords] = unknown / count;
	set(values, AT.notEveryday, head.everyday === 0);
	set(values, AT.noAbstracts, head.abstracts === 0);
	if (count > 1) {
		values[AT.everydayFirst] = first.everyday;
		values[AT.verbFirst] = first.verb;
		values[AT.firstAsHead] = first.head;
	}
	const phrase = phraseFacts(key);
	values[AT.phraseAbstracts] = phrase.abstracts;
	values[AT.phraseTitle] = phrase.title;
	values[AT.phraseRepeated] = phrase.repeated;
	values[AT.phraseWhole] = phrase.whole;
	set(values, AT.phraseUnknown, phrase.abstracts === 0);
	const end = count > 2 ? phraseFacts(keyOf(words.slice(-2))) : UNKNOWN_PHRASE;
	values[AT.endAbstracts] = end.abstracts;
	values[AT.endTitle] = end.title;
}
