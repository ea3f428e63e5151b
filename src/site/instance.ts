import { collection } from 'virtual:paperloom';
import { firstAnchor } from './evidence.ts';
import { createStore } from './store.ts';
import { createUrls, type Urls } from './urls.ts';

/** The store of the site that is being built. */
export const store = createStore(collection);

const plain = createUrls(import.meta.env.BASE_URL);

/** The addresses of the site that is being built; a concept without a page is at its one sentence. */
export const urls: Urls = {
	...plain,
	concept: (id) => {
		const entry = store.concept(id);
		const [only] = entry?.papers ?? [];
		if (entry?.hasPage !== false || only === undefined) return plain.concept(id);
		return plain.paper(only.paper.id, firstAnchor(only.paper, only.mentions));
	},
};
