import { run, say, since, versionOf } from './steps.mjs';

/**
 * Installs a Debian package where that is possible without asking anybody: as root, or with a sudo
 * that wants no password.
 *
 * @param {string} name
 * @returns {Promise<boolean>} Whether it is installed.
 */
export async function installDebianPackage(name) {
	if (process.platform !== 'linux' || versionOf('apt-get') === undefined) return false;
	const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	say(`${name}: installing Debian's package, this takes a minute …`);
	const start = performance.now();
	for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
		const [command = '', ...rest] = [...asRoot, 'apt-get', '-q', ...args];
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		const { status } = await run(command, rest, { quiet: true, env, timeout: 600_000 });
		if (status !== 0 && args[0] === 'install') return false;
	}
	say(`${name}: installed in ${since(start)}`);
	return true;
}
