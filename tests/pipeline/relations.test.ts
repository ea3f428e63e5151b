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
	])('%s', (marked) => {
		expect(relationsOf(marked)).toEqual([]);
	});
});
