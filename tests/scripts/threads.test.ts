import { expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { extractInThreads } from '../../scripts/lib/read-papers-in-threads.ts';
import { extractCollection } from '../../src/pipeline/extract.ts';

test('several threads find exactly what one finds', async () => {
	const { papers, concepts } = await readContent('content');
	const setup = { concepts, discover: true };
	const threaded = await extractInThreads(papers, setup, 2);
	expect(threaded).toEqual(extractCollection(papers, concepts, setup));
}, 60_000);
