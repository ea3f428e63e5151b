import sitemap from '@astrojs/sitemap';
import { defineConfig, passthroughImageService } from 'astro/config';
import { collectionPlugin } from './scripts/lib/collection-plugin.ts';
import { defaultContentDir } from './scripts/lib/content.ts';

const site = process.env.SITE_URL || undefined;

// Cytoscape writes one <style> element when it starts; this is the hash of its text (3.34.4).
const CYTOSCAPE_STYLE = 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=';

export default defineConfig({
	output: 'static',
	...(site ? { site, integrations: [sitemap()] } : {}),
	base: process.env.BASE_PATH || '/',
	trailingSlash: 'always',
	build: { format: 'directory', concurrency: 4 },
	compressHTML: true,
	prefetch: false,
	devToolbar: { enabled: false },
	// Pages come from data, never from Astro's own Markdown; Shiki would break the policy below.
	markdown: { syntaxHighlight: false },
	image: { service: passthroughImageService() },
	security: {
		csp: {
			directives: [
				"default-src 'none'",
				"img-src 'self' data: blob:",
				"font-src 'self'",
				"connect-src 'self'",
				"manifest-src 'self'",
				"base-uri 'none'",
				"form-action 'self'",
			],
			styleDirective: { hashes: [CYTOSCAPE_STYLE] },
		},
	},
	vite: { plugins: [collectionPlugin(defaultContentDir())] },
});
