/** How much a paper is about a concept, as `src/pipeline/salience.ts` computes it. */
export const SALIENCE = `salience = 0.10
  + 0.30   if it is in the title
  + 0.45 × (n − 1) / (n + 1)   for n mentions
  + 0.05 × earliness   1 for the first word of the abstract, 0 for the last
  + 0.15   if a sentence says that the paper brings it ("we present …")
  + 0.15 × rarity   ln(papers / papers with it) / ln 50, at most 1`;

/** How strongly two concepts go together, as `src/pipeline/cooccurrence.ts` computes it. */
export const STRENGTH = `strength = papers with both
  / (papers with one × papers with the other / all papers)`;
