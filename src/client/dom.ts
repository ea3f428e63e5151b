type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;
type Child = Node | string | undefined;

/**
 * Makes an element. Text goes in as text, so that no word of a paper can become markup.
 *
 * An attribute that is `true` is set empty; `false` and `undefined` leave it out.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
	return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element; see `el`. */
export function svg<Tag extends keyof SVGElementTagNameMap>(
	tag: Tag,
	attributes: Attributes = {},
	...children: readonly Child[]
): SVGElementTagNameMap[Tag] {
	return fill(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);
}

function fill<Item extends Element>(
	element: Item,
	attributes: Attributes,
	children: readonly Child[],
): Item {
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined && value !== false) {
			element.setAttribute(name, value === true ? '' : String(value));
		}
	}
	element.append(...children.filter((child) => child !== undefined));
	return element;
}

/** Returns the element that `selector` names inside of `root`. @throws when the page lacks it. */
export function find<Item extends Element = HTMLElement>(root: ParentNode, selector: string): Item {
	const found = root.querySelector<Item>(selector);
	if (!found) throw new Error(`The page lacks ${selector}`);
	return found;
}
