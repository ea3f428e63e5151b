import { formatProblem, type Problem } from '../../src/schema/problem.ts';

/** Writes all problems to standard error, warnings last, and a line that counts them. */
export function reportProblems(problems: readonly Problem[]): void {
	process.stderr.write(problemsText(problems));
}

/** Writes the errors to standard error, and how many warnings `npm run check` would list. */
export function reportErrors(problems: readonly Problem[]): void {
	process.stderr.write(errorsText(problems));
}

/** What `reportErrors` writes. */
export function errorsText(problems: readonly Problem[]): string {
	const errors = problems.filter((problem) => problem.severity !== 'warning');
	const warnings = counted(problems.length - errors.length, 'warning');
	return problemsText(errors) + (warnings === '' ? '' : `${warnings}: see npm run check\n`);
}

function problemsText(problems: readonly Problem[]): string {
	if (problems.length === 0) return '';
	const errors = problems.filter((problem) => problem.severity !== 'warning');
	const warnings = problems.filter((problem) => problem.severity === 'warning');
	const lines = [
		...errors.map(formatProblem),
		...warnings.map((problem) => `${formatProblem(problem)} (warning)`),
		[counted(errors.length, 'problem'), counted(warnings.length, 'warning')]
			.filter((text) => text !== '')
			.join(', '),
	];
	return `${lines.join('\n')}\n`;
}

/** `1 paper`, `54 papers`; empty for none. */
export function counted(count: number, noun: string): string {
	if (count === 0) return '';
	return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
