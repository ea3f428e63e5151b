/**
 * The word that all spellings of `word` share: singular, American, small letters, no accents.
 *
 * Made for the words of labels, where a wrong guess only adds a spelling that nobody writes; it is not
 * a stemmer for running text.
 */
export function lemmaOf(word: string): string {
	return american(singular(foldWord(word)));
}

/** Every spelling that counts as `lemma`: singular and plural, American and British; `lemma` first. */
export function spellingsOf(lemma: string): string[] {
	const singulars = [lemma, ...british(lemma)];
	const all = [...singulars, ...singulars.flatMap(plurals)];
	// "bases" and "analyses" belong to basis and analysis alone, not to base and analyse.
	const own = all.filter((word) => (SINGULAR_BY_PLURAL.get(word) ?? lemma) === lemma);
	return [...new Set([lemma, ...own])];
}

/** Small letters, compatibility forms and Latin accents unified: "Naïve" and "naive" are one. */
export function foldWord(word: string): string {
	if (isPlain(word)) return word;
	const lower = word.toLowerCase();
	if (isAscii(lower)) return lower;
	const spread = lower.normalize('NFKD');
	return /^[\p{Script=Latin}\p{M}\p{N}]+$/u.test(spread)
		? spread.replace(/\p{M}/gu, '')
		: spread.normalize('NFC');
}

/** Nothing but a to z, as most words are. */
function isPlain(word: string): boolean {
	for (let at = 0; at < word.length; at += 1) {
		const code = word.charCodeAt(at);
		if (code < SMALL_A || code > SMALL_Z) return false;
	}
	return true;
}

const SMALL_A = 97;
const SMALL_Z = 122;

function isAscii(word: string): boolean {
	for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 127) return false;
	return true;
}

// Irregular plurals that occur in science; the rest follows rules.
const SINGULAR_BY_PLURAL: ReadonlyMap<string, string> = new Map(
	Object.entries({
		analyses: 'analysis',
		hypotheses: 'hypothesis',
		syntheses: 'synthesis',
		theses: 'thesis',
		parentheses: 'parenthesis',
		diagnoses: 'diagnosis',
		metastases: 'metastasis',
		bases: 'basis',
		axes: 'axis',
		crises: 'crisis',
		matrices: 'matrix',
		vertices: 'vertex',
		vortices: 'vortex',
		indices: 'index',
		cortices: 'cortex',
		appendices: 'appendix',
		criteria: 'criterion',
		phenomena: 'phenomenon',
		automata: 'automaton',
		ganglia: 'ganglion',
		spectra: 'spectrum',
		maxima: 'maximum',
		minima: 'minimum',
		optima: 'optimum',
		quanta: 'quantum',
		strata: 'stratum',
		errata: 'erratum',
		bacteria: 'bacterium',
		corpora: 'corpus',
		genera: 'genus',
		stimuli: 'stimulus',
		nuclei: 'nucleus',
		foci: 'focus',
		loci: 'locus',
		radii: 'radius',
		gyri: 'gyrus',
		sulci: 'sulcus',
		fungi: 'fungus',
		alumni: 'alumnus',
		hippocampi: 'hippocampus',
		thalami: 'thalamus',
		formulae: 'formula',
		antennae: 'antenna',
		larvae: 'larva',
		mice: 'mouse',
		men: 'man',
		women: 'woman',
		people: 'person',
		children: 'child',
		feet: 'foot',
		teeth: 'tooth',
		lives: 'life',
		leaves: 'leaf',
		halves: 'half',
		knives: 'knife',
		biases: 'bias',
		viruses: 'virus',
		lenses: 'lens',
		gases: 'gas',
		atlases: 'atlas',
		quizzes: 'quiz',
		movies: 'movie',
		cookies: 'cookie',
		calories: 'calorie',
		prairies: 'prairie',
		selfies: 'selfie',
	}),
);

const PLURAL_BY_SINGULAR: ReadonlyMap<string, string> = new Map(
	[...SINGULAR_BY_PLURAL].map(([plural, single]) => [single, plural]),
);

const LOOKS_PLURAL: ReadonlySet<string> = new Set(
	'bias atlas gas canvas alias humanities pancreas chaos cosmos lens series species means news always perhaps whereas this plus'.split(
		' ',
	),
);

