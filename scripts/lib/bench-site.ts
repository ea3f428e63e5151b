import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What one kind of file of a built site weighs, in bytes. */
export type Weight = {
	readonly kind: string;
	readonly files: number;
	readonly bytes: number;
	/** The largest file as it is, with gzip -9, and with brotli 11. */
	readonly largest: { readonly file: string; readonly raw: number; gzip: number; brotli: number };
};

/** Weighs a built site: pages by their kind, everything else by its ending. Heaviest kind first. */
export async function benchSite(folder: string): Promise<Weight[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
	const sized = await Promise.all(
		files.map(async (file) => ({ file, body: await readFile(join(folder, file)) })),
	);
	return [...Map.groupBy(sized, ({ file }) => kindOf(file))]
		.map(([kind, members]) => weigh(kind, members))
		.sort((a, b) => b.bytes - a.bytes);
}

function kindOf(file: string): string {
	const parts = file.split('/');
	if (parts[0] === 'data') return parts.length > 2 ? `data/${parts[1]}/*` : file;
	if (!file.endsWith('.html')) return `*${extname(file)}`;
	if (parts.length <= 2) return file;
	return `${parts.slice(0, -2).join('/')}/*`;
}

function weigh(kind: string, members: readonly { file: string; body: Buffer }[]): Weight {
	const [first, ...rest] = members;
	if (first === undefined) throw new RangeError('No files to weigh');
	const largest = rest.reduce((a, b) => (b.body.length > a.body.length ? b : a), first);
	const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
	return {
		kind,
		files: members.length,
		bytes: members.reduce((sum, { body }) => sum + body.length, 0),
		largest: {
			file: largest.file,
			raw: largest.body.length,
			gzip: gzipSync(largest.body, { level: 9 }).length,
			brotli: brotliCompressSync(largest.body, quality).length,
		},
	};
}
