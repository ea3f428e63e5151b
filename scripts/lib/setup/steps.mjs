// Plain JavaScript: this folder runs before anything is installed, on whatever Node is there.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A step of a command that could not be done; `fix` is what the reader can do about it. */
export class StepError extends Error {
	/**
	 * @param {string} message - What went wrong, in one sentence.
	 * @param {string} fix - What to do next.
	 * @param {number} [status] - Exit status of the command: 1, or 2 for misuse.
	 */
	constructor(message, fix, status = 1) {
		super(message);
		this.name = 'StepError';
		this.fix = fix;
		this.status = status;
	}
}

/**
 * Prints one line about what is being done.
 *
 * @param {string} line
 */
export function say(line) {
	process.stdout.write(`${line}\n`);
}

/**
 * Seconds since `start`, as they are shown: `3.2 s`.
 *
 * @param {number} start - A reading of `performance.now()`.
 */
export function since(start) {
	return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, timeout?: number }} [options] -
 *   `quiet` keeps the output back; it is in the result. `timeout` in ms.
 * @returns {Promise<{ status: number, output: string }>} Status 127 when the program is not there.
 */
export function run(command, args, options = {}) {
	const { cwd = root, env = process.env, quiet = false, timeout } = options;
	return new Promise((resolve) => {
		// Ctrl-C reaches the child too; this process waits for it to end in its own way.
		const wait = () => {};
		process.on('SIGINT', wait);
		const child = spawn(command, args, {
			cwd,
			env,
			stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
			...(timeout === undefined ? {} : { timeout }),
		});
		let output = '';
		const keep = (/** @type {Buffer} */ chunk) => {
			output += chunk;
		};
		child.stdout?.on('data', keep);
		child.stderr?.on('data', keep);
		const pass = () => child.kill('SIGTERM');
		process.on('SIGTERM', pass);
		child.on('error', (error) => resolve({ status: 127, output: output + error.message }));
		child.on('close', (status, signal) => {
			process.off('SIGINT', wait);
			process.off('SIGTERM', pass);
			if (signal === 'SIGINT') process.exit(130);
			resolve({ status: status ?? 1, output: signal ? `${output}\nstopped by ${signal}` : output });
		});
	});
}

/**
 * The version that `program --version` prints.
 *
 * @param {string} program
 * @returns {string | undefined} Undefined when it is not there or does not run.
 */
export function versionOf(program) {
	const { status, stdout, stderr } = spawnSync(program, ['--version'], {
		encoding: 'utf8',
		timeout: 20_000,
	});
	if (status !== 0) return undefined;
	return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0];
}

/**
 * Runs a command's main function; a failed step is told in words.
 *
 * @param {() => Promise<number | undefined>} main - Resolves to the exit status, 0 when undefined.
 */
export async function runMain(main) {
	try {
		process.exitCode = (await main()) ?? 0;
	} catch (error) {
		if (!(error instanceof StepError)) throw error;
		process.stderr.write(`\n${error.message}\n${error.fix}\n`);
		process.exitCode = error.status;
	}
}