/** The singular of a word in small letters, in its own spelling; the word itself if it is no plural. */
export function singular(word: string): string {
	const irregular = SINGULAR_BY_PLURAL.get(word);
	if (irregular !== undefined) return irregular;
	if (word.length < 4 || !word.endsWith('s') || LOOKS_PLURAL.has(word)) return word;
	if (/(?:ss|us|is)$/.test(word)) return word;
	if (word.endsWith('ics')) return NOUN_IN_IC.test(word.slice(0, -1)) ? word.slice(0, -1) : word;
	if (word.endsWith('ies')) return word.length > 5 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
	return /(?:ss|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function plurals(word: string): string[] {
	const irregular = PLURAL_BY_SINGULAR.get(word);
	const regular = regularPlural(word);
	return irregular === undefined ? [regular] : [irregular, regular];
}

// "linguistics" is no plural of the adjective "linguistic"; only these words in -ic are nouns with one.
const NOUN_IN_IC = /(?:character|heur)istic$|(?:clin|epidem|fabr|graph|log|metr|mosa|top)ic$/;

function regularPlural(word: string): string {
	if (word.endsWith('ic') && !NOUN_IN_IC.test(word)) return word;
	if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`;
	return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

// British first. Whole endings are listed, since "four" is not a spelling of "for".
const SPELLINGS: readonly (readonly [RegExp, string, RegExp, string])[] = [
	[
		/(?<=.{3}[a-z])is(?=e[dsr]?$|ers$|ing$|ations?$|able$|ational$)/,
		'iz',
		/iz(?=e[dsr]?$|ers$|ing$|ations?$|able$|ational$)/,
		'is',
	],
	[/(?<=anal|catal|paral)ys(?=e|ing)/, 'yz', /(?<=anal|catal|paral)yz(?=e|ing)/, 'ys'],
	[
		/(?<=behavi|col|neighb|fav|flav|hon|hum|lab|vap|tum|rig|od|rum|endeav)our/,
		'or',
		/(?<=behavi|col|neighb|fav|flav|hon|hum|lab|vap|tum|rig|od|rum|endeav)or/,
		'our',
	],
	[
		/(?<=^|[a-z])(?<=cent|fib|met|lit|theat|spect|calib)re$/,
		'er',
		/(?<=cent|fib|met|lit|theat|spect|calib)er$/,
		're',
	],
	[/(?<=anal|catal|dial)ogue/, 'og', /(?<=anal|catal|dial)og$/, 'ogue'],
	[
		/(?<=model|label|signal|cancel|channel|tunnel|level|total|fuel|travel)l(?=ing|e[dr])/,
		'',
		/(?<=model|label|signal|cancel|channel|tunnel|level|total|fuel|travel)(?=ing|e[dr])/,
		'l',
	],
	[/artefact/, 'artifact', /artifact/, 'artefact'],
	[/^grey/, 'gray', /^gray/, 'grey'],
	[/^ageing/, 'aging', /^aging/, 'ageing'],
	[/defence/, 'defense', /defense/, 'defence'],
	[/haem/, 'hem', /^hem(?=o|at)/, 'haem'],
	[/(?<=[a-z])aem(?=ia|ic)/, 'em', /(?<=an|ch|leuk)em(?=ia|ic)/, 'aem'],
	[/paed(?=i)/, 'ped', /ped(?=iatr)/, 'paed'],
	[/oedema/, 'edema', /^edema/, 'oedema'],
	[/anaesth/, 'anesth', /anesth/, 'anaesth'],
];

// What some pattern of SPELLINGS needs: most words have none, and one look is cheaper than thirty.
const MAY_DIFFER =
	/[iy][sz]|ou?r|[er]{2}$|og|l(?:ing|e[dr])|fact|^gr[ae]y|^age?ing|defen|em|ped|paed|an[ae]/;

function american(word: string): string {
	if (!MAY_DIFFER.test(word)) return word;
	let result = word;
	for (const [british, to] of SPELLINGS) result = result.replace(british, to);
	return result;
}

function british(word: string): string[] {
	if (!MAY_DIFFER.test(word)) return [];
	const results: string[] = [];
	for (const [, , from, to] of SPELLINGS) {
		const other = word.replace(from, to);
		if (other !== word) results.push(other);
	}
	return results;
}
