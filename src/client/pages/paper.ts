/** Wires a paper page: concepts light up where they are mentioned, and the citation can be copied. */
export function startPaper(): void {
	for (const link of document.querySelectorAll<HTMLElement>('[data-lights]')) {
		const light = (isOn: boolean) => () => lightUp(link.dataset.lights ?? '', isOn);
		link.addEventListener('pointerenter', light(true));
		link.addEventListener('pointerleave', light(false));
		link.addEventListener('focus', light(true));
		link.addEventListener('blur', light(false));
	}
	const box = document.querySelector<HTMLElement>('[data-cite]');
	if (box) startCite(box);
}

function lightUp(concept: string, isOn: boolean): void {
	for (const mention of document.querySelectorAll(`[data-c="${CSS.escape(concept)}"]`)) {
		mention.classList.toggle('lit', isOn);
	}
}

/** Makes tabs of the formats; without script they stand below each other. */
function startCite(box: HTMLElement): void {
	const tabs = [...box.querySelectorAll<HTMLButtonElement>('[role="tab"]')];
	const panels = [...box.querySelectorAll<HTMLElement>('[data-format]')];
	const own = box.querySelector('[data-own]');
	if (own) own.textContent = location.origin + location.pathname;
	const open = (index: number) => {
		for (const [at, tab] of tabs.entries()) {
			tab.setAttribute('aria-selected', String(at === index));
			tab.tabIndex = at === index ? 0 : -1;
		}
		for (const [at, panel] of panels.entries()) {
			panel.classList.toggle('open', at === index);
		}
	};
	for (const [index, tab] of tabs.entries()) {
		const panel = panels[index];
		panel?.setAttribute('role', 'tabpanel');
		panel?.setAttribute('aria-labelledby', tab.id);
		tab.addEventListener('click', () => open(index));
		tab.addEventListener('keydown', (event) => {
			const next = nextTab(event.key, index, tabs.length);
			if (next === undefined) return;
			event.preventDefault();
			open(next);
			tabs[next]?.focus();
		});
	}
	const button = box.querySelector<HTMLButtonElement>('[data-copy]');
	button?.addEventListener('click', () => {
		const text =
			panels.find((panel) => panel.classList.contains('open'))?.querySelector('pre')?.textContent ??
			'';
		void copy(text).then((isCopied) => say(button, isCopied ? 'Copied' : 'Press Ctrl+C'));
	});
}

function nextTab(key: string, index: number, length: number): number | undefined {
	if (key === 'ArrowRight') return (index + 1) % length;
	if (key === 'ArrowLeft') return (index + length - 1) % length;
	if (key === 'Home') return 0;
	return key === 'End' ? length - 1 : undefined;
}

async function copy(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

function say(button: HTMLButtonElement, words: string): void {
	button.textContent = words;
	setTimeout(() => {
		button.textContent = 'Copy';
	}, 1600);
}
