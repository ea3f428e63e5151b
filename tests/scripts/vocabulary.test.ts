import { describe, expect, test } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { concept, contentFolder, problemsOf, SITE } from './content-folder.ts';

describe('concepts', () => {
	const unit = 'kind: unit';

	test('with the same label collide, whatever its case', async () => {
		expect(
			await problemsOf({
				'concepts/a.md': concept(`prefLabel: Neuron\n${unit}`),
				'concepts/b.md': concept(`prefLabel: B\naltLabel: [x, neuron]\n${unit}`),
			}),
		).toEqual([
			'concepts/a.md:2: Unexpected label `Neuron`, expected one that `b` does not have; give both concepts a `sense` if the word means both [concept/duplicate-label]',
		]);
	});

	test('collide in the plural and in another spelling, too', async () => {
		const problems = await problemsOf({
			'concepts/a.md': concept(`prefLabel: fine-tuned model\n${unit}`),
			'concepts/b.md': concept(`prefLabel: B\naltLabel: [finetuned models]\n${unit}`),
		});
		expect(problems.join()).toContain('[concept/duplicate-label]');
	});

	test('may share a label when both say which sense is theirs', async () => {
		const sense = 'sense: { with: [x] }';
		expect(
			await problemsOf({
				'concepts/a.md': concept(`prefLabel: A\naltLabel: [neuron]\n${unit}\n${sense}`),
				'concepts/b.md': concept(`prefLabel: B\naltLabel: [neuron]\n${unit}\n${sense}`),
			}),
		).toEqual([]);
	});

	test('refer to concepts and kinds that are there', async () => {
		expect(
			await problemsOf({
				'concepts/neuron.md': concept(`prefLabel: Neuron\n${unit}`),
				'concepts/spike.md': concept(
					'prefLabel: Spike\nkind: units\nbroader: [neuron, nueron]\nrelated: [spike]\nsense: { fields: [zzz] }',
				),
			}),
		).toEqual([
			'concepts/spike.md:3: Unexpected kind `units`, expected `unit` [concept/unknown-kind]',
			'concepts/spike.md:4: Unexpected concept `nueron` in `broader`, expected `neuron` [concept/unknown-broader]',
			'concepts/spike.md:5: Unexpected concept itself in `related`, expected the id of another concept [concept/unknown-related]',
			'concepts/spike.md:6: Unexpected concept `zzz` in `sense.fields`, expected the id of another concept [concept/unknown-sense-field]',
		]);
	});

	test('that refer to a file with a mistake are not blamed for it', async () => {
		expect(
			await problemsOf({
				'concepts/a.md': concept('prefLabel: A'),
				'concepts/b.md': concept(`prefLabel: B\n${unit}\nbroader: [a]`),
			}),
		).toEqual([
			'concepts/a.md:2: Unexpected absence of `kind`, expected text [concept/missing-field]',
		]);
	});

	test('that are broader than each other are reported once, with the whole way', async () => {
		expect(
			await problemsOf({
				'concepts/a.md': concept(`prefLabel: A\n${unit}\nbroader: [b]`),
				'concepts/b.md': concept(`prefLabel: B\n${unit}\nbroader: [c]`),
				'concepts/c.md': concept(`prefLabel: C\n${unit}\nbroader: [a]`),
				'concepts/d.md': concept(`prefLabel: D\n${unit}\nbroader: [a]`),
			}),
		).toEqual([
			'concepts/a.md:4: Unexpected cycle `a > b > c > a` of `broader`, expected none [concept/broader-cycle]',
		]);
	});

	test('without a definition or with a repeated label are only warned about', async () => {
		const dir = await contentFolder({
			'concepts/a.md': concept(`prefLabel: A\naltLabel: [a]\n${unit}`, ''),
		});
		const { concepts, problems } = await readContent(dir);
		expect(concepts).toHaveLength(1);
		expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([
			['concept/missing-definition', 'warning'],
			['concept/repeated-label', 'warning'],
		]);
	});
});

describe('site.yaml', () => {
	test.each([
		[
			'absent title',
			'description: D\nkinds: {}',
			':1: Unexpected absence of `title`, expected text [site/missing-field]',
		],
		[
			'a colour out of range',
			`${SITE}themes: {}\n`.replace('label: Unit', 'label: Unit, colour: 9'),
			':4: Unexpected 9 for `kinds.unit.colour`, expected at most 7 [site/wrong-value]',
		],
		[
			'a field of a kind in American',
			SITE.replace('label: Unit', 'label: Unit, color: 1'),
			':4: Unexpected field `color`, expected `colour` [site/unknown-field]',
		],
		[
			'a list',
			'- a\n',
			':1: Unexpected YAML that is not a map, expected lines of `field: value` [content/bad-yaml]',
		],
	])('with %s is a located problem', async (_what, text, expected) => {
		expect(await problemsOf({ 'site.yaml': text })).toEqual([`site.yaml${expected}`]);
	});
});
