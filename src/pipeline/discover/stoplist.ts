const breakers = new Set(
	`such same other another own more most many much several various numerous multiple different diverse certain
	few fewer some any each every all both either neither only first second third fourth last next previous
	following above below aforementioned former latter recent current existing present new
	novel proposed promising good better best greater greatest higher highest lower lowest large-scale
	larger largest smaller smallest important significant remarkable considerable substantial impressive competitive
	superior inferior effective efficient useful powerful successful popular challenging difficult easy
	complicated interesting surprising notable crucial critical essential main major
	fundamental necessary possible potential available able unable due likely unlikely particular
	specific respective corresponding overall entire whole additional extra further extensive comprehensive
	thorough detailed stronger weaker well known well-known widely-used commonly-used state-of-the-art
	state-of-art sota cutting-edge et al e.g. i.e. etc called named based using used given obtained observed shown found
	made related aforementioned comparable similar identical suitable appropriate proper
	adequate sufficient insufficient reasonable feasible practical usual
	emerging increasing growing rapid faster
	wider broader vast huge tremendous enormous long-standing unprecedented
	excellent outstanding satisfactory encouraging extremely incomplete improved enhanced
	i ii iii iv v vi vii viii ix x`.split(/\s+/),
);

/** Does this word (lower case) end a phrase, because it judges or points rather than names? */
export function isBreaker(word: string): boolean {
	return breakers.has(word);
}

const generic = new Set(
	`case study|pragmatic study|research question|research community|related work|future work|future research|previous
	work|recent work|wide range|large number|open question|open problem|key insight|key challenge|real world|real-world
	application|source code|github|huggingface|supplementary material|research area|research direction|novel approach`
		.split('|')
		.map((phrase) => phrase.replaceAll(/[\s-]+/g, '')),
);

/** Is this phrase (a candidate's key) of the kind that every paper uses? */
export function isGeneric(key: string): boolean {
	return generic.has(key);
}
