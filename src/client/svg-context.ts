import { svg } from './dom.ts';
import type { PaintContext } from './weave-paint.ts';

const ANCHORS: Readonly<Record<string, string>> = { left: 'start', center: 'middle', right: 'end' };

/** A canvas that draws SVG: what is painted on it becomes elements of `root`. Measures with a real canvas. */
export class SvgContext implements PaintContext {
	fillStyle: string = '#000000';
	strokeStyle: string = '#000000';
	globalAlpha = 1;
	lineWidth = 1;
	textAlign: CanvasTextAlign = 'left';
	textBaseline: CanvasTextBaseline = 'alphabetic';
	font = '';
	private path = '';
	private transform = '';
	private readonly saved: string[] = [];
	private readonly root: SVGElement;
	private readonly ruler: CanvasRenderingContext2D;

	constructor(root: SVGElement, ruler: CanvasRenderingContext2D) {
		this.root = root;
		this.ruler = ruler;
	}

	fillRect(x: number, y: number, width: number, height: number): void {
		const fill = { fill: this.fillStyle, opacity: this.globalAlpha };
		this.root.append(svg('rect', { x, y, width, height, ...fill }));
	}

	strokeRect(x: number, y: number, width: number, height: number): void {
		this.root.append(svg('rect', { x, y, width, height, fill: 'none', ...this.strokes() }));
	}

	beginPath(): void {
		this.path = '';
	}

	moveTo(x: number, y: number): void {
		this.path += `M${x} ${y}`;
	}

	lineTo(x: number, y: number): void {
		this.path += `L${x} ${y}`;
	}

	stroke(): void {
		this.root.append(svg('path', { d: this.path, fill: 'none', ...this.strokes() }));
	}

	fillText(text: string, x: number, y: number): void {
		const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font) ?? [];
		const look = {
			fill: this.fillStyle,
			opacity: this.globalAlpha,
			'font-weight': weight,
			'font-size': size,
			'font-family': family,
			'text-anchor': ANCHORS[this.textAlign],
			'dominant-baseline': this.textBaseline === 'middle' ? 'central' : undefined,
			transform: this.transform || undefined,
		};
		this.root.append(svg('text', { x, y, ...look }, text));
	}

	measureText(text: string): TextMetrics {
		this.ruler.font = this.font;
		return this.ruler.measureText(text);
	}

	save(): void {
		this.saved.push(this.transform);
	}

	restore(): void {
		this.transform = this.saved.pop() ?? '';
	}

	translate(x: number, y: number): void {
		this.transform += `translate(${x} ${y})`;
	}

	rotate(angle: number): void {
		this.transform += `rotate(${(angle * 180) / Math.PI})`;
	}

	private strokes() {
		return {
			stroke: this.strokeStyle,
			'stroke-width': this.lineWidth,
			opacity: this.globalAlpha,
		};
	}
}
