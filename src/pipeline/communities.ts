import Random from 'java-random';
import { Clustering, LeidenAlgorithm, Network } from 'networkanalysis-ts';
import type { Incidence } from './incidence.ts';
import { type Partition, settle } from './settle.ts';

/** Leiden runs per resolution: 12 for a hundred papers, fewer for more, where runs differ less and cost more. */
const MOST_SEEDS = 12;
const SEEDS_TIMES_PAPERS = 3000;
const ITERATIONS = 10;
/** Above a thousand papers, the 8 most salient concepts of each tell where it belongs. */
const MANY_PAPERS = 1000;
const CELLS_OF_MANY = 8;
const RANDOMNESS = 0.01;
const ROUNDS = 9;
const LOWEST = 0.02;
const HIGHEST = 4;
/** A new division must beat the old one by this factor, or the old themes stay. */
const CLEARLY_BETTER = 1.05;

/**
 * Divides the papers into about as many themes as a reader can hold apart: about the square root of
 * their number up to 8, then slowly up to a dozen.
 *
 * Seeded Leiden on the network of papers and concepts, weights = association strength of the salience,
 * so that a concept in many papers pulls no more than a rare one; ubiquitous concepts and those of a
 * single paper do not take part. The resolution is searched for. Themes of too few papers join the one
 * they are tied to most; then each paper goes to the theme it is most alike. Papers that share no
 * concept have no theme.
 *
 * With `previous` (theme of each paper before, -1 = new) the old division stays, with new papers added
 * to the themes they are tied to, unless a new one is clearly better.
 *
 * Themes are numbered by papers, largest first. Deterministic.
 *
 * @see Traag, Waltman and van Eck 2019, https://doi.org/10.1038/s41598-019-41695-z
 */
export function findThemes(incidence: Incidence, previous?: Partition): Partition {
	const network = bipartiteNetwork(incidence);
	if (network === undefined) return incidence.papers.map(() => -1);
	const fresh = searchPartition(incidence, network);
	const old = previous && extend(incidence, previous);
	if (old === undefined) return bySize(fresh.partition);
	const kept = quality(old, { incidence, network, resolution: fresh.resolution });
	const best = quality(fresh.partition, { incidence, network, resolution: fresh.resolution });
	return bySize(best > kept * CLEARLY_BETTER ? fresh.partition : old);
}

/** Returns the salience of each concept within each theme, by theme number. */
export function themeShares({ columns }: Incidence, partition: Partition): Map<number, number>[] {
	return columns.map((cells) => {
		const shares = new Map<number, number>();
		for (const { paper, weight } of cells) {
			const theme = partition[paper] ?? -1;
			if (theme >= 0) shares.set(theme, (shares.get(theme) ?? 0) + weight);
		}
		return shares;
	});
}

/** Returns the theme with the largest share, the lowest number of equals; -1 if there is none. */
export function largestShare(shares: ReadonlyMap<number, number> | undefined): number {
	let best = -1;
	let most = 0;
	for (const [theme, share] of shares ?? []) {
		if (share > most || (share === most && share > 0 && theme < best)) {
			best = theme;
			most = share;
		}
	}
	return best;
}

function targetCount(papers: number): number {
	const most = 8 + Math.max(0, Math.log10(papers / 500) * 3);
	return Math.max(1, Math.round(Math.min(1.1 * Math.sqrt(papers), papers / 4, most)));
}

/** A smaller theme is no theme: 2 papers of a dozen, 3 of 54, 13 of a thousand. */
function fewestPapers({ papers }: Incidence): number {
	return Math.max(2, Math.round(Math.sqrt(papers.length) * 0.4));
}

function seedsFor({ papers }: Incidence): number {
	return Math.min(MOST_SEEDS, Math.ceil(SEEDS_TIMES_PAPERS / Math.max(1, papers.length)));
}

/** Papers first, then concepts; undefined without a single edge. */
function bipartiteNetwork({ papers, concepts, rows, columns, ubiquitous }: Incidence) {
	const limit = papers.length > MANY_PAPERS ? CELLS_OF_MANY : Number.POSITIVE_INFINITY;
	const cells = rows.flatMap((row) => {
		const shared = row.filter(({ concept, weight }) => {
			return weight > 0 && !ubiquitous[concept] && (columns[concept]?.length ?? 0) > 1;
		});
		if (shared.length <= limit) return shared;
		return shared.sort((a, b) => b.weight - a.weight || a.concept - b.concept).slice(0, limit);
	});
	if (cells.length === 0) return undefined;
	return new Network({
		nNodes: papers.length + concepts.length,
		edges: [cells.map(({ paper }) => paper), cells.map(({ concept }) => papers.length + concept)],
		edgeWeights: cells.map(({ weight }) => weight),
		setNodeWeightsToTotalEdgeWeights: true,
		sortedEdges: false,
	}).createNormalizedNetworkUsingAssociationStrength();
}

