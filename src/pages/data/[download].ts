import type { APIContext, GetStaticPaths } from 'astro';
import { downloads } from '../../components/downloads.ts';

export const getStaticPaths = (() =>
	downloads.map(({ name }) => ({ params: { download: name } }))) satisfies GetStaticPaths;

export function GET({ params }: APIContext): Response {
	const file = downloads.find(({ name }) => name === params.download);
	if (file === undefined) return new Response(undefined, { status: 404 });
	return new Response(file.stream(), { headers: { 'content-type': file.type } });
}
