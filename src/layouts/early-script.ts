/**
 * Runs before the first paint, in the head: sets `data-theme` from what the reader chose or the
 * system prefers, and the class `js`.
 */
export const EARLY_SCRIPT =
	"(r=>{r.classList.add('js');let t;try{t=localStorage.getItem('paperloom-theme')}catch{}r.dataset.theme=/^(dark|light)$/.test(t)?t:matchMedia('(prefers-color-scheme:dark)').matches?'dark':'light'})(document.documentElement)";

/** The hash by which the content security policy lets a script stand in the page. */
export async function policyHash(script: string): Promise<`sha256-${string}`> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script));
	return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
