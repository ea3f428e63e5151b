/**
 * The files the explorer fetches, as the build writes them. Types only: the browser trusts the build,
 * and checks the version.
 */

/** The version of all these files; the explorer refuses any other. */
export type DataVersion = 1;

/** A concept, as far as a list needs it. */
export type ConceptRef = {
	readonly id: string;
	readonly label: string;
	readonly kind: string;
	/** Id of its theme. */
	readonly theme?: string | undefined;
	/** Number of papers that mention it. */
	readonly papers: number;
};

/** A paper, as far as a list needs it. */
export type PaperRef = {
	readonly id: string;
	readonly title: string;
	/** Its name on the map. */
	readonly short: string;
	readonly theme?: string | undefined;
};

/** Where something stands in the reference box. */
export type ShardPlace = { readonly x: number; readonly y: number };

/** A place in a sentence that names a concept: UTF-16 offsets, end excluded, and the concept's id. */
export type ShardMark = readonly [start: number, end: number, concept: string];

/** A sentence of a paper; `anchor` is its place on the paper's page. */
export type ShardSentence = {
	readonly text: string;
	readonly anchor: string;
	readonly marks: readonly ShardMark[];
};

/** A theme; `colour` is a hue 0..7, absent = grey; `x` and `y` are in the reference box. */
export type OverviewTheme = {
	readonly id: string;
	readonly label: string;
	readonly papers: number;
	readonly colour?: number | undefined;
	readonly x: number;
	readonly y: number;
};

export type OverviewKind = {
	readonly id: string;
	readonly label: string;
	readonly colour?: number | undefined;
};

/**
 * `data/overview.json`: what is drawn on the map, in columns, since that packs best. Strings of a
 * column are joined by line ends; themes and kinds are indices, -1 = none; positions are in the
 * reference box.
 *
 * The map holds at most some 300 marks, so this file does not grow with the collection.
 */
export type Overview = {
	readonly version: DataVersion;
	/** Numbers of the whole collection. */
	readonly papers: number;
	readonly concepts: number;
	readonly themes: readonly OverviewTheme[];
	readonly kinds: readonly OverviewKind[];
	/** Listed, not drawn. */
	readonly everywhere: readonly ConceptRef[];
	readonly concept: {
		readonly ids: string;
		readonly labels: string;
		readonly papers: readonly number[];
		readonly kinds: readonly number[];
		readonly themes: readonly number[];
		readonly x: readonly number[];
		readonly y: readonly number[];
		/** Indices of those that stand between themes. */
		readonly bridges: readonly number[];
	};
	readonly paper: {
		readonly ids: string;
		readonly titles: string;
		/** Names on the map. */
		readonly shorts: string;
		/** Years, 0 = not known; absent when no paper is dated. */
		readonly years?: readonly number[] | undefined;
		readonly themes: readonly number[];
		readonly x: readonly number[];
		readonly y: readonly number[];
	};
	/** Lines from a paper to a concept; `weights` in hundredths. */
	readonly link: {
		readonly papers: readonly number[];
		readonly concepts: readonly number[];
		readonly weights: readonly number[];
	};
	/** Lines between two concepts, for maps that cannot draw all papers; `weights` = papers with both. */
	readonly join: {
		readonly sources: readonly number[];
		readonly targets: readonly number[];
		readonly weights: readonly number[];
	};
};

/** What a sentence says of two concepts, in its own direction. */
export type ShardRelation = {
	readonly relation: string;
	readonly source: string;
	readonly target: string;
	readonly paper: string;
	readonly sentence: string;
};

/** A concept in papers of another: `papers` of `via` have both, with the salience of either. */
export type ShardAlongside = ConceptRef &
	ShardPlace & {
		/** Papers with both. */
		readonly shared: number;
		/** Association strength. */
		readonly strength: number;
		/** Whether the two have a page of their own. */
		readonly hasPage: boolean;
		/** The papers that tie the two best: salience of this concept, then of the other. */
		readonly via: readonly (readonly [paper: string, own: number, other: number])[];
		readonly relations?: readonly ShardRelation[] | undefined;
	};

/** `data/concepts/<id>.json`. */
export type ConceptShard = ConceptRef &
	ShardPlace & {
		readonly version: DataVersion;
		readonly curated: boolean;
		readonly ubiquitous: boolean;
		/** Plain text; empty when nobody wrote one. */
		readonly definition: string;
		/** The papers it matters most to, first; at most 40, with their best sentences. */
		readonly in: readonly (PaperRef &
			ShardPlace & {
				readonly salience: number;
				readonly sentences: readonly ShardSentence[];
			})[];
		/** The most telling first; at most 40. */
		readonly alongside: readonly ShardAlongside[];
		readonly broader: readonly ConceptRef[];
		readonly narrower: readonly ConceptRef[];
	};

/** `data/papers/<id>.json`. */
export type PaperShard = PaperRef &
	ShardPlace & {
		readonly version: DataVersion;
		/** The beginning of the abstract. */
		readonly lead: ShardSentence;
		/** Every sentence that names a concept, the title first. */
		readonly sentences: readonly ShardSentence[];
		/** By salience, highest first. */
		readonly mentions: readonly (ConceptRef &
			ShardPlace & {
				readonly salience: number;
				readonly times: number;
				readonly ubiquitous: boolean;
			})[];
		/** Most alike first; `shared` = why. */
		readonly similar: readonly (PaperRef & {
			readonly weight: number;
			readonly shared: readonly ConceptRef[];
		})[];
	};

/** `data/themes/<id>.json`: what a theme has on its own map, where the map of all cannot draw every paper; places are its own. */
export type ThemeShard = {
	readonly version: DataVersion;
	readonly id: string;
	/** In most papers first. */
	readonly concepts: readonly (ConceptRef & ShardPlace)[];
	/** Those that tie most of these concepts in, first. */
	readonly papers: readonly (PaperRef & ShardPlace)[];
	/** Lines between the two, by their places in the columns above; `weights` in hundredths. */
	readonly link: Overview['link'];
};

/** `data/search.json`: what the search box looks through. */
export type SearchData = {
	readonly version: DataVersion;
	readonly themes: readonly { readonly id: string; readonly colour?: number | undefined }[];
	/** `forms` = other ways it is written, most used first. */
	readonly concepts: readonly (ConceptRef & { readonly forms: readonly string[] })[];
	/** `text` = the abstract; absent in collections too large to send all of them. */
	readonly papers: readonly (Omit<PaperRef, 'short'> & {
		/** Where the publisher gave one; see `shortTitle`. */
		readonly 'title-short'?: string | undefined;
		readonly text?: string | undefined;
	})[];
};

/** `data/list.json`: what the list beside the map leaves out until a reader asks for more. */
export type ListRest = {
	readonly version: DataVersion;
	readonly concepts: readonly ConceptRef[];
	readonly papers: readonly PaperRef[];
};
