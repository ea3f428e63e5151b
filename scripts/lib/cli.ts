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
		if (!(error instanceof Misuse)) throw error;
		process.stderr.write(`${error.message}\nTry ${command.usage.split(' [')[0]} --help\n`);
		process.exitCode = 2;
	}
}

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
	if (value === undefined || value === '' || value.startsWith('--'))
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

/** `… | head` closes the pipe; that is no error. */
function endQuietlyWhenReaderLeaves(): void {
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code === 'EPIPE') process.exit(0);
		throw error;
	});
}
