/**
 * Says why a line of a copied web page is not part of a paper (a button, a date, a count …), or
 * undefined when it may be one.
 */
export function chromeReason(line: string): string | undefined {
	const plain = line.trim().replace(/\s+/g, ' ');
	if (!/[\p{L}\p{N}]/u.test(plain)) return 'a sign';
	if (BUTTONS.has(plain.toLowerCase().replace(/[.!…]+$/, '')))
		return 'a button or a heading of the page';
	return PATTERNS.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Whether the next line is the name of a person or account and not a title. */
export function announcesName(line: string): boolean {
	return /^(?:submitted|posted|uploaded|added|published) by:?$/i.test(line.trim());
}

const MONTH =
	'(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const PATTERNS: readonly (readonly [RegExp, string])[] = [
	[
		new RegExp(
			`^(?:\\p{L}+day,? )?(?:published (?:on )?)?${MONTH}\\.? \\d{1,2}(?:,? \\d{4})?$`,
			'iu',
		),
		'a date',
	],
	[new RegExp(`^(?:published (?:on )?)?\\d{1,2} ${MONTH}(?: \\d{4})?$`, 'iu'), 'a date'],
	[/^(?:published (?:on )?)?\d{4}-\d{2}-\d{2}$/i, 'a date'],
	[
		/^(?:today|yesterday|(?:about )?(?:an?|\d+) (?:minute|hour|day|week|month|year)s? ago)$/i,
		'a date',
	],
	[/^[^\p{L}]*\d[\d.,]*\s?[km]?[^\p{L}]*$/iu, 'a count'],
	[
		/^[^\p{L}]*\d[\d.,]*\s?[km]? (?:authors?|up ?votes?|likes?|comments?|repl(?:y|ies)|views?|papers?|models?|datasets?|spaces?|followers?|stars?)$/iu,
		'a count',
	],
	[/^(?:up ?votes?|likes?|comments?)\s?[:(]?\s?\d+\)?$/i, 'a count'],
	// Copying a page can join a label and its value: "Submitted byann", "GitHub1.2karXiv Page".
	[/^(?:submitted|posted|uploaded|added) by.{0,60}$/i, 'who submitted it'],
	[
		/^(?:github|upvote|arxiv page)\s?[\d.,]*\s?k?(?:\s?arxiv page)?$/i,
		'a button or a heading of the page',
	],
	[/^by ?ak\b.{0,60}$/i, 'who runs the page'],
	[/^page \d+( of \d+)?$/i, 'a page number'],
	[/^authors?\s?:/i, 'a line of authors'],
	[/^(?:https?:\/\/|www\.)\S+$/i, 'a link without a paper'],
	[/^©|^copyright\b/i, 'a legal notice'],
];

const BUTTONS: ReadonlySet<string> = new Set(
	`new|subscribe|daily papers|papers|trending papers|trending|hugging face|models|datasets|spaces|
	buckets|posts|docs|enterprise|pricing|community|log in|login|sign up|sign in|search|search papers|
	search models, datasets, users|get trending papers in your email inbox|get trending papers in your
	email inbox once a day|load more|show more|show less|see more|read more|more|view all|previous|
	previous day|next|next day|back|daily|weekly|monthly|today|this week|this month|all time|upvote|
	upvotes|like|likes|share|comment|comments|reply|bookmark|follow|collapse|expand|close|menu|
	view arxiv page|view pdf|arxiv|arxiv page|pdf|github|project page|project|code|demo|abstract|
	ai-generated summary|summary|add to collection|add paper|submit|submit paper|submit a paper|
	authors|company|about|terms|terms of service|tos|privacy|privacy policy|careers|jobs|contact|website|
	help|system theme|cookie settings|accept|decline|skip to content|notifications|settings|
	sort by|sort|filter|filters|hot|top|recent|most upvoted|recently published`
		.split('|')
		.map((name) => name.replace(/\s+/g, ' ').trim()),
);
