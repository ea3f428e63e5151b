import type {
	ConceptShard,
	DataVersion,
	ListRest,
	Overview,
	PaperShard,
	SearchData,
	ThemeShard,
} from '../view/explorer-data.ts';
import { dataFile } from './addresses.ts';

const VERSION: DataVersion = 1;
const PATIENCE_MS = 20_000;

/** Why a file could not be read: it is not there, it is not whole, or the host did not answer. */
export type DataFault = 'missing' | 'broken' | 'unreachable';

/** A data file could not be had. */
export class DataError extends Error {
	readonly fault: DataFault;
	/** Below `data/`. */
	readonly file: string;

	constructor(fault: DataFault, file: string) {
		super(`${file} is ${fault}`);
		this.fault = fault;
		this.file = file;
	}
}

const loading = new Map<string, Promise<unknown>>();

/** What the map draws. @throws {DataError} */
export function loadOverview(): Promise<Overview> {
	return load('overview.json');
}

/** @throws {DataError} */
export function loadConcept(id: string): Promise<ConceptShard> {
	return load(`concepts/${id}.json`);
}

/** @throws {DataError} */
export function loadPaper(id: string): Promise<PaperShard> {
	return load(`papers/${id}.json`);
}

/** @throws {DataError} */
export function loadTheme(id: string): Promise<ThemeShard> {
	return load(`themes/${id}.json`);
}

/** What the list leaves out at first. @throws {DataError} */
export function loadListRest(): Promise<ListRest> {
	return load('list.json');
}

/** What the search box looks through. @throws {DataError} */
export function loadSearch(): Promise<SearchData> {
	return load('search.json');
}

/** Fetches a file once; one that failed is asked for again the next time. */
function load<Item extends { readonly version: DataVersion }>(name: string): Promise<Item> {
	let promise = loading.get(name) as Promise<Item> | undefined;
	if (!promise) {
		promise = fetchJson<Item>(name);
		loading.set(name, promise);
		promise.catch(() => loading.delete(name));
	}
	return promise;
}

async function fetchJson<Item extends { readonly version: DataVersion }>(
	name: string,
): Promise<Item> {
	const response = await fetch(dataFile(name), { signal: AbortSignal.timeout(PATIENCE_MS) }).catch(
		() => {
			throw new DataError('unreachable', name);
		},
	);
	if (response.status === 404 || response.status === 410) throw new DataError('missing', name);
	if (!response.ok) throw new DataError('unreachable', name);
	const item = await response.json().catch(() => {
		throw new DataError('broken', name);
	});
	if (item?.version !== VERSION) throw new DataError('broken', name);
	return item;
}
