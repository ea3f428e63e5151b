import { join } from 'node:path';
import { acceptCandidate, addLabel, ignorePhrase } from './lib/candidate-files.ts';
import { findCandidates, reportCandidate } from './lib/candidate-list.ts';
import { CONTENT_OPTION, Misuse, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors, readContent } from './lib/content.ts';
import { reportProblems } from './lib/report-problems.ts';
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
		const limit = Number(values.limit ?? 30);
		if (!Number.isInteger(limit) || limit < 1)
			throw new Misuse('Unexpected `--limit`, expected a number from 1');
		if (values.alias === undefined && positionals.length > 0)
			throw new Misuse(
				`Unexpected \`${positionals[0]}\`, expected options, or \`--alias\` before it`,
			);
		if (values.alias !== undefined && positionals.length === 0)
			throw new Misuse('Unexpected end, expected the names for `--alias`');
		const dir = values.content ?? defaultContentDir();
		const content = await readContent(dir);
		if (hasErrors(content.problems)) {
			reportProblems(content.problems);
			return 1;
		}
		const candidates = findCandidates(content);
		const written: string[] = [];
		for (const name of values.accept)
			written.push(await acceptCandidate(name, { dir, content, candidates }));
		for (const name of positionals) {
			written.push(await addLabel(name, { dir, content, concept: values.alias ?? '' }));
		}
		for (const name of values.ignore)
			written.push(await ignorePhrase(name, join(dir, 'site.yaml')));
		if (written.length > 0) {
			for (const file of new Set(written)) process.stdout.write(`Wrote ${shownPath(file)}\n`);
			process.stdout.write('Next: `npm run extract`\n');
			return 0;
		}
		for (const candidate of candidates.slice(0, limit)) {
			process.stdout.write(`${reportCandidate(candidate)}\n\n`);
		}
		process.stdout.write(
			`${candidates.length} phrases, ${Math.min(limit, candidates.length)} shown\n`,
		);
		return 0;
	},
});
