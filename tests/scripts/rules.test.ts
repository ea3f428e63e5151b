import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { RULES } from '../../scripts/lib/rules.ts';

/** Rules that a `rule:` in the code names, as `concept/unknown-kind`. */
async function rulesInCode(): Promise<string[]> {
	const rules = new Set<string>();
	for (const room of ['src', 'scripts']) {
		const entries = await readdir(room, { recursive: true, withFileTypes: true });
		for (const entry of entries.filter(({ name }) => name.endsWith('.ts'))) {
			const text = await readFile(`${entry.parentPath}/${entry.name}`, 'utf8');
			for (const match of text.matchAll(/\brule: '([a-z]+\/[a-z-]+)'/g)) rules.add(match[1] ?? '');
		}
	}
	return [...rules];
}

test('every rule has a heading in content/README.md, and every heading a rule', async () => {
	const text = await readFile('content/README.md', 'utf8');
	const headings = [...text.matchAll(/^### ([a-z]+\/[a-z-]+)$/gm)].map((match) => match[1]);
	const rules = new Set([...RULES, ...(await rulesInCode())]);
	expect(headings.toSorted()).toEqual([...rules].sort());
});

test('every heading says what, why and how to mend it', async () => {
	const text = await readFile('content/README.md', 'utf8');
	for (const section of text.split(/^### (?=[a-z]+\/)/m).slice(1))
		expect(section).toMatch(/\.\sFix: \S/);
});
