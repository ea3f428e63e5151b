import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackage } from './debian.mjs';
import { root, run, StepError, say, versionOf } from './steps.mjs';

const NAMES = [
	'chromium',
	'chromium-browser',
	'google-chrome-stable',
	'google-chrome',
	'chrome',
	'microsoft-edge-stable',
	'microsoft-edge',
];

/** Where installers put a browser outside the PATH. */
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
	join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
	join(process.env.LOCALAPPDATA ?? 'C:\\', 'Google/Chrome/Application/chrome.exe'),
	join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Chromium/Application/chrome.exe'),
];

/**
 * A browser for the tests: the one named in the environment, one of the system, or Playwright's.
 *
 * @returns {Promise<string | undefined>} The path of its program.
 */
export async function findBrowser() {
	const named = process.env.CHROME_PATH;
	if (named) return existsSync(named) ? named : undefined;
	return systemBrowser() ?? (await ofPlaywright());
}

/**
 * The same, and where there is none Playwright's own is fetched, else Debian's package.
 *
 * @returns {Promise<string>}
 * @throws {StepError} When there is none and none is to be had.
 */
export async function ensureBrowser() {
	const found = await findBrowser();
	if (found) return found;
	const fetched = await fetchOfPlaywright();
	if (fetched) return fetched;
	const installed = (await installDebianPackage('chromium')) ? systemBrowser() : undefined;
	if (installed) return installed;
	throw new StepError(
		'Browser: the tests open the site in Chrome or Chromium, and none could be found or fetched.',
		'Install one, or name its program in CHROME_PATH; `npm test -- --project unit` does without.',
	);
}

function systemBrowser() {
	const onPath = programs(NAMES).find((path) => versionOf(path) !== undefined);
	return onPath ?? PLACES.find((path) => existsSync(path));
}

/**
 * The first of these programs that is on the PATH or among the system's.
 *
 * @param {readonly string[]} names
 * @returns {string | undefined}
 */
export function findProgram(names) {
	return programs(names)[0];
}

/** @param {readonly string[]} names */
function programs(names) {
	const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/sbin'];
	return names
		.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)))
		.filter((path) => existsSync(path));
}

async function ofPlaywright() {
	const { chromium } = await import('playwright-core');
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

async function fetchOfPlaywright() {
	say("Browser: none found; fetching Playwright's Chromium …");
	const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
	const playwright = (/** @type {string[]} */ ...args) =>
		run(process.execPath, [cli, ...args, 'chromium'], { quiet: true, timeout: 300_000 });

	const { status } = await playwright('install', '--no-shell');
	const path = status === 0 ? await ofPlaywright() : undefined;
	if (path === undefined || versionOf(path) !== undefined) return path;
	// It is there but lacks libraries of the system, which only root may add.
	if (process.getuid?.() === 0) await playwright('install-deps');
	return versionOf(path) === undefined ? undefined : path;
}
