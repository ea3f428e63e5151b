declare module 'subset-font' {
	/** The font with only the letters of `text`; an axis can be limited. */
	function subsetFont(
		font: Buffer,
		text: string,
		options: {
			targetFormat: 'woff2';
			variationAxes?: Record<string, { min: number; max: number; default: number }>;
		},
	): Promise<Buffer>;
	export = subsetFont;
}
