import { once } from 'node:events';
import compromise from 'compromise';
import keywordExtractor from 'keyword-extractor';
import { retext } from 'retext';
import retextKeywords from 'retext-keywords';
import retextPos from 'retext-pos';
import { extractWith } from '../../src/pipeline/extract.ts';
import type { PaperText } from '../../src/pipeline/passages.ts';
import { createReader } from '../../src/pipeline/reading.ts';
import type { Concept } from '../../src/schema/concept.ts';
import { WAYS, type Way } from './bench-extract.ts';

/** The message that this process waits for; it answers with papers per CPU second, a number. */
export type BenchSetup = {
	readonly way: Way;
	readonly concepts: readonly Concept[];
	readonly texts: readonly PaperText[];
};

type Run = (texts: readonly PaperText[]) => void;

/**
 * CPU seconds that a way runs before it is timed. The compiler of the engine needs some: after one pass
 * over a thousand papers half of the code is still interpreted.
 */
const WARM = 10;
/** Below this many CPU seconds a way is run again, so that the clock's grain does not matter. */
const ENOUGH = 5;

const [{ way, concepts, texts }] = (await once(process, 'message')) as [BenchSetup];
const run = prepare(way);
// Compiling the vocabulary is part of warming up.
runFor(WARM, () => run(texts.slice(0, 1000)));
const { times, seconds } = runFor(ENOUGH, () => run(texts));
process.send?.((times * texts.length) / seconds);

function prepare(name: Way): Run {
	switch (name) {
		case WAYS.discovery:
			return withVocabulary(true);
		case WAYS.vocabulary:
			return withVocabulary(false);
		case WAYS.retext: {
			const keywords = retext().use(retextPos).use(retextKeywords);
			return each((text) => keywords.runSync(keywords.parse(text)));
		}
		case WAYS.compromise:
			return each((text) => compromise(text).nouns().out('array'));
		case WAYS.keywordExtractor: {
			const options = { language: 'english', return_max_ngrams: 3 } as const;
			return each((text) => keywordExtractor.extract(text, options));
		}
	}
}

function withVocabulary(discover: boolean): Run {
	const reader = createReader(concepts, discover);
	return (papers) => extractWith(reader, papers);
}

function each(read: (text: string) => unknown): Run {
	return (papers) => {
		for (const { title, abstract } of papers) read(`${title}. ${abstract}`);
	};
}

/** Runs `work` again and again until it has taken so many CPU seconds. */
function runFor(least: number, work: () => void): { times: number; seconds: number } {
	const before = process.cpuUsage();
	let times = 0;
	let seconds = 0;
	while (seconds < least) {
		work();
		times += 1;
		const { user, system } = process.cpuUsage(before);
		seconds = (user + system) / 1e6;
	}
	return { times, seconds };
}
