/** The one bundled file to import: the package's main file is 5 kB larger, and nothing can be shaken off it. */
declare module 'cytoscape/dist/cytoscape.esm.min.mjs' {
	export { default } from 'cytoscape';
}
