import { expect, test } from 'vitest';
import { readArguments } from '../../scripts/lib/cli.ts';

const OPTIONS = {
	content: { value: 'DIR', help: '' },
	accept: { value: 'NAME', help: '', multiple: true },
	'dry-run': { help: '', short: 'n' },
} as const;

test('reads switches, values, repeated values and files in any order', () => {
	const given = readArguments(OPTIONS, [
		'a',
		'--accept',
		'x',
		'-n',
		'--content=c',
		'b',
		'--accept=y',
	]);
	expect(given).toEqual({
		values: { content: 'c', accept: ['x', 'y'], 'dry-run': true },
		positionals: ['a', 'b'],
	});
});

test('what is not given is false, empty or undefined', () => {
	expect(readArguments(OPTIONS, []).values).toEqual({ accept: [], 'dry-run': false });
});

test('takes everything after -- as files', () => {
	expect(readArguments(OPTIONS, ['--', '--content']).positionals).toEqual(['--content']);
});

test.each([
	[['--contnt', 'x'], 'Unexpected option `--contnt`, expected `--content`'],
	[['--dry'], 'Unexpected option `--dry`, expected `--dry-run`'],
	[['--zzz'], 'Unexpected option `--zzz`, expected one of --content, --accept, --dry-run, --help'],
	[['--__proto__'], 'Unexpected option `--__proto__`'],
	[['--content'], 'Unexpected end of `--content`, expected `--content DIR`'],
	[['--content', '--dry-run'], 'Unexpected end of `--content`, expected `--content DIR`'],
	[['--dry-run=no'], 'Unexpected value `no`, expected `--dry-run` alone'],
])('%j is misuse', (args, message) => {
	expect(() => readArguments(OPTIONS, args)).toThrow(message);
});
