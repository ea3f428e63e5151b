import { describe, expect, test } from 'vitest';
import { findRelations } from '../../src/pipeline/relations.ts';
import type { Mention } from '../../src/schema/mention.ts';

/** A paper of one sentence; what stands in [brackets] is a mention of the concept of that name. */
function relationsOf(marked: string): string[] {
	const sentence = marked.replaceAll(/[[\]]/g, '');
	const mentions: Mention[] = [];
	let removed = 0;
	for (const { index, 1: exact = '' } of marked.matchAll(/\[([^\]]+)\]/g)) {
		const start = index - removed;
		removed += 2;
		const end = start + exact.length;
		const concept = exact.toLowerCase().replaceAll(' ', '-');
		mentions.push({ concept, section: 'abstract', start, end, exact, sentence, rule: 'label' });
	}
	return findRelations({ paper: 'p', mentions }).map(({ relation, source, target }) =>
		[source.slice('concept:'.length), relation, target.slice('concept:'.length)].join(' '),
	);
}

describe('finds what a sentence says of two concepts', () => {
	test.each([
		['[SNMF] features outperform [SAE] on steering.', ['snmf outperforms sae']],
		['[SAE] is outperformed by [SNMF].', ['snmf outperforms sae']],
		['[Transcoder] models improve upon the [SAE].', ['transcoder improves-on sae']],
		['The [parser] is based on an [attention] model.', ['parser based-on attention']],
		['We apply [clustering] to [fMRI] data.', ['clustering applied-to fmri']],
		['We evaluate [LIB] on [CIFAR-10].', ['lib evaluated-on cifar-10']],
		['[MILAN] is a [captioning method].', ['milan is-a captioning-method']],
		['We present [MP-SAE], an [SAE] that unrolls its encoder.', ['mp-sae is-a sae']],
		['[MoE-X] achieves a perplexity better than [GPT-2].', ['moe-x outperforms gpt-2']],
		['[MoE-X] not only outperforms [GPT-2], it is also small.', ['moe-x outperforms gpt-2']],
		['[SNMF] derived features outperform [SAE].', ['snmf outperforms sae']],
		['We introduce [LIB], a fast method based on the [Jacobian].', ['lib based-on jacobian']],
		['We present [A-NLI], an extension of [NLI].', ['a-nli improves-on nli']],
		['We decode [speech] using [ECoG].', ['ecog applied-to speech']],
		['[Behavior] was decoded with a [Kalman filter].', ['kalman-filter applied-to behavior']],
		[
			'Experiments on the public [ZuCo] dataset show that [GLIM] generates text.',
			['glim evaluated-on zuco'],
		],
		['We compare [languages], including [Maltese].', ['maltese is-a languages']],
	])('%s', (marked, expected) => {
		expect(relationsOf(marked)).toEqual(expected);
	});

	test('gives every member of a list its class', () => {
		expect(relationsOf('We study [vision models] such as [CNN], [ViT] and [VGG].')).toEqual([
			'cnn is-a vision-models',
			'vit is-a vision-models',
			'vgg is-a vision-models',
		]);
	});

	test('takes the longest of names that overlap', () => {
		const sentence = 'LIB outperforms supervised SAE features.';
		const mention = (concept: string, exact: string): Mention => {
			const start = sentence.indexOf(exact);
			const end = start + exact.length;
			return { concept, section: 'abstract', start, end, exact, sentence, rule: 'label' };
		};
		const mentions = [
			mention('lib', 'LIB'),
			mention('sae', 'SAE'),
			mention('feature', 'SAE features'),
		];
		expect(findRelations({ paper: 'p', mentions }).map(({ target }) => target)).toEqual([
			'concept:feature',
		]);
	});

	test('reads each of two opposite claims of one sentence in its own direction', () => {
		const marked = 'While [A1] outperforms [B1] here, [B1] outperforms [A1] there.';
		expect(relationsOf(marked)).toEqual(['a1 outperforms b1', 'b1 outperforms a1']);
	});
});

describe('keeps silent', () => {
	test.each([
		'[SNMF] does not outperform [SAE].',
		'Unlike [SNMF], we find that [LIB] and [SAE] agree.',
		'[Transcoder] fails to outperform [SAE].',
		'[Attention] and [convolution] are popular.',
		'[Neuroformer] is a [multimodal], multitask transformer.',
		'We explain [choices] based on [features].',
		'A [topic modeling] framework based on [graph networks] is presented.',
		'Our [parser] is based on [attention].',
		'A network with more [hidden units] outperforms all [language models].',
		'[SNMF] could be applied to [fMRI].',
		'[SNMF] can outperform [SAE], we hypothesize.',
		'[LSTM] outperforms [attention] based taggers.',
		'[PTG] achieves higher error than [fine-tuning].',
		'Experiments on [ZuCo] show that [hallucination] is common.',
		'We list issues of [translation], including [dropped pronouns].',
		'It needs speech and [language technologies] such as [diarization].',
		'We combine [BERT], a [CRF] and rules.',
		'[Chukchi] is a language that is [spoken] in Russia.',
		'In view of [processing], an extension of the [EV model] is proposed.',
	])('%s', (marked) => {
		expect(relationsOf(marked)).toEqual([]);
	});
});
