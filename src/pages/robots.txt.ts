import { urls } from '../site/instance.ts';

export function GET(): Response {
	const site = import.meta.env.SITE;
	const lines = ['User-agent: *', 'Allow: /'];
	if (site) lines.push(`Sitemap: ${new URL(urls.file('sitemap-index.xml'), site).href}`);
	return new Response(`${lines.join('\n')}\n`);
}
