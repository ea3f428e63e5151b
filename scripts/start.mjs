// `npm start`: from a fresh clone to a site in the browser. Plain JavaScript, see setup.mjs.
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { environmentOf } from './lib/setup/node.mjs';
import { root, run, runMain, StepError, say, since } from './lib/setup/steps.mjs';
import { setUp } from './setup.mjs';

const HELP = `Usage: npm start [-- [FILES] [options]]

Installs what is missing, builds the site and serves it on this computer.
FILES are imported into content/papers first: any list that \`npm run import\` reads.

  --content DIR  the collection (default: content)
  --base PATH    the path the site lives under, such as /papers/ (default: /)
  --port N       the port (default: 4321, or the next free one)
  --host NAME    the address to listen on (default: localhost; 0.0.0.0 lets others in)
  --no-serve     build only
  --help         this text`;

const OPTIONS = /** @type {const} */ ({
	content: { type: 'string' },
	base: { type: 'string' },
	port: { type: 'string' },
	host: { type: 'string' },
	'no-serve': { type: 'boolean', default: false },
	help: { type: 'boolean', default: false },
});

await runMain(async () => {
	const { values, positionals: files } = readArguments();
	if (values.help) {
		say(HELP);
		return 0;
	}
	const began = performance.now();
	const { node } = await setUp();
	const pass = passOn(values);

	if (files.length > 0) {
		await step(node, 'import', [...files.map(fromHere), ...pass('content')]);
	}
	await step(node, 'build', ['--if-stale', ...pass('content', 'base')]);
	if (values['no-serve']) {
		say(`\nThe site is in dist/, ready in ${since(began)}. Put that folder on any static host.`);
		return 0;
	}
	await step(node, 'preview', ['--next-steps', ...pass('base', 'host', 'port')]);
	return 0;
});

function readArguments() {
	try {
		return parseArgs({ options: OPTIONS, allowPositionals: true });
	} catch (error) {
		throw new StepError(/** @type {Error} */ (error).message, HELP, 2);
	}
}

/** @param {Record<string, string | boolean | undefined>} values */
function passOn(values) {
	return (/** @type {string[]} */ ...names) =>
		names.flatMap((name) => (typeof values[name] === 'string' ? [`--${name}`, values[name]] : []));
}

/**
 * A path given in the folder where npm was called, as seen from the project.
 *
 * @param {string} path
 */
function fromHere(path) {
	return relative(root, resolve(process.env.INIT_CWD ?? process.cwd(), path)) || '.';
}

/**
 * Runs one of the project's TypeScript commands.
 *
 * @param {string} node
 * @param {string} name - Its name under `scripts/`.
 * @param {string[]} args
 */
async function step(node, name, args) {
	const { status } = await run(node, [`scripts/${name}.ts`, ...args], { env: environmentOf(node) });
	if (status === 0) return;
	throw new StepError(
		`\`npm start\` stopped: \`npm run ${name}\` ended with exit status ${status}.`,
		'What it printed above says why. Mend that and run `npm start` again.',
		status,
	);
}
