import { parseArgs } from 'node:util';
import { nearest } from './nearest.ts';

/** An option of a command. `value` names its argument in the help; without it the option is a switch. */
export type Option = { help: string; value?: string; short?: string; multiple?: boolean };

/** What was given for each option: a switch is true or false, others are text if given. */
export type OptionValues<O extends Record<string, Option>> = {
	[Name in keyof O]: O[Name] extends { multiple: true }
		? string[]
		: O[Name] extends { value: string }
			? string | undefined
			: boolean;
};

/** 0 = done, 1 = problems in the content, 2 = misuse. */
export type ExitStatus = 0 | 1 | 2;

/** A command: what its help says and what it does. */
export type Command<O extends Record<string, Option>> = {
	/** As typed: `npm run import --`. */
	usage: string;
	/** One or two sentences. */
	about: string;
	options: O;
	run(given: { values: OptionValues<O>; positionals: string[] }): Promise<ExitStatus>;
};

/** Thrown when the user asked for something that a command cannot do; ends with status 2. */
export class Misuse extends Error {}

/** The option that every command on content has. */
export const CONTENT_OPTION = {
	content: { value: 'DIR', help: 'content folder (default: $PAPERLOOM_CONTENT, else content)' },
} as const;

/** Runs a command with the arguments of this process and sets its exit status. */
export async function runCommand<const O extends Record<string, Option>>(
	command: Command<O>,
	args: readonly string[] = process.argv.slice(2),
): Promise<void> {
	endQuietlyWhenReaderLeaves();
	try {
		if (args.includes('--help') || args.includes('-h')) {
			process.stdout.write(helpText(command));
			return;
		}
		process.exitCode = await command.run(readArguments(command.options, args));
	} catch (error) {
		process.exitCode = endWith(error, command.usage.split(' [')[0] ?? '');
	}
}

/** Says what stood in the way; what is neither the user's nor the system's doing is our mistake. */
function endWith(error: unknown, usage: string): ExitStatus {
	if (error instanceof Misuse) {
		process.stderr.write(`${error.message}\nTry ${usage} --help\n`);
		return 2;
	}
	const refusal = refusalText(error);
	if (refusal === undefined) throw error;
	process.stderr.write(`${refusal}\n`);
	return 1;
}

/** What the system refused to do, in words; undefined for any other error. */
export function refusalText(error: unknown): string | undefined {
	if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
	const { code, syscall, path } = error as NodeJS.ErrnoException;
	const what = path === undefined ? '' : `${path}: `;
	const expected = EXPECTED[code ?? ''] ?? 'a system that allows it';
	return `${what}Unexpected \`${code}\` from \`${syscall}\`, expected ${expected}`;
}

const EXPECTED: Readonly<Record<string, string>> = {
	EACCES: 'leave to read and write it',
	EPERM: 'leave to read and write it',
	EROFS: 'a disk that can be written',
	ENOSPC: 'room on the disk; make some and run the command again',
	EDQUOT: 'room on the disk; make some and run the command again',
	EISDIR: 'a file and not a folder',
	ENOTDIR: 'a folder and not a file',
	ENOENT: 'it to be there',
	EMFILE: 'fewer open files; raise the limit with `ulimit -n`',
};

/** Reads arguments; an option that is not there or has no value is a `Misuse` with a suggestion. */
export function readArguments<const O extends Record<string, Option>>(
	options: O,
	args: readonly string[],
): { values: OptionValues<O>; positionals: string[] } {
	const { tokens, positionals } = parseArgs({
		args: [...args],
		options: Object.fromEntries(Object.entries(options).map(([name, one]) => [name, parsed(one)])),
		allowPositionals: true,
		strict: false,
		tokens: true,
	});
	const given: Record<string, unknown> = {};
	for (const [name, one] of Object.entries(options)) {
		if (one.multiple) given[name] = [];
		else if (one.value === undefined) given[name] = false;
	}
	for (const token of tokens) {
		if (token.kind !== 'option') continue;
		const one = options[token.name];
		if (one === undefined || !Object.hasOwn(options, token.name))
			throw new Misuse(unknownOption(token.rawName, Object.keys(options)));
		const value = optionValue(token.rawName, one, token.value);
		const list = given[token.name];
		if (Array.isArray(list)) list.push(value);
		else if (typeof list === 'string')
			throw new Misuse(`Unexpected second \`${token.rawName}\`, expected it once`);
		else given[token.name] = value;
	}
	// Filled for every option of `O` by the two loops above.
	return { values: given as OptionValues<O>, positionals };
}

function parsed({ value, short }: Option): { type: 'string' | 'boolean'; short?: string } {
	const type = value === undefined ? 'boolean' : 'string';
	return short === undefined ? { type } : { type, short };
}

function optionValue(rawName: string, option: Option, value: string | undefined): string | boolean {
	if (option.value === undefined) {
		if (value === undefined) return true;
		throw new Misuse(`Unexpected value \`${value}\`, expected \`${rawName}\` alone`);
	}
	if (value === undefined || value.trim() === '' || value.startsWith('--'))
		throw new Misuse(`Unexpected end of \`${rawName}\`, expected \`${rawName} ${option.value}\``);
	return value;
}

function unknownOption(rawName: string, names: readonly string[]): string {
	const all = [...names, 'help'].map((name) => `--${name}`);
	const meant = nearest(rawName, all) ?? all.find((name) => name.startsWith(rawName));
	const expected = meant === undefined ? `one of ${all.join(', ')}` : `\`${meant}\``;
	return `Unexpected option \`${rawName}\`, expected ${expected}`;
}

function helpText<O extends Record<string, Option>>(command: Command<O>): string {
	const rows = Object.entries<Option>(command.options).map(([name, one]) => [
		`${one.short === undefined ? '    ' : `-${one.short}, `}--${name}${one.value === undefined ? '' : ` ${one.value}`}`,
		one.help,
	]);
	rows.push(['-h, --help', 'show this']);
	const width = Math.max(...rows.map(([left = '']) => left.length));
	const lines = rows.map(([left = '', right]) => `  ${left.padEnd(width)}  ${right}`);
	return `Usage: ${command.usage}\n\n${command.about}\n\nOptions\n${lines.join('\n')}\n`;
}

/** `… | head` closes the pipe; that is no error. A full disk behind `> file` is one. */
function endQuietlyWhenReaderLeaves(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		const refusal = refusalText(error);
		if (refusal === undefined) throw error;
		process.stderr.write(`standard output: ${refusal}\n`);
		process.exit(1);
	});
}
