import { join } from 'node:path';
import { checkContent } from './lib/check-content.ts';
import { CONTENT_OPTION, type ExitStatus, runCommand } from './lib/cli.ts';
import { defaultContentDir, hasErrors } from './lib/content.ts';
import { reportProblems } from './lib/report-problems.ts';
import { run, since } from './lib/setup/steps.mjs';
import { closingLine } from './lib/setup/test-report.mjs';

type Check = { readonly name: string; readonly isFine: () => Promise<boolean> };

const CODE_CHECKS: readonly Check[] = [
	tool('lint and arrows', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']),
	tool('format of .astro', 'prettier/bin/prettier.cjs', [
		'--check',
		'--log-level=warn',
		'--plugin=prettier-plugin-astro',
		'src/**/*.astro',
	]),
	tool('types', '@astrojs/check/bin/astro-check.js', ['--minimumFailingSeverity', 'warning']),
	tool('dead code', 'knip/bin/knip.js', []),
];

await runCommand({
	usage: 'npm run check -- [options]',
	about:
		'Looks for problems in the content, then at the code: lint and arrows, format, types, dead code.',
	options: {
		...CONTENT_OPTION,
		'content-only': { help: 'leave the code alone' },
	},
	async run({ values }): Promise<ExitStatus> {
		const content = values.content ?? defaultContentDir();
		const checks: Check[] = [
			{ name: 'content', isFine: () => isContentFine(content) },
			...(values['content-only'] ? [] : CODE_CHECKS),
		];
		const failed: string[] = [];
		for (const { name, isFine } of checks) {
			const start = performance.now();
			const fine = await isFine();
			console.log(`${fine ? '✓' : '✗'} ${name} (${since(start)})`);
			if (!fine) failed.push(name);
		}
		if (failed.length > 0) console.log(`What to mend is named above: ${failed.join(', ')}.`);
		const passed = checks.length - failed.length;
		console.log(closingLine({ passed, failed: failed.length, skipped: 0 }));
		return failed.length === 0 ? 0 : 1;
	},
});

/** A tool of `node_modules` whose output is shown only when it finds something. */
function tool(name: string, bin: string, args: readonly string[]): Check {
	return {
		name,
		async isFine() {
			const program = join('node_modules', bin);
			const { status, output } = await run(process.execPath, [program, ...args], { quiet: true });
			if (status !== 0) console.log(output.trim());
			return status === 0;
		},
	};
}

async function isContentFine(dir: string): Promise<boolean> {
	const problems = await checkContent(dir);
	reportProblems(problems);
	return !hasErrors(problems);
}
