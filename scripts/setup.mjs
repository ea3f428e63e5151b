// Brings what the project runs on: its packages and a current Node; for the tests a browser and nginx.
// Plain JavaScript without packages, so that it runs on any Node from 20 on.
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './lib/setup/browser.mjs';
import { ensureNginx } from './lib/setup/nginx.mjs';
import { currentNode } from './lib/setup/node.mjs';
import { installPackages } from './lib/setup/packages.mjs';
import { runMain, say } from './lib/setup/steps.mjs';

/**
 * Installs what is missing to run the project.
 *
 * @returns {Promise<{ node: string }>} The path of the Node to run the rest with.
 * @throws {import('./lib/setup/steps.mjs').StepError}
 */
export async function setUp() {
	await installPackages();
	return { node: await currentNode() };
}

/**
 * Installs what is missing to run the tests.
 *
 * @returns {Promise<{ node: string, browser: string, nginx: string | undefined }>} Programs.
 * @throws {import('./lib/setup/steps.mjs').StepError}
 */
export async function setUpTests() {
	const { node } = await setUp();
	return { node, browser: await ensureBrowser(), nginx: await ensureNginx() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await runMain(async () => {
		const { node, browser, nginx } = await setUpTests();
		say(`Ready. Node: ${node}\nBrowser: ${browser}\nnginx: ${nginx ?? 'none'}`);
		return 0;
	});
}
