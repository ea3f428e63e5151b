import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './packages.mjs';
import { root, run, StepError, say, since, versionOf } from './steps.mjs';

/** The first Node that runs TypeScript files as they are. */
const OLDEST = [22, 18];

/**
 * The Node that runs everything else: the one that `package.json` pins through the npm package
 * `node`, fetched when it is not there; without it the one that is running, if it is new enough.
 *
 * @returns {Promise<string>} The path of a Node that is new enough.
 * @throws {StepError} When neither is to be had.
 */
export async function currentNode() {
	const pinned = join(root, 'node_modules', 'node', 'bin', nodeFile());
	if (!isNewEnough(versionOf(pinned))) return fetchNode(pinned);
	await putOnPath();
	return pinned;
}

/**
 * @param {string} pinned - Where it will be.
 * @returns {Promise<string>}
 */
async function fetchNode(pinned) {
	const wanted = pinnedVersion();
	say(`Node: this one is ${process.version}; fetching ${wanted} for this project …`);
	const start = performance.now();
	const { output } = await run(process.execPath, ['installArchSpecificPackage.js'], {
		cwd: join(root, 'node_modules', 'node'),
		quiet: true,
	});
	const version = versionOf(pinned);
	if (isNewEnough(version)) {
		await putOnPath();
		say(`Node: ${version} is in node_modules, ready in ${since(start)}`);
		return pinned;
	}
	if (isNewEnough(process.version)) {
		say(`Node: ${wanted} could not be fetched; going on with ${process.version}`);
		return process.execPath;
	}
	throw new StepError(
		`Node: ${process.version} is too old and ${wanted} could not be fetched.\n${output.trim()}`,
		`Run \`npm rebuild node\` to try again, or install Node ${OLDEST.join('.')} or newer.`,
	);
}

/** Makes `node` in the commands of `package.json` mean the pinned one: npm links only what is there. */
async function putOnPath() {
	if (existsSync(join(root, 'node_modules', '.bin', 'node'))) return;
	const [command, ...first] = npm();
	const args = [...first, 'rebuild', 'node', '--ignore-scripts', '--loglevel=error'];
	await run(command, args, { quiet: true });
}

/**
 * Can this version run TypeScript files as they are?
 *
 * @param {string | undefined} version - `22.18.0`, with or without a leading v.
 */
export function isNewEnough(version) {
	const [major = 0, minor = 0] = (version ?? '').replace(/^v/, '').split('.').map(Number);
	const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
	return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * The environment in which programs find that Node under the name `node`.
 *
 * @param {string} node - The path of a Node.
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(node) {
	const bin = join(root, 'node_modules', '.bin');
	const [separator, name] = process.platform === 'win32' ? [';', 'Path'] : [':', 'PATH'];
	const path = [join(node, '..'), bin, process.env[name] ?? ''].join(separator);
	return { ...process.env, [name]: path };
}

function nodeFile() {
	return process.platform === 'win32' ? 'node.exe' : 'node';
}

function pinnedVersion() {
	const text = readFileSync(join(root, 'package.json'), 'utf8');
	const { devDependencies } = /** @type {{ devDependencies: Record<string, string> }} */ (
		JSON.parse(text)
	);
	return devDependencies.node ?? `${OLDEST.join('.')} or newer`;
}
