import { type Browser, chromium, type Page } from 'playwright-core';
import { type CpuClock, mainThreadClock, untilQuiet } from './bench-cpu.ts';
import { FRAME_COUNTER } from './bench-gestures.ts';
import { Misuse } from './cli.ts';
import { createSiteServer, listen } from './serve.ts';
import { findBrowser } from './setup/browser.mjs';

/** A page in a browser of its own, with the clock of its main thread. */
export type BenchPage = { readonly page: Page; readonly clock: CpuClock };

/** The raster is software in either case: Skia's on a canvas, SwiftShader's for WebGL. */
export type Raster = 'canvas' | 'webgl';

const PANE = { width: 1440, height: 900 };
const QUIET_BROWSER = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--enable-precise-memory-info',
];
const RASTER = {
	canvas: ['--disable-gpu'],
	webgl: ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
} as const;

/** Serves a folder as long as `use` runs; gives it the address. */
export async function serving<T>(folder: string, use: (url: string) => Promise<T>): Promise<T> {
	const server = createSiteServer({ folder, base: '/' });
	const port = await listen(server, { host: '127.0.0.1', port: 0 });
	try {
		return await use(`http://127.0.0.1:${port}/`);
	} finally {
		server.close();
		server.closeAllConnections();
	}
}

/**
 * Opens an address in a fresh browser as long as `use` runs.
 *
 * @throws {Misuse} when there is no browser
 */
export async function visiting<T>(
	url: string,
	raster: Raster,
	use: (opened: BenchPage) => Promise<T>,
): Promise<T> {
	const browser = await startBrowser(raster);
	try {
		const page = await browser.newPage({ viewport: PANE });
		page.setDefaultTimeout(120_000);
		await page.addInitScript(FRAME_COUNTER);
		await page.goto(url, { waitUntil: 'load' });
		return await use({ page, clock: await mainThreadClock(browser, page) });
	} finally {
		await browser.close();
	}
}

async function startBrowser(raster: Raster): Promise<Browser> {
	const executablePath = await findBrowser();
	if (executablePath === undefined) {
		throw new Misuse(
			'No browser to measure in; install Chromium or name its program in CHROME_PATH',
		);
	}
	return chromium.launch({ executablePath, args: [...QUIET_BROWSER, ...RASTER[raster]] });
}

/** Waits until the map is drawn; returns the time of the main thread then, and lets the page come to rest. */
export async function untilLive({ page, clock }: BenchPage): Promise<number> {
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const look = () => document.querySelector('[data-live]') && resolve();
				new MutationObserver(look).observe(document, { attributes: true, subtree: true });
				look();
			}),
	);
	const time = await clock.read();
	await untilQuiet(clock);
	return time;
}

/** MB of JavaScript objects in use, after collecting garbage. */
export async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	await session.detach();
	return usedSize / 1e6;
}
