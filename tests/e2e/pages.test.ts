import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './harness/axe.ts';
import { DESK, PHONE, startBrowser, visit } from './harness/browser.ts';
import { addressOf, pageTypesOf, siteNamed } from './harness/sites.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await startBrowser();
});
afterAll(() => browser.close());

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
