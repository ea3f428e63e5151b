/** A canvas that covers its pane at the sharpness of the screen, cleared and ready to paint in px. */
export interface Layer {
	readonly canvas: HTMLCanvasElement;
	/** Clears the layer for a pane of this size and returns its context. */
	readonly begin: (width: number, height: number) => CanvasRenderingContext2D;
	/** Moves and stretches what is painted, which is far cheaper than painting it again. */
	readonly shift: (x: number, y: number, scale: number) => void;
}

/** Takes a canvas of the page as a layer. @throws when the browser gives no 2D context */
export function createLayer(canvas: HTMLCanvasElement): Layer {
	const context = canvas.getContext('2d');
	if (!context) throw new Error('This browser gives no canvas');
	return {
		canvas,
		begin: (width, height) => {
			const ratio = Math.min(2, devicePixelRatio || 1);
			const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
			if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h });
			context.setTransform(ratio, 0, 0, ratio, 0, 0);
			context.clearRect(0, 0, width, height);
			context.globalAlpha = 1;
			canvas.style.transform = '';
			return context;
		},
		shift: (x, y, scale) => {
			canvas.style.transformOrigin = '0 0';
			canvas.style.transform = `translate(${x}px,${y}px) scale(${scale})`;
		},
	};
}
