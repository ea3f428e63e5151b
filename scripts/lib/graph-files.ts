import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { type Graph, GraphSchema } from '../../src/schema/graph.ts';
import { type PaperMentions, PaperMentionsSchema } from '../../src/schema/mention.ts';
import { writeAtomically } from './atomic-write.ts';
import { linesOf } from './lines.ts';
import type { ContentProblem, Rule } from './rules.ts';
import { shownPath } from './text-file.ts';

/** The two files of `content/graph` as far as they are there and valid. */
export type GraphFiles = {
	graph: Graph | undefined;
	/** Sorted by paper. */
	mentions: PaperMentions[];
	problems: ContentProblem[];
};

/** Reads and checks `graph/graph.json` and `graph/mentions.ndjson` of a content folder. */
export async function readGraph(dir: string): Promise<GraphFiles> {
	const path = graphPath(dir);
	const text = await readFile(path, 'utf8').catch(absent);
	if (text === undefined)
		return failed(path, 'graph/missing-file', 'Unexpected absence of the file');
	const checked = GraphSchema.safeParse(parseJson(text));
	if (!checked.success) return failed(path, 'graph/bad-file', describe(checked.error));
	return { graph: checked.data, ...(await readMentions(mentionsPath(dir))) };
}

/** Writes both files, one node, edge, theme, concept or paper a line, so that diffs can be read. */
export async function writeGraph(
	dir: string,
	graph: Graph,
	mentions: readonly PaperMentions[],
): Promise<void> {
	await writeAtomically(mentionsPath(dir), mentionLines(mentions));
	await writeAtomically(graphPath(dir), graphLines(graph));
}

/** Whether the files hold exactly this graph and these mentions. */
export async function isWritten(
	dir: string,
	graph: Graph,
	mentions: readonly PaperMentions[],
): Promise<boolean> {
	const isGraph = await holds(graphPath(dir), graphLines(graph));
	return isGraph && (await holds(mentionsPath(dir), mentionLines(mentions)));
}

/** The text of `graph.json`, in pieces. */
export function* graphLines(graph: Graph): Generator<string> {
	yield `{\n"version": ${graph.version}`;
	for (const key of ['themes', 'discovered', 'nodes', 'edges'] as const) {
		yield `,\n"${key}": [`;
		let separator = '\n';
		for (const item of graph[key]) {
			yield separator + JSON.stringify(item);
			separator = ',\n';
		}
		yield '\n]';
	}
	yield '\n}\n';
}

/** The text of `mentions.ndjson`, in pieces. */
export function* mentionLines(mentions: readonly PaperMentions[]): Generator<string> {
	for (const line of mentions) yield `${JSON.stringify(line)}\n`;
}

/** Where a content folder keeps its graph. */
export function graphPath(dir: string): string {
	return join(dir, 'graph', 'graph.json');
}

/** Where a content folder keeps the mentions of its papers. */
export function mentionsPath(dir: string): string {
	return join(dir, 'graph', 'mentions.ndjson');
}

async function holds(path: string, pieces: Iterable<string>): Promise<boolean> {
	const expected = createHash('sha256');
	for (const piece of pieces) expected.update(piece);
	const found = createHash('sha256');
	try {
		for await (const chunk of createReadStream(path)) found.update(chunk);
	} catch (error) {
		absent(error as NodeJS.ErrnoException);
		return false;
	}
	return expected.digest('hex') === found.digest('hex');
}

async function readMentions(
	path: string,
): Promise<{ mentions: PaperMentions[]; problems: ContentProblem[] }> {
	const mentions: PaperMentions[] = [];
	let line = 0;
	try {
		for await (const json of linesOf(createReadStream(path))) {
			line += 1;
			const checked = PaperMentionsSchema.safeParse(parseJson(json));
			if (!checked.success) return failed(path, 'graph/bad-file', describe(checked.error), line);
			mentions.push(checked.data);
		}
	} catch (error) {
		absent(error as NodeJS.ErrnoException);
		return failed(path, 'graph/missing-file', 'Unexpected absence of the file');
	}
	return { mentions, problems: [] };
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function describe(error: z.ZodError): string {
	const issue = error.issues[0];
	const place = issue === undefined || issue.path.length === 0 ? 'file' : issue.path.join('.');
	return `Unexpected \`${place}\` (${issue?.message ?? 'not valid'}), expected a valid graph`;
}

function failed(path: string, rule: Rule, message: string, line?: number) {
	const expected = rule === 'graph/missing-file' ? `${message}, expected a graph` : message;
	const problem: ContentProblem = {
		file: shownPath(path),
		...(line === undefined ? {} : { line }),
		rule,
		message: expected,
		fix: 'run `npm run extract`',
	};
	return { graph: undefined, mentions: [], problems: [problem] };
}

function absent(error: NodeJS.ErrnoException): undefined {
	if (error.code !== 'ENOENT') throw error;
	return undefined;
}
