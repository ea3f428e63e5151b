/** The two faces of the site: sans for concepts and the interface, serif for papers and themes. */
export type Face = 'sans' | 'serif';

/** A face at a size in px and a weight of 400..600. */
export type Font = { readonly face: Face; readonly size: number; readonly weight: number };

/** Lines of a label and the box they fill, px. */
export type TextBlock = {
	readonly lines: readonly string[];
	readonly width: number;
	readonly height: number;
};

/** Height of a line, as a share of the font size. */
export const LINE_HEIGHT = 1.16;

// Advance widths of U+0020..U+007E in thousandths of an em, as Chromium measures Instrument Sans and
// Source Serif 4. A table, so that the build and the browser place labels alike, before any font is there.
const WIDTHS: Readonly<
	Record<Face, readonly [regular: readonly number[], bold: readonly number[]]>
> = {
	sans: [
		table(
			'200 273 384 716 608 786 755 232 406 406 408 531 255 506 255 443 666 391 545 574 600 574 599 532 582 610 255 255 531 531 531 567 853 728 636 741 752 638 602 765 736 254 455 692 588 906 736 786 656 787 656 608 648 712 728 1089 688 676 623 406 443 406 531 426 354 533 606 533 606 564 354 606 599 240 240 535 240 922 599 584 606 606 375 473 377 589 523 767 551 523 496 406 242 406 531',
		),
		table(
			'193 295 449 727 637 786 768 256 439 439 430 544 275 493 275 444 677 387 557 579 615 581 615 561 598 619 275 275 544 544 544 580 867 733 645 747 755 630 594 764 725 254 427 712 589 898 725 794 667 806 664 637 664 704 733 1087 707 700 631 439 444 439 544 466 354 558 621 552 621 571 370 621 612 260 260 558 260 941 612 597 621 621 390 494 406 604 536 800 587 536 513 439 234 439 544',
		),
	],
	serif: [
		table(
			'237 289 381 525 518 932 728 182 362 362 458 534 302 320 302 341 529 529 529 529 529 529 529 529 529 529 302 302 534 534 534 414 834 712 653 662 739 638 612 723 814 376 381 710 618 935 768 738 621 738 690 544 632 758 709 1005 672 667 586 335 341 335 534 514 400 541 619 520 614 533 369 557 641 329 303 594 329 955 643 579 622 601 456 465 359 628 579 836 569 586 490 359 290 359 534',
		),
		table(
			'229 314 423 544 538 949 739 207 384 384 459 548 307 335 307 364 547 547 547 547 547 547 547 547 547 547 307 307 548 548 548 430 867 712 669 663 745 635 610 725 809 387 394 726 616 930 758 742 637 742 708 560 650 758 706 1020 678 667 592 356 364 356 548 528 400 555 631 527 624 540 375 573 650 336 314 616 337 962 652 590 633 613 475 475 369 640 582 850 585 592 497 365 302 365 548',
		),
	],
};

const FIRST = 0x20;
const WIDE =
	/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const MARK = /\p{M}/u;

/**
 * Estimates the width of one line of text in px, without kerning: a hair too wide rather than too narrow.
 *
 * Characters outside of ASCII count as .6 em, those of East Asian scripts and pictographs as 1 em.
 */
export function textWidth(text: string, font: Font): number {
	const [regular, bold] = WIDTHS[font.face];
	const share = Math.min(1, Math.max(0, (font.weight - 400) / 200));
	let thousandths = 0;
	for (const character of text.normalize('NFC')) {
		const index = (character.codePointAt(0) ?? FIRST) - FIRST;
		const light = regular[index];
		const heavy = bold[index];
		if (light !== undefined && heavy !== undefined) thousandths += light + (heavy - light) * share;
		else if (!MARK.test(character)) thousandths += WIDE.test(character) ? 1000 : 600;
	}
	return (thousandths * font.size) / 1000;
}

/**
 * Breaks a label into lines of at most about `limit` characters, as few and as even as they can be.
 *
 * Breaks at spaces only, except inside a word longer than two lines. A text that needs more than
 * `maxLines` ends in an ellipsis.
 */
export function wrapText(text: string, limit = 15, maxLines = 3): string[] {
	const words = text
		.trim()
		.split(/\s+/)
		.flatMap((word) => chop(word, limit * 2));
	const count = greedyLines(words, limit).length;
	if (count > maxLines) return shorten(greedyLines(words, limit), maxLines, limit);
	// The narrowest measure that needs no more lines gives the most even ones.
	for (let measure = Math.ceil(limit / 2); measure < limit; measure += 1) {
		const lines = greedyLines(words, measure);
		if (lines.length === count) return lines;
	}
	return greedyLines(words, limit);
}

/** Wraps a label and measures the block it makes. */
export function measureBlock(text: string, font: Font, limit?: number): TextBlock {
	const lines = wrapText(text, limit);
	return {
		lines,
		width: Math.max(...lines.map((line) => textWidth(line, font))),
		height: lines.length * font.size * LINE_HEIGHT,
	};
}

/** Breaks a label in other ways, narrower ones first, for a place where `measureBlock` finds no room. */
export function otherBlocks(text: string, font: Font): TextBlock[] {
	const usual = wrapText(text).length;
	return [9, 12, 24]
		.map((limit) => measureBlock(text, font, limit))
		.filter(({ lines }, index, all) => {
			const isNew = all.findIndex((other) => other.lines.join() === lines.join()) === index;
			return isNew && lines.length !== usual && lines.join(' ').length >= text.trim().length;
		});
}

function table(widths: string): number[] {
	return widths.split(' ').map(Number);
}

function chop(word: string, length: number): string[] {
	const characters = [...word];
	const parts: string[] = [];
	for (let start = 0; start < characters.length; start += length) {
		parts.push(characters.slice(start, start + length).join(''));
	}
	return parts;
}

function greedyLines(words: readonly string[], limit: number): string[] {
	const lines: string[] = [];
	for (const word of words) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + 1 + word.length <= limit) {
			lines[lines.length - 1] = `${last} ${word}`;
		} else lines.push(word);
	}
	return lines.length > 0 ? lines : [''];
}

function shorten(lines: readonly string[], maxLines: number, limit: number): string[] {
	const kept = lines.slice(0, maxLines);
	const last = [...(kept.at(-1) ?? '')].slice(0, Math.max(1, limit - 1)).join('');
	return [...kept.slice(0, -1), `${last.trimEnd()}…`];
}
