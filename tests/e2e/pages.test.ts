import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DESK, PHONE, startBrowser, visit } from './harness/browser.ts';
import { addressOf, pageTypesOf, siteNamed } from './harness/sites.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

/** What axe-core finds, in words. */
async function violations(page: Page): Promise<string[]> {
	// evaluate() is not held back by the page's own Content-Security-Policy, a script element is.
	await page.evaluate(axe.source);
	const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
	return found.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.impact} ${violation.id}: ${node.target.join(' ')}`),
	);
}

const LOOKS = [
	{ name: 'root', title: 'at a desk, light', ...DESK, dark: false },
	{ name: 'root', title: 'at a desk, dark', ...DESK, dark: true },
	{ name: 'root', title: 'on a phone, light', ...PHONE, dark: false },
	{ name: 'root', title: 'on a phone, dark', ...PHONE, dark: true },
	{ name: 'base', title: 'at a desk, light', ...DESK, dark: false },
	{ name: 'base', title: 'on a phone, dark', ...PHONE, dark: true },
] as const;

describe.each(LOOKS)('the site at $name, $title', ({ name, ...look }) => {
	const site = siteNamed(name);

	it.each(pageTypesOf(site))('has nothing against it: /%s', async (path) => {
		const { page, trouble } = await visit(browser, addressOf(site, path), look);
		try {
			expect(await violations(page)).toEqual([]);
			expect(await widerThanScreen(page)).toBe(false);
			expect(trouble).toEqual([]);
		} finally {
			await page.context().close();
		}
	});
});

function widerThanScreen(page: Page): Promise<boolean> {
	return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
