import { formatProblem, type Problem } from '../../src/schema/problem.ts';

/** Writes all problems to standard error, warnings last, and a line that counts them. */
export function reportProblems(problems: readonly Problem[]): void {
	if (problems.length === 0) return;
	const errors = problems.filter((problem) => problem.severity !== 'warning');
	const warnings = problems.filter((problem) => problem.severity === 'warning');
	const lines = [
		...errors.map(formatProblem),
		...warnings.map((problem) => `${formatProblem(problem)} (warning)`),
		[counted(errors.length, 'problem'), counted(warnings.length, 'warning')]
			.filter((text) => text !== '')
			.join(', '),
	];
	process.stderr.write(`${lines.join('\n')}\n`);
}

/** Writes the errors, and says how many warnings `npm run check` would list. */
export function reportErrors(problems: readonly Problem[]): void {
	const errors = problems.filter((problem) => problem.severity !== 'warning');
	reportProblems(errors);
	const warnings = counted(problems.length - errors.length, 'warning');
	if (warnings !== '') process.stderr.write(`${warnings}: see npm run check\n`);
}

/** `1 paper`, `54 papers`; empty for none. */
export function counted(count: number, noun: string): string {
	if (count === 0) return '';
	return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
