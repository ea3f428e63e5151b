import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds on a page, in words; `without` leaves out what was looked at elsewhere. */
export async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
	// evaluate() is not held back by the page's own Content-Security-Policy, a script element is.
	const isThere = await page.evaluate(() => 'axe' in window);
	if (!isThere) await page.evaluate(axe.source);
	const found = await page.evaluate((exclude) => {
		const { axe: own } = window as unknown as { axe: typeof axe };
		return own.run({ exclude: [...exclude] }, { resultTypes: ['violations'] });
	}, without);
	return found.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.impact} ${violation.id}: ${node.target.join(' ')}`),
	);
}
