import { collection } from 'virtual:paperloom';
import { createStore } from './store.ts';
import { createUrls } from './urls.ts';

/** The store of the site that is being built. */
export const store = createStore(collection);

/** The addresses of the site that is being built, below its base path. */
export const urls = createUrls(import.meta.env.BASE_URL);
