declare module 'java-random' {
	/** The generator of java.util.Random: the same numbers for the same seed, on every machine. */
	class Random {
		constructor(seed?: number);
	}
	// biome-ignore lint/style/noDefaultExport: the package has no other export.
	export default Random;
}
