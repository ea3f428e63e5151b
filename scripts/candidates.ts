import { writeAtomically } from './lib/atomic-write.ts';
import { planCuration } from './lib/candidate-files.ts';
import { findCandidates, type ListedCandidate, reportCandidate } from './lib/candidate-list.ts';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors, readContent } from './lib/content.ts';
import { reportErrors } from './lib/report-problems.ts';
import { shownPath } from './lib/text-file.ts';

await runCommand({
	usage: 'npm run candidates -- [options]',
	about: `Lists the phrases that discovery found and that may be worth a concept file: most papers first,
each with sentences and with labels of the vocabulary that look alike.

  npm run candidates -- --accept NAME            write content/concepts/<id>.md for it
  npm run candidates -- --alias CONCEPT NAME…    make it another label of a concept, by id
  npm run candidates -- --ignore NAME            never show it again (content/site.yaml)`,
	options: {
		...CONTENT_OPTION,
		limit: { value: 'N', help: 'how many to list (default: 30)' },
		accept: { value: 'NAME', help: 'write a concept file', multiple: true },
		alias: { value: 'CONCEPT', help: 'the concept that the NAMEs belong to' },
		ignore: { value: 'NAME', help: 'leave a phrase out for good', multiple: true },
	},
	async run({ values, positionals }) {
		const { accept, ignore, alias } = values;
		const limit = Number(values.limit ?? 30);
		if (!Number.isInteger(limit) || limit < 1)
			throw new Misuse(`Unexpected \`--limit ${values.limit}\`, expected a whole number from 1`);
		if (alias === undefined && positionals.length > 0)
			throw new Misuse(
				`Unexpected \`${positionals[0]}\`, expected options, or \`--alias\` before it`,
			);
		if (alias !== undefined && positionals.length === 0)
			throw new Misuse('Unexpected end, expected the names for `--alias`');
		const dir = values.content ?? defaultContentDir();
		const content = await readContent(dir);
		if (hasErrors(content.problems)) {
			reportErrors(content.problems);
			return 1;
		}
		const candidates = findCandidates(content);
		if (accept.length === 0 && alias === undefined && ignore.length === 0) {
			list(candidates, limit);
			return 0;
		}
		const aliases = alias === undefined ? undefined : { concept: alias, names: positionals };
		const decisions = { accept, alias: aliases, ignore };
		const edits = await planCuration(decisions, { dir, content, candidates });
		for (const { path, text } of edits) {
			await writeAtomically(path, text);
			process.stdout.write(`Wrote ${shownPath(path)}\n`);
		}
		if (edits.length === 0) process.stdout.write('Nothing to write: the files say so already\n');
		else if (accept.length > 0)
			process.stdout.write(
				'Next: write what it means under the second `---`, then `npm run extract`\n',
			);
		else process.stdout.write('Next: `npm run extract`\n');
		return 0;
	},
});

function list(candidates: readonly ListedCandidate[], limit: number): void {
	for (const candidate of candidates.slice(0, limit))
		process.stdout.write(`${reportCandidate(candidate)}\n\n`);
	const shown = Math.min(limit, candidates.length);
	const more = shown < candidates.length ? ' (--limit N shows more)' : '';
	process.stdout.write(`${candidates.length} phrases, ${shown} shown${more}\n`);
}