/** Halves the range of resolutions until the number of themes is right, and keeps the nearest. */
function searchPartition(incidence: Incidence, network: Network) {
	const target = targetCount(incidence.papers.length);
	let low = Math.log(LOWEST);
	let high = Math.log(HIGHEST);
	let best = { partition: incidence.papers.map(() => 0) as Partition, resolution: LOWEST };
	let distance = Number.POSITIVE_INFINITY;
	for (let round = 0; round < ROUNDS && distance > 0; round += 1) {
		const resolution = Math.exp((low + high) / 2);
		const merged = mergeSmall(incidence, cluster(network, resolution, seedsFor(incidence)));
		if (merged === undefined) {
			high = Math.log(resolution);
			continue;
		}
		const isNear = sizesOf(merged).length <= target * 2;
		const partition = isNear ? settle(incidence, merged, fewestPapers(incidence)) : merged;
		const count = sizesOf(partition).length;
		// Rather one theme too few than one too many: there are eight hues.
		const away = Math.abs(count - target) + (count > target ? 0.5 : 0);
		if (away < distance) {
			best = { partition, resolution };
			distance = away;
		}
		if (count < target) low = Math.log(resolution);
		else high = Math.log(resolution);
	}
	return best;
}

/** The best of several divisions, each from another seed. */
function cluster(network: Network, resolution: number, seeds: number): Partition {
	let best: { clusters: Partition; quality: number } | undefined;
	for (let seed = 0; seed < seeds; seed += 1) {
		const algorithm = leiden(resolution, seed);
		const found = algorithm.findClustering(network);
		const quality = algorithm.calcQuality(network, found);
		if (best === undefined || quality > best.quality) best = { clusters: found.clusters, quality };
	}
	return best?.clusters ?? [];
}

function leiden(resolution: number, seed: number): LeidenAlgorithm {
	const algorithm = new LeidenAlgorithm();
	algorithm.initializeBasedOnResolutionAndNIterationsAndRandomnessAndRandom(
		resolution,
		ITERATIONS,
		RANDOMNESS,
		new Random(seed),
	);
	return algorithm;
}

/**
 * Lets clusters of too few papers join the large one they are tied to most; those tied to none are no
 * theme. Undefined when no cluster is large enough.
 */
function mergeSmall(incidence: Incidence, found: Partition): Partition | undefined {
	const fewest = fewestPapers(incidence);
	const partition = bySize(found.slice(0, incidence.papers.length));
	const sizes = sizesOf(partition);
	const isLarge = (theme: number): boolean => (sizes[theme] ?? 0) >= fewest;
	if (!sizes.some((_, theme) => isLarge(theme))) return undefined;
	const ties = tiesOf(incidence, partition, (from, to) => !isLarge(from) && isLarge(to));
	return bySize(partition.map((theme) => (isLarge(theme) ? theme : largestShare(ties.get(theme)))));
}

/** How strongly themes are tied, by the salience x rarity of concepts they share. */
function tiesOf(
	incidence: Incidence,
	partition: Partition,
	isWanted: (from: number, to: number) => boolean,
): Map<number, Map<number, number>> {
	const ties = new Map<number, Map<number, number>>();
	for (const [concept, shares] of themeShares(incidence, partition).entries()) {
		if (incidence.ubiquitous[concept]) continue;
		const telling = (incidence.rarity[concept] ?? 0) / (incidence.columns[concept]?.length ?? 1);
		for (const [from, share] of shares) {
			for (const [to, other] of shares) {
				if (from === to || !isWanted(from, to)) continue;
				const tie = ties.get(from) ?? new Map<number, number>();
				tie.set(to, (tie.get(to) ?? 0) + share * other * telling);
				ties.set(from, tie);
			}
		}
	}
	return ties;
}

/** Adds new papers to the old themes; undefined if most papers are new. */
function extend(incidence: Incidence, previous: Partition): Partition | undefined {
	const known = previous.filter((theme) => theme >= 0).length;
	if (known * 2 < incidence.papers.length) return undefined;
	const shares = themeShares(incidence, previous);
	return previous.map((theme, paper) => {
		if (theme >= 0) return theme;
		const ties = new Map<number, number>();
		for (const { concept, weight } of incidence.rows[paper] ?? []) {
			if (incidence.ubiquitous[concept]) continue;
			const telling = (incidence.rarity[concept] ?? 0) / (incidence.columns[concept]?.length ?? 1);
			for (const [known, share] of shares[concept] ?? []) {
				ties.set(known, (ties.get(known) ?? 0) + weight * share * telling);
			}
		}
		return largestShare(ties);
	});
}

/** Concepts stand with the theme most of their salience is in. */
function quality(
	partition: Partition,
	context: { incidence: Incidence; network: Network; resolution: number },
): number {
	const { incidence, network, resolution } = context;
	const concepts = themeShares(incidence, partition).map(largestShare);
	const alone = sizesOf(partition).length;
	const clusters = [...partition, ...concepts].map((theme, index) =>
		theme < 0 ? alone + index : theme,
	);
	return leiden(resolution, 0).calcQuality(network, new Clustering({ clusters }));
}

function sizesOf(partition: Partition): number[] {
	const sizes: number[] = [];
	for (const theme of partition) {
		while (sizes.length <= theme) sizes.push(0);
		if (theme >= 0) sizes[theme] = (sizes[theme] ?? 0) + 1;
	}
	return sizes;
}

/** Renumbers themes by papers, largest first, equals by their first paper; drops empty ones. */
function bySize(partition: Partition): Partition {
	const sizes = new Map<number, number>();
	for (const theme of partition) if (theme >= 0) sizes.set(theme, (sizes.get(theme) ?? 0) + 1);
	const order = [...sizes].sort(([, a], [, b]) => b - a).map(([theme]) => theme);
	const place = new Map(order.map((theme, index) => [theme, index]));
	return partition.map((theme) => place.get(theme) ?? -1);
}
