import { findProgram } from './browser.mjs';
import { installDebianPackage } from './debian.mjs';
import { say } from './steps.mjs';

/**
 * A real web server for the tests: the system's nginx, else Debian's package.
 *
 * @returns {Promise<string | undefined>} The path of its program; without one the tests use the
 *   project's own server.
 */
export async function ensureNginx() {
	const found = findProgram(['nginx']);
	if (found) return found;
	if (await installDebianPackage('nginx-light')) return findProgram(['nginx']);
	say("nginx: not there; the tests serve the site with the project's own server instead");
	return undefined;
}
