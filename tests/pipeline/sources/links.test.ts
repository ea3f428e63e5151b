import { expect, test } from 'vitest';
import { codeLinks } from '../../../src/pipeline/sources/links.ts';

test.each([
	['Code is at https://github.com/a/b.', ['https://github.com/a/b']],
	['(see https://github.com/a/b_c)', ['https://github.com/a/b_c']],
	['at https://x.org/a_(b), too', ['https://x.org/a_(b)']],
	['at [https://x.org/a], and https://x.org/b;', ['https://x.org/a', 'https://x.org/b']],
	['twice https://x.org/a and https://x.org/a.', ['https://x.org/a']],
	['broken https:// github.com/a/b', ['https://github.com/a/b']],
	['bare github.com/a/b!', ['https://github.com/a/b']],
	['the page https://x.github.io/Y/.', ['https://x.github.io/Y/']],
	['a paper https://arxiv.org/abs/2408.06270 or https://doi.org/10.1/x', []],
	['a module math.github.community and me@github.com/x', []],
	['javascript://github.com/%0aalert(1)', []],
	['https://', []],
	['https://a', []],
])('%s', (text, expected) => {
	expect(codeLinks(text)).toEqual(expected);
});
