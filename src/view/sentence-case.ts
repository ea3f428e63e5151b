/**
 * Returns a concept's label as it is shown: "sparse autoencoder" as "Sparse autoencoder".
 *
 * A label whose first word has a capital, a digit or a sign, or is a single letter, stays as it is:
 * fMRI, k-means, pass@k.
 */
export function sentenceCase(label: string): string {
	const [first = ''] = label.split(/[\s-]/, 1);
	return /^\p{Ll}{2,}$/u.test(first) ? label.charAt(0).toUpperCase() + label.slice(1) : label;
}
