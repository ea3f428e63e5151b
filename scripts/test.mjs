// `npm test`: every test, also from a fresh clone. Plain JavaScript, see setup.mjs.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { environmentOf } from './lib/setup/node.mjs';
import { root, run, runMain, say, since } from './lib/setup/steps.mjs';
import { closingLine, countTests } from './lib/setup/test-report.mjs';
import { setUp, setUpTests } from './setup.mjs';

const HELP = `Usage: npm test [-- FILTER…] [options]

Installs what is missing and runs every test: unit tests, tiny whole collections, and the built site
in a real browser. Everything after -- goes to Vitest.

  tests/pipeline    only the tests under that path
  --project unit    only the tests that need neither a browser nor a built site
  -t NAME           only tests whose name contains NAME
  --help            this text`;

const REPORT = join('.cache', 'test-report.json');

await runMain(async () => {
	const filters = process.argv.slice(2);
	if (filters.includes('--help')) {
		say(HELP);
		return 0;
	}
	const began = performance.now();
	const { node } = await (isUnitOnly(filters) ? setUp() : setUpTests());
	await mkdir(join(root, '.cache'), { recursive: true });
	await rm(join(root, REPORT), { force: true });

	const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts'];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
	const { status } = await run(node, [...vitest, ...reporters, ...filters], {
		env: environmentOf(node),
	});

	const report = await readFile(join(root, REPORT), 'utf8').catch(() => '{}');
	const counts = countTests(JSON.parse(report), status);
	if (counts.failed > 0) say('What failed is named above; `npm test -- FILE` runs one file again.');
	else say(`All is well, after ${since(began)}. \`npm start\` shows the site.`);
	say(closingLine(counts));
	return counts.failed > 0 ? 1 : 0;
});

/** @param {readonly string[]} filters */
function isUnitOnly(filters) {
	return filters.join(' ').includes('--project unit') || filters.includes('--project=unit');
}
