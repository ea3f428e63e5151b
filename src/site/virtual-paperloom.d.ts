declare module 'virtual:paperloom' {
	/** The collection that this build or this reload of the dev server shows. */
	export const collection: import('./collection.ts').Collection;
}
