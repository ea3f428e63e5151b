import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/** How a page is looked at. */
export type Look = {
	readonly width?: number;
	readonly height?: number;
	readonly dark?: boolean;
	readonly javaScript?: boolean;
};

/** A page in the browser, and what went wrong on it so far, in words. */
export type Visit = { readonly page: Page; readonly trouble: string[] };

/** The sizes that are looked at: a desk and a phone. */
export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Starts the browser that the set-up found; close it after the tests of a file. */
export function startBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: inject('browser'),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	});
}

/**
 * A browser for the tests of a file, ended with them; what a test opened is closed after it.
 *
 * @returns How to get at it; only while tests run.
 */
export function useBrowser(): () => Browser {
	let browser: Browser | undefined;
	const running = () => {
		if (browser === undefined) throw new Error('No browser outside tests');
		return browser;
	};
	beforeAll(async () => {
		browser = await startBrowser();
	});
	afterEach(async () => {
		for (const context of running().contexts()) await context.close();
	});
	afterAll(() => browser?.close());
	return running;
}

/** Opens an address in a fresh context and waits until the network is quiet. */
export async function visit(browser: Browser, url: string, look: Look = {}): Promise<Visit> {
	const context = await browser.newContext(contextFor(look));
	context.setDefaultTimeout(20_000);
	const page = await context.newPage();
	const trouble = watch(page, new URL(url).origin);
	await arrive(page, url);
	return { page, trouble };
}

/** Goes to an address until its scripts have run, and then until the network is quiet. */
export async function arrive(page: Page, url: string): Promise<void> {
	// A busy machine may leave the network quiet for long before it runs a script.
	await page.goto(url, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
}

function contextFor({ width, height, dark, javaScript }: Look): BrowserContextOptions {
	return {
		viewport: { width: width ?? DESK.width, height: height ?? DESK.height },
		colorScheme: dark ? 'dark' : 'light',
		reducedMotion: 'reduce',
		javaScriptEnabled: javaScript ?? true,
	};
}

/** Console errors and warnings, exceptions, failed requests, and requests to another host. */
function watch(page: Page, origin: string): string[] {
	const trouble: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) trouble.push(`console: ${message.text()}`);
	});
	page.on('pageerror', (error) => trouble.push(`exception: ${error.message}`));
	page.on('request', (request) => {
		const url = request.url();
		if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) trouble.push(`other host: ${url}`);
	});
	page.on('requestfailed', (request) => {
		// A page that is left stops its own requests.
		const reason = request.failure()?.errorText;
		if (reason !== 'net::ERR_ABORTED') trouble.push(`failed: ${request.url()} ${reason}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) trouble.push(`${response.status()}: ${response.url()}`);
	});
	return trouble;
}
