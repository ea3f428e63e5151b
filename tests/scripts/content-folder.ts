import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { readContent } from '../../scripts/lib/content.ts';
import { formatProblem } from '../../src/schema/problem.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The smallest settings that are valid. */
export const SITE = 'title: T\ndescription: D\nkinds:\n  unit: { label: Unit }\n';

/** A paper file with the given lines of front matter. */
export function paper(frontMatter: string, abstract = 'An abstract.'): string {
	return `---\n${frontMatter}\n---\n\n${abstract}\n`;
}

/** A concept file with the given lines of front matter. */
export function concept(frontMatter: string, definition = 'A definition.'): string {
	return `---\n${frontMatter}\n---\n\n${definition}\n`;
}

/** Makes a content folder that goes away with the test; `files` by path inside it. */
export async function contentFolder(
	files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'paperloom-'));
	onTestFinished(() => rm(dir, { recursive: true, force: true }));
	for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
		await mkdir(dirname(join(dir, path)), { recursive: true });
		await writeFile(join(dir, path), text);
	}
	return dir;
}

/** The problems of a content folder with these files, as shown, with paths inside it. */
export async function problemsOf(
	files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string[]> {
	const dir = await contentFolder(files);
	const { problems } = await readContent(dir);
	return problems.map((problem) => formatProblem(problem).replaceAll(`${dir}/`, ''));
}

/** All files under a folder with their text. */
export async function filesOf(dir: string): Promise<Record<string, string>> {
	const entries = await readdir(dir, { recursive: true, withFileTypes: true });
	const files: Record<string, string> = {};
	for (const entry of entries.filter((one) => one.isFile())) {
		const path = join(entry.parentPath, entry.name);
		files[path.slice(dir.length + 1)] = await readFile(path, 'utf8');
	}
	return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What a command said and how it ended. */
export type Ended = { status: number | null; stdout: string; stderr: string };

/** Runs `scripts/<name>.ts` of this project as a user would. */
export async function runScript(
	name: string,
	args: readonly string[],
	options: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
	const child = spawn(process.execPath, [join(ROOT, 'scripts', `${name}.ts`), ...args], {
		cwd: options.cwd ?? ROOT,
		env: { ...process.env, ...options.env },
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		stdout += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		stderr += text;
	});
	child.stdin.end(options.input ?? '');
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { status, stdout, stderr };
}
