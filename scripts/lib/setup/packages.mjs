import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root, run, StepError, say, since } from './steps.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockEntry
 * @typedef {{ packages?: Record<string, LockEntry> }} Lock
 */

/**
 * Installs the packages of `package-lock.json` with the npm that is there, unless they are there.
 *
 * Install scripts are left out: the only one that is needed is done by `currentNode`, in the same way
 * under every npm, also one that blocks such scripts.
 *
 * @throws {StepError} When npm cannot install them.
 */
export async function installPackages() {
	if (await isInstalled(root)) return;
	say('Packages: installing from package-lock.json, this takes a minute …');
	const start = performance.now();
	// `npm ci` wants every platform's packages in the lockfile; a mirror of the registry that lacks some
	// leaves them out of it, and then `npm install` still installs the versions that are written there.
	const attempts = [['ci'], ['install', '--no-save']];
	const output = await firstToSucceed(attempts);
	if (output !== undefined) {
		throw new StepError(
			`Packages: npm could not install them.\n${output}`,
			'Check the network and the registry that npm is set to, then run the same command again.',
		);
	}
	say(`Packages: installed in ${since(start)}`);
}

/**
 * @param {readonly string[][]} attempts - Arguments for npm.
 * @returns {Promise<string | undefined>} Undefined on success, else what npm said last.
 */
async function firstToSucceed(attempts) {
	const [command, ...first] = npm();
	const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
	let said = '';
	for (const attempt of attempts) {
		const args = [...first, ...attempt, ...options];
		const { status, output } = await run(command, args, { quiet: true });
		if (status === 0) return undefined;
		said = output.trim().split('\n').slice(0, 12).join('\n');
	}
	return said;
}

/**
 * Is every package of the lockfile in `node_modules`, in its version?
 *
 * npm keeps a record of what it installed in `node_modules/.package-lock.json`; packages for other
 * platforms may be missing there.
 *
 * @param {string} folder - The project.
 */
export async function isInstalled(folder) {
	const wanted = await readLock(join(folder, 'package-lock.json'));
	const found = await readLock(join(folder, 'node_modules', '.package-lock.json'));
	return Object.entries(wanted).every(([path, entry]) => {
		if (path === '' || entry.link) return true;
		const there = found[path];
		if (there === undefined) return entry.optional === true;
		return there.version === entry.version && there.integrity === entry.integrity;
	});
}

/**
 * The npm that started this program, else the one on the PATH.
 *
 * @returns {[string, ...string[]]} A program and its first arguments.
 */
export function npm() {
	const cli = process.env.npm_execpath;
	if (cli && basename(cli) === 'npm-cli.js') return [process.execPath, cli];
	return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, LockEntry>>} Empty when there is no such file.
 */
async function readLock(file) {
	const text = await readFile(file, 'utf8').catch(() => '{}');
	const lock = /** @type {Lock} */ (JSON.parse(text));
	return lock.packages ?? {};
}
