import { expect, test } from 'vitest';
import { progressText } from '../../scripts/lib/progress.ts';

test.each([
	[{ count: 1200, seconds: 4, total: 10_000 }, 'Papers 1,200 of 10,000 (300/s, 30 s left)'],
	[{ count: 5, seconds: 10, total: 1000 }, 'Papers 5 of 1,000 (0.5/s, 33 min left)'],
	[{ count: 70, seconds: 7 }, 'Papers 70 (10/s)'],
	[{ count: 0, seconds: 0, total: 0 }, 'Papers 0 of 0 (0/s, 0 s left)'],
])('%j', (now, text) => {
	expect(progressText({ label: 'Papers', ...now })).toBe(text);
});
