import { expect, test } from 'vitest';
import { citedTokens } from '../../../src/pipeline/discover/citations.ts';
import { tokenize } from '../../../src/pipeline/text.ts';

function cited(text: string): string {
	const tokens = tokenize(text);
	return [...citedTokens(tokens)].map((index) => tokens[index]?.text).join(' ');
}

test.each([
	[
		'the Colored Objects task (Ippolito & Callison-Burch, 2023).',
		'Ippolito & Callison-Burch , 2023',
	],
	['falsifiable [Leavitt and Morcos, 2020].', 'Leavitt and Morcos , 2020'],
	['shown (Li, 2019; Wu et al., 2021b).', 'Li , 2019 ; Wu et al . , 2021b'],
	['the literature (e.g., Mackey 2006), few', 'e.g. , Mackey 2006'],
	['Mackey and Gass (2006) show', '2006 Gass Mackey'],
	['the Shared Task (2019)', '2019'],
	['as Wang et al. (2022) show', '2022 Wang'],
])('takes the names in "%s" for a citation', (text, names) => {
	expect(cited(text)).toBe(names);
});

test.each(['on CIFAR-10 (collected in 2009)', 'the BRAIN Initiative 2023', 'ImageNet (ILSVRC)'])(
	'finds no citation in "%s"',
	(text) => {
		expect(cited(text)).toBe('');
	},
);
