/** A file of data that grows with the collection. */
export type DataFile = {
	/** `graph.json`, or `graph.json.gz` when it is packed. */
	readonly name: string;
	/** Its bytes. */
	readonly stream: () => ReadableStream<Uint8Array>;
};

/** Cloudflare Pages takes no larger file: 25 MiB; other hosts take at least that. */
export const LARGEST_FILE = 25 * 1024 * 1024;

/**
 * A file as it is published: as it is, or packed by gzip under its name with `.gz` when hosts would refuse it.
 *
 * @param pieces - Gives its text, each time anew; never joined, since it may be longer than a string can be.
 */
export function publish(
	name: string,
	pieces: () => Iterable<string>,
	largest: number = LARGEST_FILE,
): DataFile {
	const encoder = new TextEncoder();
	const bytes = () => encoded(pieces(), encoder);
	if (isWithin(bytes(), largest)) return { name, stream: () => streamOf(bytes()) };
	const packed = () => streamOf(bytes()).pipeThrough(new CompressionStream('gzip'));
	return { name: `${name}.gz`, stream: packed };
}

function* encoded(
	pieces: Iterable<string>,
	encoder: TextEncoder,
): Generator<Uint8Array<ArrayBuffer>> {
	for (const piece of pieces) yield encoder.encode(piece);
}

// `ReadableStream.from` is not in the types of the browser, which these files are checked against too.
function streamOf(
	pieces: Iterator<Uint8Array<ArrayBuffer>>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
	return new ReadableStream({
		pull(controller) {
			const { value, done } = pieces.next();
			if (done) controller.close();
			else controller.enqueue(value);
		},
	});
}

function isWithin(bytes: Iterable<Uint8Array>, largest: number): boolean {
	let size = 0;
	for (const { length } of bytes) {
		size += length;
		if (size > largest) return false;
	}
	return true;
}
