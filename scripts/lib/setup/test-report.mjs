/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ status: string, assertionResults: unknown[] }} FileReport
 * @typedef {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number,
 *   testResults?: FileReport[] }} Report - What Vitest's JSON reporter writes.
 */

/**
 * Counts tests. A file that could not be loaded counts as one failed test, and so does a run that
 * ended badly without naming a failure.
 *
 * @param {Report} report
 * @param {number} status - Exit status of the run.
 * @returns {Counts}
 */
export function countTests(report, status) {
	const broken = (report.testResults ?? []).filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0,
	).length;
	const failed = (report.numFailedTests ?? 0) + broken;
	return {
		passed: report.numPassedTests ?? 0,
		failed: failed === 0 && status !== 0 ? 1 : failed,
		skipped: report.numPendingTests ?? 0,
	};
}

/**
 * The last line of a run: `12 passed, 0 failed`.
 *
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
	const rest = skipped > 0 ? `, ${skipped} skipped` : '';
	return `${passed} passed, ${failed} failed${rest}`;
}
